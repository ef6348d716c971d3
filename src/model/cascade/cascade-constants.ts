/**
 * Constants of the slow cascade: few published time points stand behind them, so only orders of magnitude are literature.
 * Those marked `calibrated` are fitted by `npm run calibrate` (targets: `src/cli/calibrate/cascade-objective.ts`).
 */
import { type ParameterRow, row, valuesOf } from "../parameters.ts";
import calibrated from "./calibrated.json" with { type: "json" };

export interface CascadeRow extends ParameterRow {
  /** Whether the value is fitted, and lies in `calibrated.json`. */
  readonly calibrated?: boolean;
}

export type CalibratedName = keyof typeof calibrated.values;

/** A row whose value is fitted: the number comes from the file that `npm run calibrate` writes. */
const fitted = (
  name: CalibratedName,
  symbol: string,
  unit: string,
  minimum: number,
  maximum: number,
  words: readonly [meaning: string, source: string],
): CascadeRow => ({
  ...row(symbol, calibrated.values[name], unit, minimum, maximum, words),
  calibrated: true,
});

export const cascadeTable = {
  setPointHours: fitted("setPointHours", "τ_H", "h", 1, 48, [
    "homeostatic set point follows release",
    "calibrated",
  ]),
  setPointOfThroughput: row("φ_H", 0, "1", 0, 1, [
    "share of AMPA throughput, in place of release, in what the set point follows (assumption A10)",
    "chosen: with 1, the end of an AMPA block counts as a burst",
  ]),
  releaseGain: fitted("releaseGain", "g_D", "1", 0, 20, [
    "BDNF released by AMPA throughput above its set point",
    "calibrated; Autry 2011, Li 2010",
  ]),
  releaseHalf: fitted("releaseHalf", "R½", "1", 1, 3, [
    "throughput over set point at which that drive is half",
    "calibrated",
  ]),
  releaseSteepness: fitted("releaseSteepness", "n_R", "1", 1, 6, [
    "steepness of that drive (assumption A10)",
    "calibrated; low enough that AMPA block acts by degree",
  ]),
  restingGain: fitted("restingGain", "g_E", "1", 0, 20, [
    "BDNF translated as p-eEF2 falls: the route that needs no burst",
    "calibrated; Autry 2011",
  ]),
  metaboliteGain: row("g_N", 0, "1", 0, 20, [
    "BDNF released as (2R,6R)-hydroxynorketamine strengthens transmission at AMPA receptors",
    "chosen: 0 in K2, calibrated in the hypothesis of metabolites; Zanos 2016",
  ]),
  bdnfHours: fitted("bdnfHours", "τ_D", "h", 0.15, 6, [
    "BDNF decay",
    "calibrated; Autry 2011 (up at 30 min, not at 24 h)",
  ]),
  trkbDeadZone: fitted("trkbDeadZone", "D₀", "1", 0, 0.5, [
    "BDNF rise that TrkB ignores",
    "calibrated: keeps sampling noise from growing spines",
  ]),
  trkbSlowGain: fitted("trkbSlowGain", "g_X", "1", 0, 1, [
    "TrkB from the slow monoamine drive",
    "calibrated",
  ]),
  trkbHours: row("τ_T", 0.3, "h", 0.05, 3, ["TrkB decay", "chosen"]),
  pEef2Hours: fitted("pEef2Hours", "τ_K", "h", 0.15, 3, [
    "p-eEF2 follows unblocked NMDA channels",
    "calibrated; Autry 2011",
  ]),
  translationDerepression: fitted("translationDerepression", "g_T", "1", 0, 10, [
    "translation gained as p-eEF2 falls",
    "calibrated; Autry 2011",
  ]),
  translationGate: fitted("translationGate", "n_q", "1", 0, 8, [
    "power of the unblocked NMDA channels that gate translation",
    "calibrated; Zanos 2023 (needs residual NMDA receptors)",
  ]),
  refractoryHalf: fitted("refractoryHalf", "Z½", "1", 0.1, 0.9, [
    "block at which refractoriness is half (assumption A7)",
    "calibrated; Zanos 2023",
  ]),
  refractorySteepness: fitted("refractorySteepness", "n_Z", "1", 1, 10, ["its steepness", "calibrated"]),
  refractoryExponent: row("m_Z", 4, "1", 0, 8, [
    "power of (1 − Z) that is left of mTORC1",
    "chosen: what is left of Z a day after a deep block must still hold back the next dose's rise",
  ]),
  refractoryRiseHours: row("τ_Z↑", 0.5, "h", 0.1, 6, ["refractoriness rises", "chosen"]),
  refractoryFallHours: fitted("refractoryFallHours", "τ_Z↓", "h", 4, 240, [
    "refractoriness falls",
    "calibrated; Li 2010 (80 mg/kg inactive)",
  ]),
  mtorHalf: fitted("mtorHalf", "T½", "1", 0.1, 2, [
    "TrkB at which mTORC1 is half active",
    "calibrated; Li 2010",
  ]),
  gluN2bGain: row("g_B", 0, "1", 0, 20, [
    "drive of mTORC1 beside TrkB as GluN2B receptors of excitatory cells fall silent",
    "chosen: 0 in K2, calibrated in the hypothesis of direct block; Miller 2014",
  ]),
  gluN2bLost: row("k_B", 0, "1", 0, 1, [
    "share of excitatory cells' GluN2B receptors that a knock-out has removed",
    "chosen: 0 but in the knock-out of Miller 2014 and Gerhard 2020, there 1",
  ]),
  mtorHours: fitted("mtorHours", "τ_M", "h", 0.15, 6, ["mTORC1 decay", "calibrated; Li 2010"]),
  proteinRatePerHour: fitted("proteinRatePerHour", "k_P", "1/h", 0, 2, [
    "synaptic protein made",
    "calibrated; Li 2010 (2–72 h)",
  ]),
  proteinHours: row("τ_P", 22, "h", 4, 96, ["synaptic protein decay", "chosen; Li 2010 (2–72 h)"]),
  functionalRatePerHour: fitted("functionalRatePerHour", "k_F", "1/h", 0, 2, [
    "AMPA insertion",
    "calibrated; Moda-Sava 2019 (behaviour precedes spines)",
  ]),
  functionalHours: fitted("functionalHours", "τ_F", "h", 12, 240, ["functional gain decay", "calibrated"]),
  spineRatePerHour: fitted("spineRatePerHour", "k_S", "1/h", 0, 2, [
    "spine formation per protein",
    "calibrated; Moda-Sava 2019",
  ]),
  spineCeiling: row("S_max", 1.2, "× healthy", 1, 1.25, [
    "spine density that formation saturates at: growth beyond healthy is possible",
    "chosen; Li 2010 (unstressed rats grow spines)",
  ]),
  spineHours: fitted("spineHours", "τ_S", "h", 48, 1440, [
    "return of spine density to its set point",
    "calibrated; Phoumthipphavong 2016",
  ]),
  stressedSetPoint: row("S_stress", 0.75, "× healthy", 0.3, 1, [
    "spine set point under chronic stress",
    "chosen; Moda-Sava 2019",
  ]),
  setPointShiftHours: row("τ_set", 240, "h", 24, 960, [
    "set point moves when stress begins or ends",
    "chosen",
  ]),
  slowDriveHours: row("τ_X", 432, "h", 24, 1440, [
    "monoamine and transcription drive",
    "chosen; clinical lag of SSRI",
  ]),
  plasticityThreshold: row("θ₀", 1.5, "1", 0.5, 5, [
    "assembly's release over set point that consolidates spines, no drug",
    "chosen; illustrative",
  ]),
  windowReach: row("g_W", 0.4, "1", 0, 1, [
    "share of θ₀ that a fully open window takes away",
    "chosen; illustrative",
  ]),
  windowProtein: row("P_W", 0.2, "1", 0.01, 2, [
    "protein that opens the window fully",
    "chosen; illustrative",
  ]),
  sessionInput: row("g_in", 1.25, "1", 1, 4, [
    "release of the trained assembly in a session, over its release before",
    "chosen; illustrative",
  ]),
  sessionGain: row("ΔS", 0.02, "1", 0, 0.2, [
    "rise of the spine set point in one session, window fully open",
    "chosen; illustrative",
  ]),
  consolidationHours: row("τ_con", 2160, "h", 240, 8760, [
    "consolidated spines are lost while chronic stress lasts",
    "chosen; illustrative",
  ]),
  toxicityRatePerHour: row("k_tox", 0.02, "1/h", 0, 1, [
    "toxicity gained while all NMDA channels of excitatory cells are blocked",
    "chosen; illustrative",
  ]),
  toxicityBlock: row("B_tox", 0.4, "1", 0.1, 0.9, [
    "block of excitatory cells above which toxicity is gained",
    "chosen; illustrative",
  ]),
  toxicityHours: row("τ_tox", 1440, "h", 24, 8760, ["toxicity fades", "chosen; illustrative"]),
  toxicityLoss: row("g_tox", 0.3, "1", 0, 1, [
    "loss of spine set point and of inhibition at toxicity 1",
    "chosen; illustrative",
  ]),
} as const satisfies Record<string, CascadeRow>;

export type CascadeConstants = { readonly [Name in keyof typeof cascadeTable]: number };

export const cascadeConstants: CascadeConstants = valuesOf(cascadeTable);
