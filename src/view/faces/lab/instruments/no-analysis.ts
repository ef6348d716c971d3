/** Why there is nothing to show yet of what the analysis thread measures. */
import { say, t } from "../../../../web/messages/messages.ts";
import type { LabView, Nothing } from "./instrument.ts";

export const why = ({ analysis }: LabView): Nothing =>
  analysis.refusal ? t("lab.noAnalysis", { reason: say(analysis.refusal) }) : t("lab.measuring");
