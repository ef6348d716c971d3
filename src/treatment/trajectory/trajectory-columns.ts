/** The columns of a trajectory, once: what the command line prints, charts draw and expectations refer to. */

export interface TrajectoryColumnInfo {
  readonly unit: string;
  readonly title: string;
  /** Must stand beside the number wherever it is shown. */
  readonly label?: string;
}

export const trajectoryColumns = {
  hours: { unit: "h", title: "time" },
  plasmaNgPerMl: { unit: "ng/ml", title: "ketamine in plasma" },
  effectiveUm: { unit: "µM", title: "effective ketamine in the brain" },
  excitatoryRateHz: { unit: "Hz", title: "excitatory rate" },
  inhibitoryRateHz: { unit: "Hz", title: "inhibitory rate" },
  nmdaBlockExcitatory: { unit: "1", title: "NMDA block, excitatory cells" },
  nmdaBlockInhibitory: { unit: "1", title: "NMDA block, inhibitory cells" },
  glutamate: { unit: "× healthy rest", title: "glutamate release" },
  bdnf: { unit: "× rest", title: "BDNF" },
  trkb: { unit: "1", title: "TrkB" },
  mtorc1: { unit: "1", title: "mTORC1" },
  pEef2: { unit: "× rest", title: "phosphorylated eEF2" },
  protein: { unit: "1", title: "synaptic protein" },
  functionalGain: { unit: "1", title: "functional gain" },
  spineOccupancy: { unit: "× healthy", title: "spine occupancy" },
  sv2aProxy: {
    unit: "× healthy",
    title: "synapse index",
    label: "model synapse index, not a PET prediction",
  },
  dissociationIndex: { unit: "0 … 76", title: "dissociation index", label: "illustrative CADSS-like" },
  moodProxy: { unit: "0 … 100", title: "mood proxy", label: "illustrative, not a clinical score" },
  refractoriness: { unit: "1", title: "refractoriness after deep block" },
  plasticityThreshold: { unit: "1", title: "plasticity threshold θ", label: "illustrative" },
  toxicity: { unit: "1", title: "toxicity", label: "illustrative" },
} as const satisfies Record<string, TrajectoryColumnInfo>;

export type TrajectoryColumn = keyof typeof trajectoryColumns;
export const trajectoryColumnNames = Object.keys(trajectoryColumns) as readonly TrajectoryColumn[];

/** One macro point: every column by name. */
export type TrajectoryRow = { readonly [Column in TrajectoryColumn]: number };
