/**
 * What a brain concentration is called. Borders are effective concentrations, 1.5 times plasma
 * (assumption A5): analgesia from 0.29 µM plasma, antidepressant infusions peak near 0.78 µM, recovery from
 * anaesthesia at 2.7 µM (Idvall 1979). The regimes overlap in people; a border here is a label, not a dose.
 */

export interface Regime {
  readonly name: "none" | "analgesic" | "antidepressant" | "dissociative" | "anaesthetic";
  /** From this effective concentration, µM, up to the next regime's. */
  readonly fromUm: number;
}

export const regimeTable: readonly Regime[] = [
  { name: "none", fromUm: 0 },
  { name: "analgesic", fromUm: 0.1 },
  { name: "antidepressant", fromUm: 0.8 },
  { name: "dissociative", fromUm: 1.8 },
  { name: "anaesthetic", fromUm: 4 },
];

export const regimeOf = (concentrationUm: number): Regime =>
  regimeTable.findLast((regime) => concentrationUm >= regime.fromUm) ?? regimeTable[0]!;
