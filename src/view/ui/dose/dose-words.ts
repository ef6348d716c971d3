/** A concentration in words and figures: what the slider says aloud, and what a typed number may be. */
import { regimeOf } from "../../../model/regimes.ts";
import { doseRange } from "./dose-scale.ts";

/** A concentration as figures, without needless zeros: 0, 0.05, 1.5, 14. */
export function formatConcentration(concentrationUm: number): string {
  return String(Math.round(concentrationUm * 100) / 100);
}

/** What a screen reader says for a concentration: "1.5 micromolar, antidepressant". */
export function describeConcentration(concentrationUm: number): string {
  const { name } = regimeOf(concentrationUm);
  const regime = name === "none" ? "no effect expected" : name;
  return `${formatConcentration(concentrationUm)} micromolar, ${regime}`;
}

export type ReadConcentration =
  | { readonly concentrationUm: number; readonly refusal: null }
  | { readonly concentrationUm: null; readonly refusal: string };

/** Reads a typed concentration. A comma may stand for the point, and the unit may follow. */
export function readConcentration(text: string): ReadConcentration {
  const { minimum, maximum, unit } = doseRange;
  const range = `between ${minimum} and ${maximum} ${unit}`;
  const figures = text
    .trim()
    .replace(/\s*[µμu]m$/i, "")
    .replace(",", ".");
  const value = Number(figures);
  if (figures === "" || !Number.isFinite(value)) {
    const shown = text.trim() === "" ? "nothing" : `“${text.trim()}”`;
    return {
      concentrationUm: null,
      refusal: `The concentration must be a number ${range}, but got ${shown}.`,
    };
  }
  if (value < minimum || value > maximum) {
    return {
      concentrationUm: null,
      refusal: `The concentration must be ${range}, but got ${figures} ${unit}.`,
    };
  }
  return { concentrationUm: value, refusal: null };
}
