/** Constants of the slow cascade. All are chosen, fitted to four to six published time points: orders of magnitude only. */
import { type ParameterRow, row, valuesOf } from "../parameters.ts";

export const cascadeTable = {
  setPointHours: row("τ_H", 5, "h", 1, 48, ["homeostatic set point of release follows release", "chosen"]),
  releaseGain: row("g_D", 3, "1", 0, 10, ["BDNF made by release above its set point", "chosen; Autry 2011"]),
  releaseHalf: row("R½", 1.3, "1", 1, 3, ["release over set point at which the drive is half", "chosen"]),
  releaseSteepness: row("n_R", 8, "1", 1, 16, ["steepness of that drive", "chosen"]),
  bdnfHours: row("τ_D", 0.75, "h", 0.1, 6, ["BDNF decay", "chosen; Autry 2011 (up at 30 min, not at 24 h)"]),
  trkbDeadZone: row("D₀", 0.15, "1", 0, 0.5, [
    "BDNF rise that TrkB ignores",
    "chosen: keeps sampling noise from growing spines",
  ]),
  trkbSlowGain: row("g_X", 0.055, "1", 0, 1, ["TrkB from the slow monoamine drive", "chosen"]),
  trkbHours: row("τ_T", 0.3, "h", 0.05, 3, ["TrkB decay", "chosen"]),
  pEef2Hours: row("τ_K", 0.25, "h", 0.05, 3, [
    "p-eEF2 follows unblocked NMDA channels",
    "chosen; Autry 2011",
  ]),
  refractoryHalf: row("Z½", 0.35, "1", 0.1, 0.9, [
    "block at which refractoriness is half (assumption A7)",
    "chosen; Zanos 2023",
  ]),
  refractorySteepness: row("n_Z", 4, "1", 1, 8, ["its steepness", "chosen"]),
  refractoryRiseHours: row("τ_Z↑", 0.5, "h", 0.1, 6, ["refractoriness rises", "chosen"]),
  refractoryFallHours: row("τ_Z↓", 24, "h", 1, 96, [
    "refractoriness falls",
    "chosen; Li 2010 (80 mg/kg inactive)",
  ]),
  mtorHalf: row("T½", 0.5, "1", 0.1, 2, ["TrkB at which mTORC1 is half active", "chosen; Li 2010"]),
  mtorHours: row("τ_M", 0.6, "h", 0.1, 6, ["mTORC1 decay", "chosen; Li 2010"]),
  translationGain: row("q₀", 1.25, "1", 0, 5, ["translation per mTORC1", "chosen"]),
  proteinRatePerHour: row("k_P", 0.2, "1/h", 0, 2, ["synaptic protein made", "chosen; Li 2010 (2–72 h)"]),
  proteinHours: row("τ_P", 22, "h", 4, 96, ["synaptic protein decay", "chosen"]),
  functionalRatePerHour: row("k_F", 0.35, "1/h", 0, 2, [
    "AMPA insertion",
    "chosen; Moda-Sava 2019 (behaviour precedes spines)",
  ]),
  functionalHours: row("τ_F", 60, "h", 12, 240, ["functional gain decay", "chosen"]),
  spineRatePerHour: row("k_S", 0.2, "1/h", 0, 2, ["spine formation per protein", "chosen; Moda-Sava 2019"]),
  spineCeiling: row("S_max", 1.15, "1", 1, 2, ["occupancy that formation saturates at", "chosen; Li 2010"]),
  spineHours: row("τ_S", 360, "h", 48, 1440, [
    "return of occupancy to its set point",
    "chosen; Phoumthipphavong 2016",
  ]),
  stressedSetPoint: row("S_stress", 0.75, "1", 0.3, 1, [
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
  toxicityRatePerHour: row("k_tox", 0.06, "1/h", 0, 1, [
    "toxicity gained at saturating concentration",
    "chosen; illustrative",
  ]),
  toxicityThresholdUm: row("C_tox", 8, "µM", 1, 50, [
    "effective concentration above which toxicity is gained",
    "chosen; illustrative",
  ]),
  toxicityHours: row("τ_tox", 1440, "h", 24, 8760, ["toxicity fades", "chosen; illustrative"]),
  toxicityLoss: row("g_tox", 0.3, "1", 0, 1, [
    "loss of spine set point and of inhibition at toxicity 1",
    "chosen; illustrative",
  ]),
} as const satisfies Record<string, ParameterRow>;

export type CascadeConstants = { readonly [Name in keyof typeof cascadeTable]: number };

export const cascadeConstants: CascadeConstants = valuesOf(cascadeTable);
