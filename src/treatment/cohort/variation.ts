/**
 * What differs between virtual subjects, how much, and on whose word. Spreads were written down before any response rate
 * of the cohort was looked at, and none is fitted to one (docs/decisions/0028-virtual-cohort.md).
 */
import { type CascadeConstants, cascadeTable } from "../../model/cascade/cascade-constants.ts";
import {
  type PharmacokineticConstants,
  pharmacokineticTable,
} from "../../model/pharmacokinetics/constants.ts";
import { protocolLimits } from "../protocol/protocol-limits.ts";

export type VariationGroup = "kinetics" | "receptors" | "stress" | "plasticity";

/** The constants that a variation changes: all of them by the same factor, or to the same value. */
export type VariedConstants =
  | { readonly of: "pharmacokinetics"; readonly names: readonly (keyof PharmacokineticConstants)[] }
  | { readonly of: "cascade"; readonly names: readonly (keyof CascadeConstants)[] }
  | { readonly of: "subject"; readonly names: readonly ("weightKg" | "selectivity")[] };

export interface Variation {
  readonly group: VariationGroup;
  readonly varied: VariedConstants;
  /** "log-normal": a factor with median 1 on the member's own value. "normal": around the member's own value. */
  readonly distribution: "log-normal" | "normal";
  /** Of a factor its coefficient of variation, else the standard deviation in `unit`. */
  readonly spread: number;
  /** Of the first constant. */
  readonly unit: string;
  /** A value outside is drawn again. */
  readonly minimum: number;
  readonly maximum: number;
  /** Who measured the spread, or "chosen" and why. */
  readonly source: string;
}

type Kinetic = keyof typeof pharmacokineticTable;

/** A factor on constants of the pharmacokinetics, within the table's range of the first. */
const kinetic = (
  first: Kinetic,
  spread: number,
  source: string,
  others: readonly Kinetic[] = [],
): Variation => {
  const { unit, minimum, maximum } = pharmacokineticTable[first];
  return {
    ...{ group: "kinetics", varied: { of: "pharmacokinetics", names: [first, ...others] } },
    ...{ distribution: "log-normal", spread, unit, minimum, maximum, source },
  };
};

/** Nobody has measured how these differ between people: one spread for all, as wide as that of many enzymes. */
const unmeasuredSpread = 0.3;

/** A factor on one constant of the cascade, within the table's range. */
const plastic = (name: keyof CascadeConstants, why: string): Variation => {
  const { unit, minimum, maximum } = cascadeTable[name];
  const source = `chosen: ${why}; one spread for every gain and time that nobody has measured in people`;
  return {
    ...{ group: "plasticity", varied: { of: "cascade", names: [name] } },
    ...{ distribution: "log-normal", spread: unmeasuredSpread, unit, minimum, maximum, source },
  };
};

const subjectOnly = { of: "subject" } as const;

export const variationTable = {
  weight: {
    ...{ group: "kinetics", varied: { ...subjectOnly, names: ["weightKg"] } },
    ...{ distribution: "normal", spread: 19, unit: "kg" },
    minimum: 45,
    maximum: Math.min(130, protocolLimits.weightKg.maximum),
    source: "Dahan 2011: 79 ± 19 kg in 30 patients",
  },
  clearance: kinetic(
    "clearanceLPerMin",
    0.25,
    "chosen: wider than the 13 % of eleven young volunteers in Fanta 2015",
  ),
  centralVolume: kinetic("centralVolumeL", 0.4, "chosen: wider than clearance, as early peaks differ most"),
  tissueVolume: kinetic("fastVolumeL", 0.3, "chosen: between those two", ["slowVolumeL"]),
  norketamine: kinetic("norketamineClearanceLPerMin", 0.3, "chosen: as clearance, of a metabolite"),
  brainDelay: kinetic("effectSitePerMin", 0.3, "chosen"),
  freeShare: {
    ...{ group: "kinetics", varied: { of: "pharmacokinetics", names: ["effectivePerPlasma"] } },
    ...{ distribution: "log-normal", spread: 0.15, unit: "1", minimum: 0.3, maximum: 1.5 },
    source: "chosen: the range 0.6 … 0.8 that is given for the mean, as if it were the range between people",
  },
  receptorMix: {
    ...{ group: "receptors", varied: { ...subjectOnly, names: ["selectivity"] } },
    ...{ distribution: "log-normal", spread: 0.3, unit: "1", minimum: 0, maximum: 3 },
    source: "chosen: nobody has counted GluN2C and GluN2D on interneurons of living people",
  },
  stress: {
    ...{ group: "stress", varied: { of: "cascade", names: ["stressedSetPoint"] } },
    ...{ distribution: "normal", spread: 0.05, unit: cascadeTable.stressedSetPoint.unit },
    minimum: 0.66,
    maximum: 0.9,
    source: "chosen: stress removes between a tenth and a third of spines; the response atlas ends at 0.65",
  },
  bdnfRelease: plastic(
    "releaseGain",
    "release of BDNF differs with the Val66Met variant, by an amount not read",
  ),
  bdnfTranslation: plastic("restingGain", "no measurement"),
  proteinSynthesis: plastic("proteinRatePerHour", "no measurement"),
  ampaInsertion: plastic("functionalRatePerHour", "no measurement"),
  ampaLoss: plastic("functionalHours", "no measurement"),
  spineGrowth: plastic("spineRatePerHour", "no measurement"),
  spineLoss: plastic("spineHours", "no measurement"),
  ssriStrength: plastic("trkbSlowGain", "no measurement"),
  ssriDelay: plastic("slowDriveHours", "no measurement"),
} as const satisfies Record<string, Variation>;

export type VariationName = keyof typeof variationTable;
export const variationNames = Object.keys(variationTable) as readonly VariationName[];

/** What a subject is without variation, beside the constants of its member. */
export const typicalSubject = { weightKg: 79, selectivity: 1 } as const;
