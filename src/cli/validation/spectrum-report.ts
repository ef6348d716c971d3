/** The part of docs/validation.md about bands of the field potential, and its picture. */
import type { Interval } from "../../model/interval.ts";
import { digits } from "../print-number.ts";
import { barFigure, documentFigure } from "./document-figure.ts";
import { markdownTable } from "./markdown-table.ts";
import { type KetamineLevel, ketamineLevels, plasmaUmOf } from "./published-bands.ts";
import type { ReportContext } from "./report.ts";
import type { ValidationResult } from "./runs.ts";
import {
  asRatio,
  type BandChanges,
  comparisons,
  conditionOf,
  heldOutGamma,
  type SpectrumBand,
  spectrumBands,
  spectrumNeurons,
} from "./spectrum.ts";

const titles: { readonly [Band in SpectrumBand]: string } = {
  theta: "theta 4–8 Hz",
  alpha: "alpha 8–13 Hz",
  beta: "beta 13–30 Hz",
  lowGamma: "low gamma 30–60 Hz",
  highGamma: "high gamma 60–100 Hz",
  gamma: "gamma 30–80 Hz",
};

const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
const inDecibels = ({ mean, low, high }: Interval): string =>
  `${signed(mean)} (${signed(low)} … ${signed(high)})`;

export interface SpectrumFindings {
  readonly parameterSet: string;
  readonly effectivePerPlasma: number;
  readonly changes: BandChanges;
  readonly results: readonly ValidationResult[];
}

export function spectrumPart(findings: SpectrumFindings, { command, date, runtime }: ReportContext): string {
  const { changes, effectivePerPlasma, parameterSet, results } = findings;
  const seeds = [...new Set(results.map(({ seed }) => seed))];
  const compared = comparisons(changes);
  const countOf = (agreement: string) => compared.filter((each) => each.agreement === agreement).length;
  const { mean } = changes.antidepressant[heldOutGamma.band];
  const isHeld = asRatio(mean) >= heldOutGamma.leastRatio;
  const [first] = results;
  const synchrony = ketamineLevels.map((level) => meanSynchrony(results, conditionOf(level)));
  return `## Bands of the field potential beside EEG and MEG

- Date: ${date}, by \`${command}\` (${runtime}), parameter set ${parameterSet}, ${spectrumNeurons} neurons, seeds ${seeds.join(", ")}; ${first?.warmupMs} ms discarded, ${first?.durationMs} ms measured
- Levels: ${ketamineLevels.map((level) => `${level}, ${plasmaUmOf[level]} µM in plasma, ${Number((effectivePerPlasma * plasmaUmOf[level]).toPrecision(2))} µM effective`).join("; ")}
- Result: ${countOf("agrees")} of ${compared.length} published directions are the network's, ${countOf("DISAGREES")} are not, ${countOf("undecided")} cannot be told

None of this was fitted. The field-potential proxy is one patch of a network without layers, thalamus or intrinsic slow currents; scalp
EEG is not. A row *agrees* if the 95 % confidence interval of the mean over seeds lies on the published side, and *DISAGREES* if it
lies on the other; "not up" asks for less than +0.5 dB; sizes are not judged.

${markdownTable([
  ["level", "band", "network, dB", "as ratio", "published", "direction", "source", "verdict"],
  ...compared.map(({ published, found, agreement }) => [
    published.level,
    titles[published.band as SpectrumBand],
    inDecibels(found),
    `× ${digits(asRatio(found.mean), 3)}`,
    published.found,
    published.change,
    published.source,
    agreement,
  ]),
])}

![Change of power in six bands at both levels with confidence intervals](images/validation/spectrum.svg)

**Held out: target D11 on ${spectrumNeurons} neurons.** It was fitted on 5 120, where the patch is the whole torus. Gamma power (30–80 Hz) at
${conditionOf("antidepressant")} in plasma over baseline: × ${digits(asRatio(mean), 3)}, ${inDecibels(changes.antidepressant.gamma)} dB, asked for ≥ ${heldOutGamma.leastRatio}: ${isHeld ? "met" : "NOT MET"}.

**No synchronized burst.** Synchrony χ is ${meanSynchrony(results, "0 µM")} undrugged, ${synchrony[0]} at the antidepressant and ${synchrony[1]} at the anaesthetic level: cells
fire more or less often, but not together. The burst of glutamate that the hypothesis speaks of is here a higher asynchronous rate.
`;
}

function meanSynchrony(results: readonly ValidationResult[], condition: string): string {
  const values = results.flatMap((result) =>
    result.condition === condition ? [result.measurement.synchrony ?? Number.NaN] : [],
  );
  return digits(values.reduce((sum, value) => sum + value, 0) / values.length, 2);
}

/** The bands at both levels, in dB. */
export function spectrumChart({ changes, parameterSet, results }: SpectrumFindings): string {
  const colours = { antidepressant: 0, anaesthetic: 1 } as const satisfies Record<KetamineLevel, number>;
  const [first] = results;
  return documentFigure(
    barFigure({
      title: `Power in six bands of the field-potential proxy, set ${parameterSet}`,
      label: "power over the undrugged network",
      unit: "dB",
      groups: spectrumBands.map((band) => ({
        title: titles[band],
        bars: ketamineLevels.map((level) => ({
          name: level,
          colour: colours[level],
          ...changes[level][band],
        })),
      })),
      footnote: [
        "mean and 95 % interval over seeds",
        `${new Set(results.map(({ seed }) => seed)).size} seeds`,
        `${spectrumNeurons} neurons`,
        ...(first ? [`window ${first.durationMs} ms`] : []),
      ],
    }),
  );
}
