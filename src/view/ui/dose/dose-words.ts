/** A concentration in words and figures: the slider's spoken value, and the reader of a typed number. */
import { regimeOf } from "../../../model/regimes.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { doseRange } from "./dose-scale.ts";

/** A concentration as figures, without needless zeros: 0, 0.05, 1.5, 14. */
export function formatConcentration(concentrationUm: number): string {
  const hundredths = Math.round(concentrationUm * 100);
  return decimal(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

/** What a screen reader says for a concentration: "1.5 micromolar, antidepressant". */
export function describeConcentration(concentrationUm: number): string {
  const regime = t(`dose.regime.${regimeOf(concentrationUm).name}`);
  return t("dose.valueText", { concentration: formatConcentration(concentrationUm), regime });
}

export type ReadConcentration =
  | { readonly concentrationUm: number; readonly refusal: null }
  | { readonly concentrationUm: null; readonly refusal: string };

/** Reads a typed concentration. A comma may stand for the point, and the unit may follow. */
export function readConcentration(text: string): ReadConcentration {
  const { minimum, maximum } = doseRange;
  const figures = text
    .trim()
    .replace(/\s*[µμu]m$/i, "")
    .replace(",", ".");
  const value = Number(figures);
  if (figures === "") return { concentrationUm: null, refusal: t("dose.empty", doseRange) };
  if (!Number.isFinite(value)) {
    const refusal = t("dose.notANumber", { minimum, maximum, text: text.trim() });
    return { concentrationUm: null, refusal };
  }
  if (value < minimum || value > maximum) {
    return { concentrationUm: null, refusal: t("dose.outOfRange", { minimum, maximum, value }) };
  }
  return { concentrationUm: value, refusal: null };
}
