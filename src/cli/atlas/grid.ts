/** The grids that atlases are sampled on, and how long at each point. */
import type { AtlasOrigin } from "../../treatment/atlas/atlas.ts";

export type AtlasNodes = AtlasOrigin["nodes"];

const concentrationUm = [0, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 14, 25, 50];

/** Of set K1: everything that a protocol can bring about. */
export const fullNodes: AtlasNodes = {
  inhibitionLoss: [0, 0.1],
  ampaBlock: [0, 0.5, 1],
  spineOccupancy: [0.65, 0.75, 0.875, 1],
  functionalGain: [0, 1],
  concentrationUm,
};

/** With an assumption switched off: what a dose from a stressed start needs. */
export const switchedOffNodes: AtlasNodes = {
  inhibitionLoss: [0],
  ampaBlock: [0],
  spineOccupancy: [0.75, 1],
  functionalGain: [0, 1],
  concentrationUm: [0, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 14],
};

export const atlasNeurons = 5120;
export const atlasSeed = 1;
/** Enough for the accelerated block (120 ms) and three adaptation time constants (300 ms). */
export const atlasRelaxMs = 1000;
export const atlasSampleMs = 2000;
/** Points that are sampled with a second seed too, for the scatter between seeds. */
export const scatterPoints = 24;
export const scatterSeed = 2;
