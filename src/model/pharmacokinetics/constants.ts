/** Constants of the pharmacokinetics, once; for 70 kg, scaled with body weight where they are used. */

import { type ParameterRow, row, valuesOf } from "../parameters.ts";
import type { DrugName } from "./dose.ts";

const fitted = "chosen: the three compartments give Kamp 2020's clearance and steady-state volume";
const metabolites = "chosen: time and height of the metabolite's peak after an infusion";
const fromKi = "from binding of the enantiomers, Ebert 1997, relative to the racemate";

export const pharmacokineticTable = {
  centralVolumeL: row("V1", 30, "l", 5, 100, ["central volume", fitted]),
  fastVolumeL: row("V2", 110, "l", 10, 400, ["volume of fast exchange", fitted]),
  slowVolumeL: row("V3", 120, "l", 10, 400, ["volume of slow exchange", fitted]),
  clearanceLPerMin: row("CL", 1.32, "l/min", 0.3, 4, ["elimination", "Kamp 2020 (79 l/h)"]),
  fastExchangeLPerMin: row("Q2", 4.5, "l/min", 0.1, 20, ["exchange with V2", fitted]),
  slowExchangeLPerMin: row("Q3", 1.3, "l/min", 0.1, 20, ["exchange with V3", fitted]),
  effectSitePerMin: row("ke0", 0.23, "1/min", 0.02, 2, ["plasma to effect site", "chosen"]),
  effectivePerPlasma: row("κ", 1.5, "1", 0.3, 3, [
    "effective concentration over effect-site concentration (assumption A5)",
    "chosen: lumps free fraction, partition and unresolved potency",
  ]),
  intranasalFraction: row("F_in", 0.37, "1", 0.1, 1, [
    "share of an intranasal dose that arrives",
    "chosen with ka: peak near 70 and 100 ng/ml after 56 and 84 mg",
  ]),
  intranasalPerMin: row("ka", 0.025, "1/min", 0.005, 0.5, [
    "absorption from the nose",
    "chosen: peak after 20–40 min",
  ]),
  toNorketamine: row("f_NK", 0.8, "1", 0, 1, ["share of elimination that becomes norketamine", metabolites]),
  norketamineVolumeL: row("V_NK", 120, "l", 20, 500, ["volume of norketamine", metabolites]),
  norketamineClearanceLPerMin: row("CL_NK", 1, "l/min", 0.1, 5, ["clearance of norketamine", metabolites]),
  toHydroxynorketamine: row("f_HNK", 0.4, "1", 0, 1, [
    "share of norketamine's clearance that becomes hydroxynorketamine",
    metabolites,
  ]),
  hydroxynorketamineVolumeL: row("V_HNK", 120, "l", 20, 500, ["volume of hydroxynorketamine", metabolites]),
  hydroxynorketamineClearanceLPerMin: row("CL_HNK", 0.35, "l/min", 0.05, 5, [
    "clearance of hydroxynorketamine",
    metabolites,
  ]),
  hydroxynorketamineHalfUm: row("C½_HNK", 0.15, "µM", 0.01, 5, [
    "hydroxynorketamine at half of its effect on release",
    "chosen; contested, off by default",
  ]),
  potencyS: row("p_S", 1.65, "1", 0, 3, ["potency of S-ketamine at the channel", fromKi]),
  potencyR: row("p_R", 0.35, "1", 0, 3, ["potency of R-ketamine", fromKi]),
  potencyNorketamineS: row("p_NK,S", 0.29, "1", 0, 3, ["potency of S-norketamine", fromKi]),
  potencyNorketamineR: row("p_NK,R", 0.04, "1", 0, 3, ["potency of R-norketamine", fromKi]),
} as const satisfies Record<string, ParameterRow>;

export type PharmacokineticConstants = { readonly [Name in keyof typeof pharmacokineticTable]: number };

export const pharmacokineticConstants: PharmacokineticConstants = valuesOf(pharmacokineticTable);

/** Weight that the constants are for; volumes scale with weight, clearances with its power 0.75. */
export const referenceWeightKg = 70;

/** g/mol. */
export const molarMass = { ketamine: 237.7, norketamine: 223.7, hydroxynorketamine: 239.7 } as const;

/** Share of S-ketamine in each drug; the rest is R-ketamine. Both enantiomers share the racemate's kinetics. */
export const shareOfS: { readonly [Name in DrugName]: number } = {
  racemic: 0.5,
  "s-ketamine": 1,
  "r-ketamine": 0,
};
