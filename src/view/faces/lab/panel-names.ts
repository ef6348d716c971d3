/** Every panel that the laboratory can have open, and its title. */
import type { MessageKey } from "../../../web/messages/messages.ts";
import { labInstrumentNames } from "./instruments/instruments.ts";

export const panelNames = ["scene", "controls", ...labInstrumentNames] as const;
export type PanelName = (typeof panelNames)[number];

export const isPanelName = (name: string): name is PanelName =>
  (panelNames as readonly string[]).includes(name);

export const panelTitles = {
  scene: "lab.scene",
  controls: "lab.controls",
  raster: "lab.raster",
  rates: "lab.rates",
  block: "lab.block",
  cells: "lab.cellTraces",
  intervals: "lab.intervals",
  field: "lab.field",
  spectrum: "lab.spectrum",
  spectrogram: "lab.spectrogram",
  synchrony: "lab.synchronyTitle",
  difference: "lab.differenceTitle",
  seeds: "lab.seedsTitle",
  doseResponse: "lab.doseResponse",
  pharmacokinetics: "lab.pharmacokinetics",
  cascade: "lab.cascade",
  spines: "lab.spinesTitle",
} as const satisfies Record<PanelName, MessageKey>;
