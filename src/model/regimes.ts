/**
 * What a level of ketamine is called: published plasma levels, which overlap, as people's responses do. A brain
 * concentration has the words of the plasma level that it belongs to, by κ of the parameter set. A word is not a dose.
 */
import { molarMass } from "./pharmacokinetics/constants.ts";

export type RegimeName = "analgesic" | "antidepressant" | "dissociative" | "anaesthetic";

export interface Regime {
  readonly name: RegimeName;
  /** Plasma levels of racemic ketamine, ng/ml. */
  readonly fromNgPerMl: number;
  readonly toNgPerMl: number;
  readonly source: string;
}

/** In the order in which they begin. */
export const regimeTable: readonly Regime[] = [
  { name: "analgesic", fromNgPerMl: 70, toNgPerMl: 160, source: "Zanos 2018" },
  {
    name: "antidepressant",
    fromNgPerMl: 70,
    toNgPerMl: 370,
    source:
      "peaks of doses that work: 56 mg of spray (Spravato label) to 1 mg/kg (Fava 2018), twice the 185 of Zanos 2018",
  },
  {
    name: "dissociative",
    fromNgPerMl: 100,
    toNgPerMl: 640,
    source:
      "Zanos 2018 (studied to 250), until people do not yet recover from anaesthesia: 2.7 µM, Idvall 1979",
  },
  { name: "anaesthetic", fromNgPerMl: 1200, toNgPerMl: 2400, source: "Zanos 2018" },
];

/** A level by its words: the regimes that it lies in, or else where it lies. */
export type Level =
  | { readonly place: "within"; readonly regimes: readonly Regime[] }
  | { readonly place: "below" | "between" | "above"; readonly regimes: readonly [] };

export function levelAt(ngPerMl: number): Level {
  const regimes = regimeTable.filter(
    ({ fromNgPerMl, toNgPerMl }) => ngPerMl >= fromNgPerMl && ngPerMl <= toNgPerMl,
  );
  if (regimes.length > 0) return { place: "within", regimes };
  const isBelowAll = regimeTable.every(({ fromNgPerMl }) => ngPerMl < fromNgPerMl);
  const isAboveAll = regimeTable.every(({ toNgPerMl }) => ngPerMl > toNgPerMl);
  return { place: isBelowAll ? "below" : isAboveAll ? "above" : "between", regimes: [] };
}

/** The plasma level, ng/ml, that settles with an effective concentration. */
export const plasmaNgPerMlOf = (effectiveUm: number, effectivePerPlasma: number): number =>
  (effectiveUm / effectivePerPlasma) * molarMass.ketamine;

/** The effective concentration, µM, that settles with a plasma level. */
export const effectiveUmOf = (ngPerMl: number, effectivePerPlasma: number): number =>
  (ngPerMl / molarMass.ketamine) * effectivePerPlasma;
