/**
 * Who connects to whom: a rule, not a list. Each round of a projection is one bijection of all slots of the
 * sheet — a permutation inside the postsynaptic tile, a displacement on the torus that depends on round and
 * middle slot, a permutation inside the presynaptic tile — so in-degree and out-degree are exact, both
 * directions cost O(1), and no synapse is stored. Derivation and proof: docs/model.md.
 */
import { permuteSlot, spineGate, twistedOffset, unpermuteSlot, wrapCoordinate } from "../equations/wiring.ts";
import {
  excitatoryPerTile,
  inhibitoryPerTile,
  slotBits,
  slotMask,
  slotsPerInhibitory,
  slotsPerTile,
} from "../tile.ts";
import { hashOf } from "./hash.ts";
import { inverseModuloPrime, multiplierOf } from "./permutation.ts";
import type { Sheet } from "./populations.ts";
import type { Recipe } from "./recipe.ts";
import { modelStructure, type ProjectionName, type Structure } from "./structure.ts";

/** Share of the Gaussian footprint that is kept: truncation at three standard deviations. */
const keptShare = 0.989;
const goldenAngle = 2.399963229728653;
/** A footprint has a block a quarter turn; rounds take the blocks in turn. */
export const footprintBlocks = 4;
export const footprintEntries = footprintBlocks * slotsPerTile;

/** Entry of the footprint for a round and a middle slot. */
export const footprintEntry = (round: number, middle: number) =>
  (round % footprintBlocks) * slotsPerTile + middle;

/** Integer constants of one projection. Per-round arrays have `rounds` entries, footprint arrays `footprintEntries`. */
export interface Projection {
  readonly name: ProjectionName;
  readonly postIsInhibitory: boolean;
  readonly preIsInhibitory: boolean;
  readonly rounds: number;
  readonly inDegree: number;
  readonly outDegree: number;
  readonly postMultiplier: Int32Array;
  readonly postInverse: Int32Array;
  readonly postOffset: Int32Array;
  readonly postTwist: Int32Array;
  readonly preMultiplier: Int32Array;
  readonly preInverse: Int32Array;
  readonly preOffset: Int32Array;
  readonly preTwist: Int32Array;
  readonly gateMultiplier: Int32Array;
  readonly gateOffset: Int32Array;
  readonly gateTwist: Int32Array;
  /** Displacement post → pre in tiles, already reduced to less than one turn of the torus. Index: `footprintEntry`. */
  readonly displacementX: Int32Array;
  readonly displacementY: Int32Array;
  readonly delaySteps: Int32Array;
}

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

function createProjection(
  structure: Structure,
  index: number,
  sheet: Sheet,
  seed: number,
  dtMs: number,
): Projection {
  const { name, post, pre, rounds, inDegree, outDegree } = structure.projections[index]!;
  const perRound = () => new Int32Array(rounds);
  const projection = {
    name,
    postIsInhibitory: post === "inhibitory",
    preIsInhibitory: pre === "inhibitory",
    rounds,
    inDegree,
    outDegree,
    postMultiplier: perRound(),
    postInverse: perRound(),
    postOffset: perRound(),
    postTwist: perRound(),
    preMultiplier: perRound(),
    preInverse: perRound(),
    preOffset: perRound(),
    preTwist: perRound(),
    gateMultiplier: perRound(),
    gateOffset: perRound(),
    gateTwist: perRound(),
    ...createFootprint(structure, index, sheet, seed, dtMs),
  };
  for (let round = 0; round < rounds; round++) {
    const multipliers = hashOf(seed, 10 + index, 2 * round);
    const offsets = hashOf(seed, 10 + index, 2 * round + 1);
    const gate = hashOf(seed, 30 + index, round);
    projection.postMultiplier[round] = multiplierOf(multipliers & 65535);
    projection.preMultiplier[round] = multiplierOf(multipliers >>> 16);
    projection.postInverse[round] = inverseModuloPrime(projection.postMultiplier[round]!);
    projection.preInverse[round] = inverseModuloPrime(projection.preMultiplier[round]!);
    projection.postOffset[round] = offsets & slotMask;
    projection.preOffset[round] = (offsets >>> slotBits) & slotMask;
    projection.postTwist[round] = ((offsets >>> (2 * slotBits)) & slotMask) | 1;
    projection.preTwist[round] = (offsets >>> (3 * slotBits)) | 1;
    projection.gateMultiplier[round] = multiplierOf(gate & 65535);
    projection.gateOffset[round] = (gate >>> (2 * slotBits)) & slotMask;
    projection.gateTwist[round] = (gate >>> (3 * slotBits)) | 1;
  }
  return projection;
}

/** Displacements and delays: a golden-angle sample of a Gaussian disc, four-fold symmetric in each block. */
function createFootprint(structure: Structure, index: number, sheet: Sheet, seed: number, dtMs: number) {
  const { pre, sigmaTiles } = structure.projections[index]!;
  const { baseMs, tilesPerMs, maximumMs } = structure.axons[pre];
  const phase = (2 * Math.PI * hashOf(seed, 20, index)) / 2 ** 32;
  const displacementX = new Int32Array(footprintEntries);
  const displacementY = new Int32Array(footprintEntries);
  const delaySteps = new Int32Array(footprintEntries);
  for (let block = 0; block < footprintBlocks; block++) {
    for (let slot = 0; slot < slotsPerTile; slot++) {
      const sample = footprintBlocks * Math.floor(slot / footprintBlocks) + block;
      const radius = sigmaTiles * Math.sqrt(-2 * Math.log(1 - ((sample + 0.5) / slotsPerTile) * keptShare));
      const angle = phase + goldenAngle * sample;
      let x = Math.floor(radius * Math.cos(angle) + 0.5);
      let y = Math.floor(radius * Math.sin(angle) + 0.5);
      for (let quarterTurn = 0; quarterTurn < slot % footprintBlocks; quarterTurn++) {
        [x, y] = [-y, x];
      }
      const entry = footprintEntry(block, slot);
      displacementX[entry] = x % sheet.tilesX;
      displacementY[entry] = y % sheet.tilesY;
      delaySteps[entry] = Math.round(Math.min(maximumMs, baseMs + Math.hypot(x, y) / tilesPerMs) / dtMs);
    }
  }
  return { displacementX, displacementY, delaySteps };
}

/** The `index`-th in-edge (0 … inDegree − 1) of neuron `post` (id in its population) in a projection. */
export function inEdge(wiring: Wiring, projection: Projection, post: number, index: number): Synapse {
  const { sheet, postTileTwist, preTileTwist } = wiring;
  const perTile = projection.postIsInhibitory ? inhibitoryPerTile : excitatoryPerTile;
  const tile = Math.floor(post / perTile);
  const local = post - tile * perTile;
  const round = projection.postIsInhibitory ? Math.floor(index / slotsPerInhibitory) : index;
  const slot = projection.postIsInhibitory ? local + inhibitoryPerTile * (index % slotsPerInhibitory) : local;
  const middle = permuteSlot(
    slot,
    projection.postMultiplier[round]!,
    twistedOffset(projection.postOffset[round]!, projection.postTwist[round]!, postTileTwist[tile]!),
  );
  const entry = footprintEntry(round, middle);
  const preTile = displacedTile(
    sheet,
    tile,
    projection.displacementX[entry]!,
    projection.displacementY[entry]!,
  );
  const preSlot = permuteSlot(
    middle,
    projection.preMultiplier[round]!,
    twistedOffset(projection.preOffset[round]!, projection.preTwist[round]!, preTileTwist[preTile]!),
  );
  return {
    pre: projection.preIsInhibitory
      ? preTile * inhibitoryPerTile + (preSlot % inhibitoryPerTile)
      : preTile * excitatoryPerTile + preSlot,
    post,
    round,
    delaySteps: projection.delaySteps[entry]!,
    gate: gateOf(wiring, projection, tile, slot, round),
  };
}

/** The `index`-th out-edge (0 … outDegree − 1) of neuron `pre` (id in its population) in a projection. */
export function outEdge(wiring: Wiring, projection: Projection, pre: number, index: number): Synapse {
  const { sheet, postTileTwist, preTileTwist } = wiring;
  const perTile = projection.preIsInhibitory ? inhibitoryPerTile : excitatoryPerTile;
  const tile = Math.floor(pre / perTile);
  const local = pre - tile * perTile;
  const round = projection.preIsInhibitory ? Math.floor(index / slotsPerInhibitory) : index;
  const slot = projection.preIsInhibitory ? local + inhibitoryPerTile * (index % slotsPerInhibitory) : local;
  const middle = unpermuteSlot(
    slot,
    projection.preInverse[round]!,
    twistedOffset(projection.preOffset[round]!, projection.preTwist[round]!, preTileTwist[tile]!),
  );
  const entry = footprintEntry(round, middle);
  const postTile = displacedTile(
    sheet,
    tile,
    -projection.displacementX[entry]!,
    -projection.displacementY[entry]!,
  );
  const postSlot = unpermuteSlot(
    middle,
    projection.postInverse[round]!,
    twistedOffset(projection.postOffset[round]!, projection.postTwist[round]!, postTileTwist[postTile]!),
  );
  return {
    pre,
    post: projection.postIsInhibitory
      ? postTile * inhibitoryPerTile + (postSlot % inhibitoryPerTile)
      : postTile * excitatoryPerTile + postSlot,
    round,
    delaySteps: projection.delaySteps[entry]!,
    gate: gateOf(wiring, projection, postTile, postSlot, round),
  };
}

/** In-edge index of a synapse at its target: inverse of `outEdge`, used by tests and link pictures. */
export function inEdgeIndex(projection: Projection, postSlot: number, round: number): number {
  return projection.postIsInhibitory
    ? slotsPerInhibitory * round + Math.floor(postSlot / inhibitoryPerTile)
    : round;
}

function gateOf(
  wiring: Wiring,
  projection: Projection,
  postTile: number,
  postSlot: number,
  round: number,
): number {
  if (projection.name !== "EE") {
    return -1;
  }
  const offset = twistedOffset(
    projection.gateOffset[round]!,
    projection.gateTwist[round]!,
    wiring.postTileTwist[postTile]!,
  );
  return spineGate(
    permuteSlot(postSlot, projection.gateMultiplier[round]!, offset),
    round,
    projection.rounds,
  );
}

function displacedTile(sheet: Sheet, tile: number, displacementX: number, displacementY: number): number {
  const line = Math.floor(tile / sheet.tilesX);
  const column = tile - line * sheet.tilesX;
  return (
    wrapCoordinate(line + displacementY, sheet.tilesY) * sheet.tilesX +
    wrapCoordinate(column + displacementX, sheet.tilesX)
  );
}
