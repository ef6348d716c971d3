/** Constants of the pharmacokinetics, once; for 70 kg, scaled with body weight where they are used. */

import { type ParameterSetName, parameterSets } from "../parameter-sets/parameter-sets.ts";
import { type ParameterRow, row, valuesOf } from "../parameters.ts";
import type { InfusedName } from "./dose.ts";

const fitted = "chosen: the three compartments give Kamp 2020's clearance and steady-state volume";
const metabolites = "chosen: time and height of the metabolite's peak after an infusion";
const memantineLabel = "product label of memantine, read second-hand";
const fromKi = "from binding of the enantiomers, Ebert 1997, relative to the racemate";

export const pharmacokineticTable = {
  centralVolumeL: row("V1", 30, "l", 5, 100, ["central volume", fitted]),
  fastVolumeL: row("V2", 110, "l", 10, 400, ["volume of fast exchange", fitted]),
  slowVolumeL: row("V3", 120, "l", 10, 400, ["volume of slow exchange", fitted]),
  clearanceLPerMin: row("CL", 1.32, "l/min", 0.3, 4, ["elimination", "Kamp 2020 (79 l/h)"]),
  fastExchangeLPerMin: row("Q2", 4.5, "l/min", 0.1, 20, ["exchange with V2", fitted]),
  slowExchangeLPerMin: row("Q3", 1.3, "l/min", 0.1, 20, ["exchange with V3", fitted]),
  effectSitePerMin: row("ke0", 0.23, "1/min", 0.02, 2, ["plasma to effect site", "chosen"]),
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
  norketamineSitePerMin: row("ke0_NK", 0.23, "1/min", 0.02, 2, [
    "norketamine to its own effect site",
    "chosen: as ketamine",
  ]),
  memantineVolumeL: row("V_M", 700, "l", 300, 1200, ["volume of memantine", `${memantineLabel} (9–11 l/kg)`]),
  memantineHalfLifeHours: row("t½_M", 70, "h", 40, 120, [
    "elimination half-life of memantine",
    `${memantineLabel} (60–80 h)`,
  ]),
  memantinePerHour: row("ka_M", 0.6, "1/h", 0.1, 3, [
    "absorption of memantine",
    `chosen: peak after 3–8 h, ${memantineLabel}`,
  ]),
  memantineFreePerPlasma: row("κ_M", 0.52, "1", 0.2, 1, [
    "memantine at the channel over plasma",
    `${memantineLabel}: cerebrospinal fluid over serum 0.52, unbound in plasma 0.55`,
  ]),
  potencyS: row("p_S", 1.65, "1", 0, 3, ["potency of S-ketamine at the channel", fromKi]),
  potencyR: row("p_R", 0.35, "1", 0, 3, ["potency of R-ketamine", fromKi]),
  potencyNorketamineS: row("p_NK,S", 0.29, "1", 0, 3, ["potency of S-norketamine", fromKi]),
  potencyNorketamineR: row("p_NK,R", 0.04, "1", 0, 3, ["potency of R-norketamine", fromKi]),
} as const satisfies Record<string, ParameterRow>;

/** κ, which each parameter set has its own of; this is K1's. */
export const effectivePerPlasmaRow: ParameterRow = row(
  ...(["κ", parameterSets.k1.effectivePerPlasma, "1", 0.1, 3] as const),
  [
    "effective concentration at the receptor over total concentration at the effect site (assumption A5)",
    parameterSets.k1.effectivePerPlasmaSource,
  ],
);

export type PharmacokineticConstants = {
  readonly [Name in keyof typeof pharmacokineticTable | "effectivePerPlasma"]: number;
};

/** The table's constants with κ of a parameter set: effective concentration over effect-site concentration (assumption A5). */
export const pharmacokineticConstantsOf = (set: ParameterSetName): PharmacokineticConstants => ({
  ...valuesOf(pharmacokineticTable),
  effectivePerPlasma: parameterSets[set].effectivePerPlasma,
});

/** Weight that the constants are for; volumes scale with weight, clearances with its power 0.75. */
export const referenceWeightKg = 70;

/** g/mol. */
export const molarMass = {
  ...{ ketamine: 237.7, norketamine: 223.7, hydroxynorketamine: 239.7 },
  memantine: 179.3,
} as const;

/** Share of the S-enantiomer in each drug; the rest is R. Both share the racemate's kinetics. Hydroxynorketamine is (2R,6R). */
export const shareOfS: { readonly [Name in InfusedName]: number } = {
  racemic: 0.5,
  "s-ketamine": 1,
  "r-ketamine": 0,
  norketamine: 0.5,
  hydroxynorketamine: 0,
};
