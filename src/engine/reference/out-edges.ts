/**
 * The out-edges of each neuron of one population, read off the connection rule once, when it first fires, and kept:
 * walking the rule costs several times as much as reading the list. Edges to the tiles of one thread are adjacent.
 * Large sheets would need too much memory; there the rule is walked for every spike.
 */
import { gateValue, placeOfTile, walkToPost } from "../../model/equations/walk.ts";
import { gateRank } from "../../model/equations/wiring.ts";
import { cellsPerTile, type Wiring } from "../../model/network/connectivity.ts";
import type { Projection } from "../../model/network/projection.ts";
import { inhibitorySlotMask, slotsPerTile } from "../../model/tile.ts";
import { placeInRow } from "./arrival-ring.ts";
import { edgeBits } from "./simd/memory-layout.ts";

export const edgeShifts = { delay: edgeBits.place, tile: edgeBits.place + edgeBits.delay } as const;
export const edgeMasks = { place: 2 ** edgeBits.place - 1, delay: 2 ** edgeBits.delay - 1 } as const;

/** The lists: of every neuron, or, where they would be too large to keep, of the neurons asked for last. */
export interface EdgeLists {
  /** As `edgeBits`, `outDegree` a neuron. */
  readonly edges: Uint32Array;
  /** One more than the rank of an edge's spine gate among all possible ones; 0 for an edge that always exists. Empty where all do. */
  readonly ranks: Uint16Array;
  /** Of each neuron: where among its edges those of each thread begin, and how many there are. `threads` + 1 entries. */
  readonly splits: Uint16Array;
}

/** One neuron's edges and ranks in the order of the rule. */
export type WalkedEdges = Pick<EdgeLists, "edges" | "ranks">;

/** Walks from a neuron (id in its population) along all projections from it. The answer is lent until the next walk. */
export type EdgeWalk = (projections: readonly Projection[], pre: number) => WalkedEdges;

export class OutEdges {
  readonly outDegree: number;
  /** Whether some of the edges are spines, which exist or not. */
  readonly isGated: boolean;
  readonly lists: EdgeLists;
  private readonly projections: readonly Projection[];
  private readonly threadOfTile: Uint8Array;
  private readonly threads: number;
  private readonly walk: EdgeWalk;
  private readonly next: Uint16Array;
  private readonly isListed: Uint8Array;

  /** `projections` are those from this population; `lists` has room for all its neurons, or only for some if not `isKept`. */
  constructor(
    walk: EdgeWalk,
    projections: readonly Projection[],
    threadOfTile: Uint8Array,
    isKept: boolean,
    lists: EdgeLists,
  ) {
    this.projections = projections;
    this.threadOfTile = threadOfTile;
    this.threads = Math.max(...threadOfTile) + 1;
    this.outDegree = outDegreeOf(projections);
    this.isGated = projections.some(isGated);
    this.lists = lists;
    this.walk = walk;
    this.next = new Uint16Array(this.threads);
    this.isListed = new Uint8Array(isKept ? lists.edges.length / this.outDegree : 0);
  }

  /**
   * The place of neuron `pre` (id in its population) in the lists: its edges begin at `outDegree` times that. Lists that
   * are not kept are written to place `room`.
   */
  placeOf(pre: number, room: number): number {
    if (this.isListed.length === 0) {
      this.list(pre, room);
      return room;
    }
    if (this.isListed[pre] === 0) {
      this.list(pre, pre);
      this.isListed[pre] = 1;
    }
    return pre;
  }

  private list(pre: number, place: number): void {
    const { lists, threadOfTile, next, outDegree, threads } = this;
    const walked = this.walk(this.projections, pre);
    const start = place * outDegree;
    const split = place * (threads + 1);
    lists.splits[split + threads] = outDegree;
    if (threads === 1) {
      lists.edges.set(walked.edges.subarray(0, outDegree), start);
      if (this.isGated) {
        lists.ranks.set(walked.ranks.subarray(0, outDegree), start);
      }
      return;
    }
    next.fill(0);
    for (let index = 0; index < outDegree; index++) {
      next[threadOfTile[walked.edges[index]! >>> edgeShifts.tile]!]! += 1;
    }
    let first = 0;
    for (let thread = 0; thread < threads; thread++) {
      lists.splits[split + thread] = first;
      first += next[thread]!;
      next[thread] = lists.splits[split + thread]!;
    }
    for (let index = 0; index < outDegree; index++) {
      const edge = walked.edges[index]!;
      const thread = threadOfTile[edge >>> edgeShifts.tile]!;
      const at = start + next[thread]!;
      next[thread] = next[thread]! + 1;
      lists.edges[at] = edge;
      if (this.isGated) {
        lists.ranks[at] = walked.ranks[index]!;
      }
    }
  }
}

/** Walks the connection rule in JavaScript. */
export function createEdgeWalk({ sheet }: Wiring): EdgeWalk {
  const { tilesX, tilesY } = sheet;
  const walked = new Map<readonly Projection[], WalkedEdges>();
  return (projections, pre) => {
    const degree = outDegreeOf(projections);
    const { edges, ranks } = walked.get(projections) ?? {
      edges: new Uint32Array(degree),
      ranks: new Uint16Array(degree),
    };
    walked.set(projections, { edges, ranks });
    let count = 0;
    for (const projection of projections) {
      const { rounds, preIsInhibitory, postIsInhibitory } = projection;
      const presPerTile = cellsPerTile(preIsInhibitory);
      const tile = Math.floor(pre / presPerTile);
      const near = placeOfTile(tile, tilesX);
      const hasGate = isGated(projection);
      for (let round = 0; round < rounds; round++) {
        for (let slot = pre - tile * presPerTile; slot < slotsPerTile; slot += presPerTile) {
          const far = walkToPost(projection, near, round, slot, tilesX, tilesY);
          const local = postIsInhibitory ? far.slot & inhibitorySlotMask : far.slot;
          edges[count] =
            (far.tile << edgeShifts.tile) |
            (far.delaySteps << edgeShifts.delay) |
            placeInRow(postIsInhibitory, local);
          ranks[count] = hasGate
            ? gateRank(gateValue(projection, round, far.tile, far.slot), round, rounds) + 1
            : 0;
          count++;
        }
      }
    }
    return { edges, ranks };
  };
}

export const isGated = ({ name }: Projection) => name === "EE";

export const outDegreeOf = (projections: readonly Projection[]) =>
  projections.reduce((sum, { outDegree }) => sum + outDegree, 0);
