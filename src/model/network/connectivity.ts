/**
 * Who connects to whom: a rule, not a list. Each round of a projection is one bijection of all slots of the
 * sheet — a permutation inside the postsynaptic tile, a displacement on the torus that depends on round and
 * middle slot, a permutation inside the presynaptic tile — so in-degree and out-degree are exact, both
 * directions cost O(1), and no synapse is stored. Derivation and proof: docs/model.md. Everything on the host walks the
 * rule with `walkToPre` and `walkToPost`; shaders/network/propagate.wgsl walks to post by the emitted equations.
 */
import { spineGate, wrapCoordinate } from "../equations/wiring.ts";
import {
  excitatoryPerTile,
  inhibitoryPerTile,
  slotBits,
  slotMask,
  slotsPerInhibitory,
  slotsPerTile,
} from "../tile.ts";
import { hashOf } from "./hash.ts";
import type { Sheet } from "./populations.ts";
import { createProjection, footprintEntry, type Projection } from "./projection.ts";
import type { Recipe } from "./recipe.ts";
import { modelStructure, type Structure } from "./structure.ts";

export interface Wiring {
  readonly sheet: Sheet;
  readonly projections: readonly [Projection, Projection, Projection, Projection];
  /** Each tile's own rotation of the permutations, 0 … `slotsPerTile` − 1: as postsynaptic and as presynaptic tile. */
  readonly postTileTwist: Int32Array;
  readonly preTileTwist: Int32Array;
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
    createProjection(structure, index, sheet, seed, dtMs),
  );
  return { sheet, projections: projections as unknown as Wiring["projections"], postTileTwist, preTileTwist };
}

/** The wiring of a recipe. */
export const wiringOfRecipe = ({ sheet, seed, dtMs, structure }: Recipe) =>
  createWiring(sheet, seed, dtMs, structure);

/** A tile and its place on the sheet. */
export interface TilePlace {
  readonly tile: number;
  readonly column: number;
  readonly line: number;
}

export function placeOfTile({ tilesX }: Sheet, tile: number): TilePlace {
  const line = Math.floor(tile / tilesX);
  return { tile, column: tile - line * tilesX, line };
}

/** Where a walk ends: a tile, a slot in it, and the delay on the way. */
export interface FarEnd {
  tile: number;
  slot: number;
  delaySteps: number;
}

export const createFarEnd = (): FarEnd => ({ tile: 0, slot: 0, delaySteps: 0 });

/** Walks from a postsynaptic slot to the presynaptic one of the same round; writes where it ends into `far`. */
export function walkToPre(
  wiring: Wiring,
  projection: Projection,
  round: number,
  near: TilePlace,
  slot: number,
  far: FarEnd,
): void {
  const { postPermuted, postOffset, postTwist, prePermuted, preOffset, preTwist } = projection;
  const row = round * slotsPerTile;
  const postRotation = postOffset[round]! + postTwist[round]! * wiring.postTileTwist[near.tile]!;
  const middle = postPermuted[row + ((slot + postRotation) & slotMask)]!;
  displace(wiring.sheet, projection, round, near, middle, true, far);
  const preRotation = preOffset[round]! + preTwist[round]! * wiring.preTileTwist[far.tile]!;
  far.slot = prePermuted[row + ((middle + preRotation) & slotMask)]!;
}

/** The inverse: walks from a presynaptic slot to the postsynaptic one. */
export function walkToPost(
  wiring: Wiring,
  projection: Projection,
  round: number,
  near: TilePlace,
  slot: number,
  far: FarEnd,
): void {
  const { postUnpermuted, postOffset, postTwist, preUnpermuted, preOffset, preTwist } = projection;
  const row = round * slotsPerTile;
  const preRotation = preOffset[round]! + preTwist[round]! * wiring.preTileTwist[near.tile]!;
  const middle = (preUnpermuted[row + slot]! - preRotation) & slotMask;
  displace(wiring.sheet, projection, round, near, middle, false, far);
  const postRotation = postOffset[round]! + postTwist[round]! * wiring.postTileTwist[far.tile]!;
  far.slot = (postUnpermuted[row + middle]! - postRotation) & slotMask;
}

/** Steps to the other tile: along the displacement of the middle slot to the presynaptic one, against it back. */
function displace(
  { tilesX, tilesY }: Sheet,
  { displacementX, displacementY, delaySteps }: Projection,
  round: number,
  { column, line }: TilePlace,
  middle: number,
  isToPre: boolean,
  far: FarEnd,
): void {
  const entry = footprintEntry(round, middle);
  const x = displacementX[entry]!;
  const y = displacementY[entry]!;
  const farColumn = wrapCoordinate(isToPre ? column + x : column - x, tilesX);
  far.tile = wrapCoordinate(isToPre ? line + y : line - y, tilesY) * tilesX + farColumn;
  far.delaySteps = delaySteps[entry]!;
}

/** Value of the spine gate of a postsynaptic slot, 0 … `slotsPerTile` − 1; `spineGate` makes a fraction of it. */
export function gateValue(
  wiring: Wiring,
  { gatePermuted, gateOffset, gateTwist }: Projection,
  round: number,
  postTile: number,
  postSlot: number,
): number {
  const rotation = gateOffset[round]! + gateTwist[round]! * wiring.postTileTwist[postTile]!;
  return gatePermuted[round * slotsPerTile + ((postSlot + rotation) & slotMask)]!;
}

/** Cells of a population in a tile. */
export const cellsPerTile = (isInhibitory: boolean) => (isInhibitory ? inhibitoryPerTile : excitatoryPerTile);

/** The cell (id in its population) that a slot of a tile belongs to. */
export const cellOfSlot = (isInhibitory: boolean, tile: number, slot: number) =>
  isInhibitory ? tile * inhibitoryPerTile + (slot % inhibitoryPerTile) : tile * excitatoryPerTile + slot;

/** The `index`-th in-edge (0 … inDegree − 1) of neuron `post` (id in its population) in a projection. */
export function inEdge(wiring: Wiring, projection: Projection, post: number, index: number): Synapse {
  const { tile, round, slot } = slotOfEdge(projection.postIsInhibitory, post, index);
  const far = createFarEnd();
  walkToPre(wiring, projection, round, placeOfTile(wiring.sheet, tile), slot, far);
  const { delaySteps } = far;
  const pre = cellOfSlot(projection.preIsInhibitory, far.tile, far.slot);
  return { pre, post, round, delaySteps, gate: gateOf(wiring, projection, round, tile, slot) };
}

/** The `index`-th out-edge (0 … outDegree − 1) of neuron `pre` (id in its population) in a projection. */
export function outEdge(wiring: Wiring, projection: Projection, pre: number, index: number): Synapse {
  const { tile, round, slot } = slotOfEdge(projection.preIsInhibitory, pre, index);
  const far = createFarEnd();
  walkToPost(wiring, projection, round, placeOfTile(wiring.sheet, tile), slot, far);
  const { delaySteps } = far;
  const post = cellOfSlot(projection.postIsInhibitory, far.tile, far.slot);
  return { pre, post, round, delaySteps, gate: gateOf(wiring, projection, round, far.tile, far.slot) };
}

/** In-edge index of a synapse at its target: inverse of `outEdge`, used by tests and link pictures. */
export function inEdgeIndex(projection: Projection, postSlot: number, round: number): number {
  return projection.postIsInhibitory
    ? slotsPerInhibitory * round + Math.floor(postSlot / inhibitoryPerTile)
    : round;
}

/** Round and slot of a cell's `index`-th edge: an inhibitory cell has several slots in each round. */
function slotOfEdge(isInhibitory: boolean, cell: number, index: number) {
  const cells = cellsPerTile(isInhibitory);
  const slots = slotsPerTile / cells;
  const tile = Math.floor(cell / cells);
  return { tile, round: Math.floor(index / slots), slot: cell - tile * cells + cells * (index % slots) };
}

function gateOf(wiring: Wiring, projection: Projection, round: number, postTile: number, postSlot: number) {
  return projection.name === "EE"
    ? spineGate(gateValue(wiring, projection, round, postTile, postSlot), round, projection.rounds)
    : -1;
}
