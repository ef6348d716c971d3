/**
 * The out-edges of each neuron that has fired, read off the connection rule once and kept: walking the rule costs
 * several times as much as reading the list. Large sheets would need too much memory; there the rule is walked
 * for every spike.
 */
import { cellOfSlot, gateValue, placeOfTile, walkToPost } from "../../model/equations/walk.ts";
import { gateRank } from "../../model/equations/wiring.ts";
import { cellsPerTile, type Wiring } from "../../model/network/connectivity.ts";
import type { Projection } from "../../model/network/projection.ts";
import { slotsPerTile } from "../../model/tile.ts";

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
  private readonly projection: Projection;
  private readonly isListed: Uint8Array;
  private readonly isKept: boolean;

  constructor(wiring: Wiring, projection: Projection) {
    const { sheet } = wiring;
    const pres = projection.preIsInhibitory ? sheet.inhibitory : sheet.excitatory;
    this.wiring = wiring;
    this.projection = projection;
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
    const { projection, isGated, edges, gateRanks } = this;
    const { tilesX, tilesY } = this.wiring.sheet;
    const { rounds, preIsInhibitory, postIsInhibitory } = projection;
    const presPerTile = cellsPerTile(preIsInhibitory);
    const tile = Math.floor(pre / presPerTile);
    const firstSlot = pre - tile * presPerTile;
    const near = placeOfTile(tile, tilesX);
    let place = start;
    for (let round = 0; round < rounds; round++) {
      for (let slot = firstSlot; slot < slotsPerTile; slot += presPerTile) {
        const far = walkToPost(projection, near, round, slot, tilesX, tilesY);
        if (isGated) {
          gateRanks[place] = gateRank(gateValue(projection, round, far.tile, far.slot), round, rounds);
        }
        edges[place] = (far.delaySteps << edgeBits.target) | cellOfSlot(postIsInhibitory, far.tile, far.slot);
        place++;
      }
    }
  }
}
