/** The constants of one projection of the connection rule: permutations of every round, footprint and delays. */
import { footprintEntry, type WalkTables } from "../equations/walk.ts";
import { permuteSlot, unpermuteSlot } from "../equations/wiring.ts";
import { footprintBlocks, slotBits, slotMask, slotsPerTile } from "../tile.ts";
import { hashOf } from "./hash.ts";
import { inverseModuloPrime, multiplierOf } from "./permutation.ts";
import type { Sheet } from "./populations.ts";
import type { ProjectionName, Structure } from "./structure.ts";

/** Share of the Gaussian footprint that is kept: truncation at three standard deviations. */
const keptShare = 0.989;
const goldenAngle = 2.399963229728653;
export const footprintEntries = footprintBlocks * slotsPerTile;

type HostTables = {
  readonly [Name in keyof WalkTables]: Name extends `${string}ermuted` ? Uint8Array : Int32Array;
};

/** Integer constants of one projection: per round, and the tables of its walks. */
export interface Projection extends HostTables {
  readonly name: ProjectionName;
  readonly postIsInhibitory: boolean;
  readonly preIsInhibitory: boolean;
  readonly rounds: number;
  readonly inDegree: number;
  readonly outDegree: number;
  readonly postMultiplier: Int32Array;
  readonly postInverse: Int32Array;
  readonly preMultiplier: Int32Array;
  readonly preInverse: Int32Array;
  readonly gateMultiplier: Int32Array;
}

/** The constants of projection `index` of a structure, on a sheet whose tiles have these twists. */
export function createProjection(
  structure: Structure,
  index: number,
  sheet: Sheet,
  seed: number,
  dtMs: number,
  tileTwists: Pick<Projection, "postTileTwist" | "preTileTwist">,
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
    ...tileTwists,
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
  const { postMultiplier, postInverse, preMultiplier, preInverse, gateMultiplier } = projection;
  return {
    ...projection,
    postPermuted: tableOf(permuteSlot, postMultiplier),
    postUnpermuted: tableOf(unpermuteSlot, postInverse),
    prePermuted: tableOf(permuteSlot, preMultiplier),
    preUnpermuted: tableOf(unpermuteSlot, preInverse),
    gatePermuted: tableOf(permuteSlot, gateMultiplier),
  };
}

/** Values of an equation at offset zero for every round and slot. */
function tableOf(equation: typeof permuteSlot, multipliers: Int32Array): Uint8Array {
  const table = new Uint8Array(multipliers.length * slotsPerTile);
  for (let round = 0; round < multipliers.length; round++) {
    for (let slot = 0; slot < slotsPerTile; slot++) {
      table[round * slotsPerTile + slot] = equation(slot, multipliers[round]!, 0);
    }
  }
  return table;
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
      for (let quarterTurn = 0; quarterTurn < slot % footprintBlocks; quarterTurn++) [x, y] = [-y, x];
      const entry = footprintEntry(block, slot);
      displacementX[entry] = x % sheet.tilesX;
      displacementY[entry] = y % sheet.tilesY;
      delaySteps[entry] = Math.round(Math.min(maximumMs, baseMs + Math.hypot(x, y) / tilesPerMs) / dtMs);
    }
  }
  return { displacementX, displacementY, delaySteps };
}
