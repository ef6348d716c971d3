import { beforeAll, describe, expect, it } from "vitest";
import { createWiring, inEdge } from "../../src/model/network/connectivity.ts";
import { hashOf } from "../../src/model/network/hash.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { projectionIndex } from "../../src/model/network/structure.ts";
import { excitatoryPerTile } from "../../src/model/tile.ts";

/** Sources of every excitatory cell, `inDegree` a cell. */
interface Graph {
  readonly cells: number;
  readonly sources: Int32Array;
}

const sheet = createSheet(8, 8);
const wiring = createWiring(sheet, 1, 0.1);
const projection = wiring.projections[projectionIndex.EE];
const inDegree = projection.inDegree;

function graphOf(source: (cell: number, index: number) => number): Graph {
  const cells = sheet.excitatory;
  return {
    cells,
    sources: Int32Array.from({ length: cells * inDegree }, (_, edge) =>
      source(Math.floor(edge / inDegree), edge % inDegree),
    ),
  };
}

const ruled = () => graphOf((cell, index) => inEdge(wiring, projection, cell, index).pre);

/** The same footprint and in-degree, but every source drawn at random. */
const drawn = () =>
  graphOf((cell, index) => {
    const hash = hashOf(99, cell, index);
    const entry = hash & 1023;
    const tile = cell >> 8;
    const x = ((tile & 7) + projection.displacementX[entry]! + 64) & 7;
    const y = ((tile >> 3) + projection.displacementY[entry]! + 64) & 7;
    return excitatoryPerTile * (8 * y + x) + ((hash >>> 10) & 255);
  });

const sourcesOf = (graph: Graph, cell: number) =>
  graph.sources.subarray(cell * inDegree, (cell + 1) * inDegree);

/** Mean number of sources that cell pairs share. */
function sharedInputs(graph: Graph, pairs: readonly (readonly [number, number])[]): number {
  let shared = 0;
  for (const [left, right] of pairs) {
    const known = new Set(sourcesOf(graph, left));
    for (const source of new Set(sourcesOf(graph, right))) {
      shared += known.has(source) ? 1 : 0;
    }
  }
  return shared / pairs.length;
}

/** Cell pairs in one tile, and in tiles two and a half to four apart (6 000 each). */
function drawPairs(apart: boolean): [number, number][] {
  const pairs: [number, number][] = [];
  for (let draw = 0; pairs.length < 6000; draw++) {
    const left = hashOf(7, draw, 0) % sheet.excitatory;
    const right = hashOf(7, draw, 1) % sheet.excitatory;
    if (!apart) {
      const other = (left & ~255) | (right & 255);
      if (other !== left) pairs.push([left, other]);
      continue;
    }
    const wrap = (distance: number) => Math.min(Math.abs(distance), 8 - Math.abs(distance));
    const [leftTile, rightTile] = [left >> 8, right >> 8];
    const distance = Math.hypot(
      wrap((leftTile & 7) - (rightTile & 7)),
      wrap((leftTile >> 3) - (rightTile >> 3)),
    );
    if (distance >= 2.5 && distance <= 4) pairs.push([left, right]);
  }
  return pairs;
}

/** Share of edges whose reverse exists too, over every eighth cell. */
function reciprocalShare(graph: Graph): number {
  let found = 0;
  let edges = 0;
  for (let cell = 0; cell < graph.cells; cell += 8) {
    for (const source of sourcesOf(graph, cell)) {
      edges++;
      found += source !== cell && sourcesOf(graph, source).includes(cell) ? 1 : 0;
    }
  }
  return found / edges;
}

/** Share of edges that repeat another edge of the same pair. */
function repeatedShare(graph: Graph): number {
  let repeated = 0;
  for (let cell = 0; cell < graph.cells; cell++) {
    repeated += inDegree - new Set(sourcesOf(graph, cell)).size;
  }
  return repeated / graph.sources.length;
}

/** Edges from a cell to itself, a cell. */
function autapses(graph: Graph): number {
  return (
    graph.sources.reduce((sum, source, edge) => sum + (source === Math.floor(edge / inDegree) ? 1 : 0), 0) /
    graph.cells
  );
}

describe("beside a random graph of the same footprint and degree (8 × 8 tiles, E to E)", () => {
  let rule: Graph;
  let chance: Graph;
  beforeAll(() => {
    rule = ruled();
    chance = drawn();
  });

  // Standard errors of the means below are 0.02 over 6 000 pairs; four of them allow 0.1.
  it("two cells of one tile share as many sources as at chance, 3.3", () => {
    const pairs = drawPairs(false);
    expect(Math.abs(sharedInputs(rule, pairs) - sharedInputs(chance, pairs))).toBeLessThan(0.1);
    expect(sharedInputs(rule, pairs)).toBeCloseTo(3.3, 0);
  });

  it("two cells 2.5 to 4 tiles apart share as many as at chance, 2.3", () => {
    const pairs = drawPairs(true);
    expect(Math.abs(sharedInputs(rule, pairs) - sharedInputs(chance, pairs))).toBeLessThan(0.1);
    expect(sharedInputs(rule, pairs)).toBeCloseTo(2.3, 0);
  });

  it("edges have a reverse as often as at chance, 1.7 %", () => {
    expect(Math.abs(reciprocalShare(rule) - reciprocalShare(chance))).toBeLessThan(0.001);
    expect(reciprocalShare(rule)).toBeCloseTo(0.0168, 2);
  });

  it("edges repeat as often as at chance, 0.8 %", () => {
    expect(Math.abs(repeatedShare(rule) - repeatedShare(chance))).toBeLessThan(0.0005);
    expect(repeatedShare(rule)).toBeCloseTo(0.008, 3);
  });

  it("cells contact themselves as often as at chance, 0.035 times", () => {
    expect(Math.abs(autapses(rule) - autapses(chance))).toBeLessThan(0.01);
  });

  it("the same place in two neighbouring tiles has unrelated sources", () => {
    let shared = 0;
    for (let cell = 0; cell < 256; cell++) {
      const left = sourcesOf(rule, cell);
      const right = sourcesOf(rule, cell + 256);
      shared += left.filter((source, index) => (source & 255) === (right[index]! & 255)).length;
    }
    expect(shared / (256 * inDegree)).toBeCloseTo(1 / 256, 3);
  });
});
