/**
 * The out-edges of each neuron that has fired, read off the connection rule once and kept: walking the rule costs
 * several times as much as reading the list. Large sheets would need too much memory; there the rule is walked
 * for every spike.
 */
import { footprintEntry, type Wiring } from "../../model/network/connectivity.ts";
import { excitatoryPerTile, inhibitoryPerTile, slotMask, slotsPerTile } from "../../model/tile.ts";
import type { AxonTables } from "./axon-tables.ts";

/** Lists of more edges than this are not kept: 6 bytes each, 100 MB in all. */
const mostKeptEdges = 16_000_000;

/** Bits of an edge: the target's id in its population below, the delay in steps above. */
export const edgeBits = { target: 24, targetMask: 0xffffff } as const;

export class OutEdges {
  readonly outDegree: number;
  /** Spines exist or not; every other synapse exists. */
  readonly isGated: boolean;
  readonly postIsInhibitory: boolean;
  /** Edges of the neurons asked for, as `edgeBits`. */
  readonly edges: Uint32Array;
  /** For gated edges: rank of the spine gate among all possible ones. */
  readonly gateRanks: Uint16Array;
  private readonly wiring: Wiring;
  private readonly tables: AxonTables;
  private readonly isListed: Uint8Array;
  private readonly isKept: boolean;

  constructor(wiring: Wiring, tables: AxonTables) {
    const { projection } = tables;
    const { sheet } = wiring;
    const pres = projection.preIsInhibitory ? sheet.inhibitory : sheet.excitatory;
    this.wiring = wiring;
    this.tables = tables;
    this.outDegree = projection.outDegree;
    this.isGated = projection.name === "EE";
    this.postIsInhibitory = projection.postIsInhibitory;
    this.isKept = pres * projection.outDegree <= mostKeptEdges;
    const length = this.isKept ? pres * projection.outDegree : projection.outDegree;
    this.edges = new Uint32Array(length);
    this.gateRanks = new Uint16Array(this.isGated ? length : 0);
    this.isListed = new Uint8Array(this.isKept ? pres : 0);
  }

  /** Where the edges of neuron `pre` (id in its population) begin in the lists; valid until the next call. */
  startOf(pre: number): number {
    if (!this.isKept) {
      this.list(pre, 0);
      return 0;
    }
    const start = pre * this.outDegree;
    if (this.isListed[pre] === 0) {
      this.list(pre, start);
      this.isListed[pre] = 1;
    }
    return start;
  }

  private list(pre: number, start: number): void {
    const { wiring, tables, isGated, postIsInhibitory, edges, gateRanks } = this;
    const { tilesX, tilesY } = wiring.sheet;
    const { postTileTwist, preTileTwist } = wiring;
    const { projection, preUnpermuted, postUnpermuted, gatePermuted } = tables;
    const { preOffset, preTwist, postOffset, postTwist, gateOffset, gateTwist } = projection;
    const { displacementX, displacementY, delaySteps, rounds, preIsInhibitory } = projection;
    const postsPerTile = postIsInhibitory ? inhibitoryPerTile : excitatoryPerTile;
    const presPerTile = preIsInhibitory ? inhibitoryPerTile : excitatoryPerTile;
    const preTile = Math.floor(pre / presPerTile);
    const local = pre - preTile * presPerTile;
    const line = (preTile / tilesX) | 0;
    const column = preTile - line * tilesX;
    const twist = preTileTwist[preTile]!;
    const slotsPerPre = slotsPerTile / presPerTile;
    let place = start;
    for (let round = 0; round < rounds; round++) {
      const row = round * slotsPerTile;
      const preRotation = preOffset[round]! + preTwist[round]! * twist;
      for (let part = 0; part < slotsPerPre; part++) {
        const slot = local + part * presPerTile;
        const middle = (preUnpermuted[row + slot]! - preRotation) & slotMask;
        const entry = footprintEntry(round, middle);
        let postColumn = column - displacementX[entry]!;
        if (postColumn < 0) postColumn += tilesX;
        else if (postColumn >= tilesX) postColumn -= tilesX;
        let postLine = line - displacementY[entry]!;
        if (postLine < 0) postLine += tilesY;
        else if (postLine >= tilesY) postLine -= tilesY;
        const postTile = postLine * tilesX + postColumn;
        const postTwistOfTile = postTileTwist[postTile]!;
        const postSlot =
          (postUnpermuted[row + middle]! - postOffset[round]! - postTwist[round]! * postTwistOfTile) &
          slotMask;
        if (isGated) {
          const rotated = (postSlot + gateOffset[round]! + gateTwist[round]! * postTwistOfTile) & slotMask;
          gateRanks[place] = gatePermuted[row + rotated]! * rounds + round;
        }
        edges[place] =
          (delaySteps[entry]! << edgeBits.target) | (postTile * postsPerTile + (postSlot % postsPerTile));
        place++;
      }
    }
  }
}
