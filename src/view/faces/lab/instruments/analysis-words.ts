/** Words about what the analysis thread measures: why there is nothing to show yet, and of which signal spectra are. */
import type { SpanAnswer } from "../../../../app/lab/span-analysis.ts";
import { say, t } from "../../../../web/messages/messages.ts";
import type { LabView, Nothing } from "./instrument.ts";

export const why = ({ analysis }: LabView): Nothing =>
  analysis.refusal ? t("lab.noAnalysis", { reason: say(analysis.refusal) }) : t("lab.measuring");

/** Unit of power densities, and what must be said where spectra are of the firing rate. */
export const spectralWords = ({ signal }: Pick<SpanAnswer, "signal">) =>
  signal === "fieldPotential"
    ? { unit: "nA²/Hz", notes: [] }
    : { unit: "Hz²/Hz", notes: [t("recording.rateSpectrum")] };
