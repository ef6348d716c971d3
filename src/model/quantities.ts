/**
 * Every quantity that is shown, exported or measured, once, under its one name. Columns, frames, charts and the table
 * in docs/model.md follow from here; titles and mandatory labels are the messages `quantity.<name>`.
 */

export interface QuantityInfo {
  /** As in the equations of docs/model.md. */
  readonly symbol: string;
  /** "1" for a pure number. */
  readonly unit: string;
  /** Digits behind the decimal sign where the number is shown. */
  readonly digits: number;
  /** The scale of a chart spans at least this, so that noise does not fill its height. */
  readonly leastSpan: number;
}

const quantity = (symbol: string, unit: string, digits: number, leastSpan: number): QuantityInfo => ({
  ...{ symbol, unit, digits, leastSpan },
});

/** What every macro point of a course has, in the order of a trajectory's columns. */
const trajectoryTable = {
  hours: quantity("t", "h", 2, 1),
  plasmaNgPerMl: quantity("A₁/V₁", "ng/ml", 0, 50),
  effectiveUm: quantity("C", "µM", 2, 0.3),
  excitatoryRateHz: quantity("ν_E", "Hz", 1, 1),
  inhibitoryRateHz: quantity("ν_I", "Hz", 1, 2),
  nmdaBlockExcitatory: quantity("B_E", "1", 2, 0.1),
  nmdaBlockInhibitory: quantity("B_I", "1", 2, 0.1),
  relativeRelease: quantity("r", "× healthy rest", 2, 0.3),
  bdnf: quantity("D", "× rest", 2, 0.3),
  trkb: quantity("T", "1", 2, 0.2),
  mtorc1: quantity("M", "1", 2, 0.2),
  pEef2: quantity("K", "× rest", 2, 0.1),
  protein: quantity("P", "1", 2, 0.1),
  functionalGain: quantity("F", "1", 2, 0.1),
  spineOccupancy: quantity("S", "× healthy", 2, 0.1),
  sv2aProxy: quantity("–", "× healthy", 2, 0.1),
  dissociationIndex: quantity("–", "of 76", 2, 5),
  moodProxy: quantity("–", "of 100", 0, 10),
  refractoriness: quantity("Z", "1", 2, 0.1),
  plasticityThreshold: quantity("θ", "1", 2, 0.1),
  toxicity: quantity("Q", "1", 2, 0.1),
} as const satisfies Record<string, QuantityInfo>;

/** What only the network has: at one moment, over a measured window, or after a step of concentration. */
const networkTable = {
  biologicalMs: quantity("t", "ms", 0, 200),
  ampaBlock: quantity("–", "1", 2, 0.1),
  rateHz: quantity("ν", "Hz", 1, 1),
  membranePotential: quantity("V", "mV", 1, 10),
  nmdaBlock: quantity("B", "1", 3, 0.1),
  activatedFraction: quantity("O", "1", 3, 0.1),
  ampaConductance: quantity("g_A", "nS", 2, 1),
  nmdaConductance: quantity("g_N", "nS", 2, 1),
  gabaConductance: quantity("g_G", "nS", 2, 1),
  fieldPotential: quantity("–", "nA", 2, 1),
  recentSpike: quantity("–", "1", 2, 1),
  timeMs: quantity("t", "ms", 0, 200),
  cvIsi: quantity("CV", "1", 2, 0.5),
  synchrony: quantity("χ", "1", 3, 0.1),
  glutamateRelease: quantity("u", "Hz", 2, 1),
  bandPower: quantity("P", "nA²", 3, 1),
  simulatedMs: quantity("T", "ms", 0, 200),
  synapticEvents: quantity("–", "1", 0, 1),
  earlyBlockRatio: quantity("B_I/B_E", "1", 2, 1),
  lateBlockRatio: quantity("B_I/B_E", "1", 2, 1),
  highestRateHz: quantity("ν_E", "Hz", 1, 1),
  lateRateHz: quantity("ν_E", "Hz", 1, 1),
  overshoot: quantity("–", "1", 2, 1),
} as const satisfies Record<string, QuantityInfo>;

/** A column of a course: a quantity at one macro point. */
export type TrajectoryColumn = keyof typeof trajectoryTable;
/** One macro point: every column by name, in the unit of its quantity. */
export type TrajectoryRow = { readonly [Column in TrajectoryColumn]: number };
/** A quantity, by its name in files. */
export type Quantity = TrajectoryColumn | keyof typeof networkTable;

export const quantities: Readonly<Record<Quantity, QuantityInfo>> = { ...trajectoryTable, ...networkTable };
export const quantityNames = Object.keys(quantities) as readonly Quantity[];
/** In the order of files, "hours" first. */
export const trajectoryColumnNames = Object.keys(trajectoryTable) as readonly TrajectoryColumn[];

export function unitBehind(name: Quantity): string {
  const { unit } = quantities[name];
  return unit === "1" ? "" : ` ${unit}`;
}
