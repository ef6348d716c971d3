/** Every instrument of the laboratory by its name, in the order in which they are offered. */
import type { Figure } from "../../../../io/figure/figure.ts";
import { t } from "../../../../web/messages/messages.ts";
import { block } from "./block.ts";
import { cells } from "./cells.ts";
import { difference } from "./difference.ts";
import { doseResponse } from "./dose-response.ts";
import { field } from "./field.ts";
import { overHours } from "./hours.ts";
import type { LabInstrument, LabView, Nothing } from "./instrument.ts";
import { intervals } from "./intervals.ts";
import { raster } from "./raster.ts";
import { rates } from "./rates.ts";
import { seeds } from "./seeds.ts";
import { spectrogram } from "./spectrogram.ts";
import { spectrum } from "./spectrum.ts";
import { synchrony } from "./synchrony.ts";

export const labInstruments = {
  raster,
  rates,
  block,
  cells,
  intervals,
  field,
  spectrum,
  spectrogram,
  synchrony,
  difference,
  seeds,
  doseResponse,
  pharmacokinetics: overHours("lab.pharmacokinetics", [
    { quantity: "plasmaNgPerMl", colour: "ketamine" },
    { quantity: "effectiveUm", colour: "ketamine" },
    { quantity: "nmdaBlockInhibitory", colour: "inhibitory" },
    { quantity: "nmdaBlockExcitatory", colour: "excitatory" },
  ]),
  cascade: overHours("lab.cascade", [
    { quantity: "bdnf", colour: 3 },
    { quantity: "trkb", colour: 3 },
    { quantity: "mtorc1", colour: 5 },
    { quantity: "pEef2", colour: 4 },
    { quantity: "protein", colour: 1 },
    { quantity: "functionalGain", colour: 2 },
  ]),
  spines: overHours("lab.spinesTitle", [{ quantity: "spineOccupancy", colour: "ink" }]),
} as const satisfies Record<string, LabInstrument>;
export type LabInstrumentName = keyof typeof labInstruments;
export const labInstrumentNames = Object.keys(labInstruments) as readonly LabInstrumentName[];

/** The figure of an instrument, or why there is none: of a file of spikes most instruments have nothing. */
export function figureOf(name: LabInstrumentName, view: LabView): Figure | Nothing {
  const instrument: LabInstrument = labInstruments[name];
  return view.opened && !instrument.isOfSpikes
    ? t("recording.notMeasured", { file: view.opened.file })
    : instrument.figure(view);
}
