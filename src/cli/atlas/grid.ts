/** The grids that atlases are sampled on, and how long at each point. */
import type { BlockerName } from "../../model/substances.ts";
import type { AtlasOrigin } from "../../treatment/atlas/atlas.ts";

export type AtlasNodes = AtlasOrigin["nodes"];

/** Of a parameter set: everything that a protocol can bring about. */
export const fullNodes: AtlasNodes = {
  releaseGain: [1, 1.15],
  inhibitionLoss: [0, 0.1],
  ampaBlock: [0, 0.5, 1],
  spineOccupancy: [0.65, 0.8, 1, 1.2],
  functionalGain: [0, 1],
  concentrationUm: [0, 0.12, 0.25, 0.5, 0.75, 1, 1.5, 2.5, 4, 7, 14, 25],
};

const ofOneBlocker = {
  releaseGain: [1],
  inhibitionLoss: [0],
  ampaBlock: [0],
  spineOccupancy: [0.65, 0.8, 1],
  functionalGain: [0, 1],
};

/** Under another blocker than ketamine: what its courses need, in ketamine equivalents. */
export const blockerNodes: { readonly [Name in Exclude<BlockerName, "ketamine">]: AtlasNodes } = {
  memantine: { ...ofOneBlocker, concentrationUm: [0, 0.25, 0.5, 0.75, 1, 1.5, 3] },
  "mk-801": { ...ofOneBlocker, concentrationUm: [0, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5] },
};

/** With an assumption switched off: what a dose from a stressed start needs. */
export const switchedOffNodes: AtlasNodes = {
  releaseGain: [1],
  inhibitionLoss: [0],
  ampaBlock: [0],
  spineOccupancy: [0.75, 1],
  functionalGain: [0, 1],
  concentrationUm: [0, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 14],
};

/** Of a network of the ensemble, where it is compared with that of the set; every node is one of the set's grid. */
export const memberNodes: AtlasNodes = {
  releaseGain: [1],
  inhibitionLoss: [0],
  ampaBlock: [0, 0.5],
  spineOccupancy: [0.65, 1],
  functionalGain: [0, 1],
  concentrationUm: [0, 0.25, 0.5, 0.75, 1.5, 4, 14],
};

/** After a knock-out: what one infusion needs, from a stressed start or from whatever the knock-out has grown. */
export const knockOutNodes: AtlasNodes = {
  releaseGain: [1],
  inhibitionLoss: [0],
  ampaBlock: [0],
  spineOccupancy: [0.75, 1.2],
  functionalGain: [0, 1],
  concentrationUm: [0, 0.2, 0.4, 0.75],
};

export const atlasNeurons = 5120;
export const atlasSeed = 1;
/** Enough for the accelerated block (120 ms) and three adaptation time constants (300 ms). */
export const atlasRelaxMs = 1000;
export const atlasSampleMs = 2000;
/** Points that are sampled with a second seed too, for the scatter between seeds. */
export const scatterPoints = 24;
export const scatterSeed = 2;
