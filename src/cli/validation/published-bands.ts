/** What EEG and MEG of people under ketamine show in each band: never fitted, and shown beside the network where it fails, too. */
import type { FrequencyBand } from "../../model/measures.ts";

export const ketamineLevels = ["antidepressant", "anaesthetic"] as const;
export type KetamineLevel = (typeof ketamineLevels)[number];

/** Total concentration in plasma, µM: 0.5 mg/kg over 40 min (0.78 … 1.0), and anaesthesia (Idvall 1979). */
export const plasmaUmOf: { readonly [Level in KetamineLevel]: number } = {
  antidepressant: 1,
  anaesthetic: 9.3,
};

export interface PublishedBand {
  readonly band: FrequencyBand;
  readonly level: KetamineLevel;
  readonly change: "up" | "down" | "not up";
  /** What was measured, in the paper's figures where it gives them. */
  readonly found: string;
  readonly source: string;
}

const rivolta = "Rivolta 2015 (abstract read)";
const akeju = "Akeju 2016 (highlights read)";
const vlisides2017 = "Vlisides 2017 (abstract read)";
const gammaPapers = "Hong 2010, Shaw 2015, Muthukumaraswamy 2015 (not re-read)";

export const publishedBands: readonly PublishedBand[] = [
  {
    ...{ band: "theta", level: "antidepressant", change: "not up" },
    ...{ found: "frontal theta 0.60 dB, baseline 0.64 dB", source: vlisides2017 },
  },
  {
    ...{ band: "alpha", level: "antidepressant", change: "down" },
    ...{ found: "−0.94 dB parietal, −1.8 dB occipital", source: "Vlisides 2018 (abstract read)" },
  },
  {
    ...{ band: "beta", level: "antidepressant", change: "down" },
    ...{ found: "13–30 Hz down (MEG, S-ketamine)", source: rivolta },
  },
  {
    ...{ band: "lowGamma", level: "antidepressant", change: "up" },
    ...{ found: "30–90 Hz up (MEG, S-ketamine)", source: `${rivolta}; ${gammaPapers}` },
  },
  {
    ...{ band: "highGamma", level: "antidepressant", change: "up" },
    ...{ found: "30–90 Hz up (MEG, S-ketamine)", source: `${rivolta}; ${gammaPapers}` },
  },
  {
    ...{ band: "theta", level: "anaesthetic", change: "up" },
    ...{ found: "frontal theta 4.25 dB, baseline 0.64 dB: +3.6 dB", source: vlisides2017 },
  },
  {
    ...{ band: "alpha", level: "anaesthetic", change: "down" },
    ...{ found: "decreased alpha and beta oscillations", source: akeju },
  },
  {
    ...{ band: "beta", level: "anaesthetic", change: "down" },
    ...{ found: "decreased alpha and beta oscillations", source: akeju },
  },
  {
    ...{ band: "lowGamma", level: "anaesthetic", change: "up" },
    ...{ found: "gamma up; gamma bursts alternate with slow delta", source: `${vlisides2017}; ${akeju}` },
  },
  {
    ...{ band: "highGamma", level: "anaesthetic", change: "up" },
    ...{ found: "gamma up", source: vlisides2017 },
  },
];
