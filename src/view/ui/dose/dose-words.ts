/** A concentration in words and figures: the slider's spoken value, and the reader of a typed number. */
import { levelAt, plasmaNgPerMlOf, type RegimeName } from "../../../model/regimes.ts";
import { listed } from "../../../web/messages/lists.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { doseRange } from "./dose-scale.ts";

/** A concentration as figures, without needless zeros: 0, 0.05, 1.5, 14. */
export function formatConcentration(concentrationUm: number): string {
  const hundredths = Math.round(concentrationUm * 100);
  return decimal(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

/** The published words of a concentration, by the plasma level that it belongs to: "antidepressant and dissociative". */
export function levelInWords(concentrationUm: number, effectivePerPlasma: number): string {
  if (concentrationUm === 0) return t("dose.level.none");
  const { place, regimes } = levelAt(plasmaNgPerMlOf(concentrationUm, effectivePerPlasma));
  return place === "within"
    ? listed(regimes.map(({ name }) => t(`dose.regime.${name}`)))
    : t(`dose.level.${place}`);
}

/** The regime whose colour a concentration has: the strongest that it lies in or has passed. */
export function colourRegimeOf(concentrationUm: number, effectivePerPlasma: number): RegimeName | "none" {
  const { place, regimes } = levelAt(plasmaNgPerMlOf(concentrationUm, effectivePerPlasma));
  const colours = { below: "none", between: "dissociative", above: "anaesthetic" } as const;
  return place === "within" ? (regimes.at(-1)?.name ?? "none") : colours[place];
}

/** What a screen reader says for a concentration: "1.5 micromolar, antidepressant and dissociative". */
export const describeConcentration = (concentrationUm: number, effectivePerPlasma: number): string =>
  t("dose.valueText", {
    concentration: formatConcentration(concentrationUm),
    regime: levelInWords(concentrationUm, effectivePerPlasma),
  });

export type ReadConcentration =
  | { readonly concentrationUm: number; readonly refusal: null }
  | { readonly concentrationUm: null; readonly refusal: string };

/** Reads a typed concentration. A decimal comma is read as a point, and the unit may follow. */
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
