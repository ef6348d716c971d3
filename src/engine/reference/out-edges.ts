/**
 * The out-edges of each neuron that has fired, read off the connection rule once and kept: walking the rule costs
 * several times as much as reading the list. Large sheets would need too much memory; there the rule is walked
 * for every spike.
 */
import type { Wiring } from "../../model/network/connectivity.ts";
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
    const postShift = postIsInhibitory ? 6 : 8;
    const postMask = postIsInhibitory ? 63 : 255;
    const preTile = preIsInhibitory ? pre >> 6 : pre >> 8;
    const local = preIsInhibitory ? pre & 63 : pre & 255;
    const line = (preTile / tilesX) | 0;
    const column = preTile - line * tilesX;
    const twist = preTileTwist[preTile]!;
    const lastLocal = preIsInhibitory ? local + 192 : local;
    let place = start;
    for (let round = 0; round < rounds; round++) {
      const row = round << 8;
      const preRotation = preOffset[round]! + preTwist[round]! * twist;
      for (let slot = local; slot <= lastLocal; slot += 64) {
        const middle = (preUnpermuted[row + slot]! - preRotation) & 255;
        const entry = ((round & 3) << 8) + middle;
        let postColumn = column - displacementX[entry]!;
        if (postColumn < 0) postColumn += tilesX;
        else if (postColumn >= tilesX) postColumn -= tilesX;
        let postLine = line - displacementY[entry]!;
        if (postLine < 0) postLine += tilesY;
        else if (postLine >= tilesY) postLine -= tilesY;
        const postTile = postLine * tilesX + postColumn;
        const postTwistOfTile = postTileTwist[postTile]!;
        const postSlot =
          (postUnpermuted[row + middle]! - postOffset[round]! - postTwist[round]! * postTwistOfTile) & 255;
        if (isGated) {
          const rotated = (postSlot + gateOffset[round]! + gateTwist[round]! * postTwistOfTile) & 255;
          gateRanks[place] = gatePermuted[row + rotated]! * rounds + round;
        }
        edges[place] =
          (delaySteps[entry]! << edgeBits.target) | (postTile << postShift) | (postSlot & postMask);
        place++;
      }
    }
  }
}
