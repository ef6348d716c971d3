/**
 * Who connects to whom: a rule, not a list. Each round of a projection is one bijection of all slots of the sheet — a
 * permutation in the postsynaptic tile, a displacement on the torus, a permutation in the presynaptic tile — so degrees
 * are exact, both directions cost O(1), and no synapse is stored. Proof: docs/model.md; the walk: `equations/walk.ts`.
 */
import { cellOfSlot, gateValue, placeOfEdge, placeOfTile, walkToPost, walkToPre } from "../equations/walk.ts";
import { spineGate } from "../equations/wiring.ts";
import { excitatoryPerTile, inhibitoryPerTile, slotBits, slotMask, slotsPerInhibitory } from "../tile.ts";
import { hashOf } from "./hash.ts";
import type { Sheet } from "./populations.ts";
import { createProjection, type Projection } from "./projection.ts";
import type { Recipe } from "./recipe.ts";
import { modelStructure, type Structure } from "./structure.ts";

export interface Wiring {
  readonly sheet: Sheet;
  readonly projections: readonly [Projection, Projection, Projection, Projection];
}

/** One potential synapse. `gate` is in [0, 1) for EE and −1 (always there) elsewhere. */
export interface Synapse {
  readonly pre: number;
  readonly post: number;
  readonly round: number;
  readonly delaySteps: number;
  readonly gate: number;
}

/** The wiring of a sheet for a seed and a time step in ms; of the model's own structure unless another is given. */
export function createWiring(
  sheet: Sheet,
  seed: number,
  dtMs: number,
  structure: Structure = modelStructure,
): Wiring {
  const postTileTwist = new Int32Array(sheet.tiles);
  const preTileTwist = new Int32Array(sheet.tiles);
  for (let tile = 0; tile < sheet.tiles; tile++) {
    const hash = hashOf(seed, 1000, tile);
    postTileTwist[tile] = hash & slotMask;
    preTileTwist[tile] = (hash >>> slotBits) & slotMask;
  }
  const projections = structure.projections.map((_, index) =>
    createProjection(structure, index, sheet, seed, dtMs, { postTileTwist, preTileTwist }),
  );
  return { sheet, projections: projections as unknown as Wiring["projections"] };
}

export const wiringOfRecipe = ({ sheet, seed, dtMs, structure }: Recipe) =>
  createWiring(sheet, seed, dtMs, structure);

export const cellsPerTile = (isInhibitory: boolean) => (isInhibitory ? inhibitoryPerTile : excitatoryPerTile);

/** The `index`-th in-edge (0 … inDegree − 1) of neuron `post` (id in its population) in a projection. */
export function inEdge({ sheet }: Wiring, projection: Projection, post: number, index: number): Synapse {
  const { tilesX, tilesY } = sheet;
  const { tile, round, slot } = edgeOfCell(projection.postIsInhibitory, post, index);
  const far = walkToPre(projection, placeOfTile(tile, tilesX), round, slot, tilesX, tilesY);
  const pre = cellOfSlot(projection.preIsInhibitory, far.tile, far.slot);
  return { pre, post, round, delaySteps: far.delaySteps, gate: gateOf(projection, round, tile, slot) };
}

/** The `index`-th out-edge (0 … outDegree − 1) of neuron `pre` (id in its population) in a projection. */
export function outEdge({ sheet }: Wiring, projection: Projection, pre: number, index: number): Synapse {
  const { tilesX, tilesY } = sheet;
  const { tile, round, slot } = edgeOfCell(projection.preIsInhibitory, pre, index);
  const far = walkToPost(projection, placeOfTile(tile, tilesX), round, slot, tilesX, tilesY);
  const post = cellOfSlot(projection.postIsInhibitory, far.tile, far.slot);
  return {
    pre,
    post,
    round,
    delaySteps: far.delaySteps,
    gate: gateOf(projection, round, far.tile, far.slot),
  };
}

/**
 * The target (id in its population) of the `index`-th out-edge of neuron `pre`, and which in-edge of the target
 * (0 … inDegree − 1) it is.
 */
export function inEdgeOfOutEdge({ sheet }: Wiring, projection: Projection, pre: number, index: number) {
  const { tilesX, tilesY } = sheet;
  const { tile, round, slot } = edgeOfCell(projection.preIsInhibitory, pre, index);
  const far = walkToPost(projection, placeOfTile(tile, tilesX), round, slot, tilesX, tilesY);
  const post = cellOfSlot(projection.postIsInhibitory, far.tile, far.slot);
  return { post, index: inEdgeIndex(projection, far.slot, round) };
}

/** In-edge index of a synapse at its target: inverse of `outEdge`, used by tests and link pictures. */
export function inEdgeIndex(projection: Projection, postSlot: number, round: number): number {
  return projection.postIsInhibitory
    ? slotsPerInhibitory * round + Math.floor(postSlot / inhibitoryPerTile)
    : round;
}

function edgeOfCell(isInhibitory: boolean, cell: number, index: number) {
  const cells = cellsPerTile(isInhibitory);
  const tile = Math.floor(cell / cells);
  return { tile, ...placeOfEdge(isInhibitory, cell - tile * cells, index) };
}

function gateOf(projection: Projection, round: number, postTile: number, postSlot: number) {
  return projection.name === "EE"
    ? spineGate(gateValue(projection, round, postTile, postSlot), round, projection.rounds)
    : -1;
}
