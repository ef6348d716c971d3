/**
 * Every quantity that is shown, exported or measured, once, under the one name that it has from the engine to the
 * screen. Columns of trajectories and files, numbers of frames, charts and the table in docs/model.md follow from here.
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
  readonly title: string;
  /** Where there is little room and ketamine is spoken of. */
  readonly shortTitle: string;
  /** Must stand beside the number wherever it is shown; null for what needs none. */
  readonly label: string | null;
}

function quantity(
  symbol: string,
  unit: string,
  digits: number,
  leastSpan: number,
  title: string,
  more: Partial<Pick<QuantityInfo, "shortTitle" | "label">> = {},
): QuantityInfo {
  return { symbol, unit, digits, leastSpan, title, shortTitle: title, label: null, ...more };
}

/** What every macro point of a course has, in the order of a trajectory's columns. */
const trajectoryTable = {
  hours: quantity("t", "h", 2, 1, "time"),
  plasmaNgPerMl: quantity("A₁/V₁", "ng/ml", 0, 50, "ketamine in plasma", { shortTitle: "in plasma" }),
  effectiveUm: quantity("C", "µM", 2, 0.3, "effective ketamine in the brain", { shortTitle: "in the brain" }),
  excitatoryRateHz: quantity("ν_E", "Hz", 1, 1, "excitatory rate"),
  inhibitoryRateHz: quantity("ν_I", "Hz", 1, 2, "inhibitory rate"),
  nmdaBlockExcitatory: quantity("B_E", "1", 2, 0.1, "NMDA block, excitatory cells", {
    shortTitle: "NMDA block, E",
  }),
  nmdaBlockInhibitory: quantity("B_I", "1", 2, 0.1, "NMDA block, inhibitory cells", {
    shortTitle: "NMDA block, I",
  }),
  glutamate: quantity("r", "× healthy rest", 2, 0.3, "glutamate release"),
  bdnf: quantity("D", "× rest", 2, 0.3, "BDNF"),
  trkb: quantity("T", "1", 2, 0.2, "TrkB"),
  mtorc1: quantity("M", "1", 2, 0.2, "mTORC1"),
  pEef2: quantity("K", "× rest", 2, 0.1, "phosphorylated eEF2", { shortTitle: "p-eEF2" }),
  protein: quantity("P", "1", 2, 0.1, "synaptic protein", { shortTitle: "protein" }),
  functionalGain: quantity("F", "1", 2, 0.1, "functional gain"),
  spineOccupancy: quantity("S", "× healthy", 2, 0.1, "spine occupancy", { shortTitle: "spines" }),
  sv2aProxy: quantity("–", "× healthy", 2, 0.1, "synapse index", {
    label: "model synapse index, not a PET prediction",
  }),
  dissociationIndex: quantity("–", "of 76", 2, 5, "dissociation index", { label: "illustrative CADSS-like" }),
  moodProxy: quantity("–", "of 100", 0, 10, "mood proxy", { label: "illustrative, not a clinical score" }),
  refractoriness: quantity("Z", "1", 2, 0.1, "refractoriness after deep block"),
  plasticityThreshold: quantity("θ", "1", 2, 0.1, "plasticity threshold θ", { label: "illustrative" }),
  toxicity: quantity("Q", "1", 2, 0.1, "toxicity", { label: "illustrative" }),
} as const satisfies Record<string, QuantityInfo>;

/** What only the network has, at one moment or over a measured window. */
const networkTable = {
  biologicalMs: quantity("t", "ms", 0, 200, "time of the network"),
  ampaBlock: quantity("–", "1", 2, 0.1, "AMPA block"),
  rateHz: quantity("ν", "Hz", 1, 1, "firing rate"),
  membranePotential: quantity("V", "mV", 1, 10, "membrane potential"),
  nmdaBlock: quantity("B", "1", 3, 0.1, "NMDA block"),
  openFraction: quantity("O", "1", 3, 0.1, "NMDA channels open"),
  recentSpike: quantity("–", "1", 2, 1, "recent spike"),
} as const satisfies Record<string, QuantityInfo>;

export type TrajectoryColumn = keyof typeof trajectoryTable;
/** One macro point: every column by name, in the unit of its quantity. */
export type TrajectoryRow = { readonly [Column in TrajectoryColumn]: number };
export type Quantity = TrajectoryColumn | keyof typeof networkTable;

export const quantities: Readonly<Record<Quantity, QuantityInfo>> = { ...trajectoryTable, ...networkTable };
export const trajectoryColumnNames = Object.keys(trajectoryTable) as readonly TrajectoryColumn[];

/** The unit as it stands behind a number; nothing for a pure number. */
export function unitBehind(name: Quantity): string {
  const { unit } = quantities[name];
  return unit === "1" ? "" : ` ${unit}`;
}
