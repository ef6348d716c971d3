import { describe, expect, it } from "vitest";
import {
  createWiring,
  inEdge,
  inEdgeIndex,
  outEdge,
  type Wiring,
} from "../../src/model/network/connectivity.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import type { Projection } from "../../src/model/network/projection.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { createStructure, modelStructure, type StructureRequest } from "../../src/model/network/structure.ts";

/**
 * Walks every edge of a projection and counts what is wrong. Excitatory cells have one slot a round, so an edge
 * is looked up from that end with a single call: EE from its source, IE likewise, EI from its target. Where that
 * settles the degrees too (EE: one edge a round at both ends), the edges are walked from one end only.
 */
function countFaults(wiring: Wiring, projection: Projection) {
  const { name, postIsInhibitory, preIsInhibitory, inDegree, outDegree } = projection;
  const { sheet } = wiring;
  const posts = postIsInhibitory ? sheet.inhibitory : sheet.excitatory;
  const pres = preIsInhibitory ? sheet.inhibitory : sheet.excitatory;
  const outDegrees = new Uint16Array(pres);
  const inDegrees = new Uint16Array(posts);
  const faults = { inDegree: 0, outDegree: 0, inverse: 0, edges: 0 };
  for (let post = 0; post < posts; post++) {
    for (let index = 0; index < inDegree; index++) {
      const edge = inEdge(wiring, projection, post, index);
      outDegrees[edge.pre]! += 1;
      faults.edges++;
      if (name !== "EI" && !isFoundFromPre(wiring, projection, edge)) {
        faults.inverse++;
      }
    }
  }
  for (let pre = 0; pre < pres && name !== "EE"; pre++) {
    for (let index = 0; index < outDegree; index++) {
      const edge = outEdge(wiring, projection, pre, index);
      inDegrees[edge.post]! += 1;
      if (name === "EI" && !isFoundFromPost(wiring, projection, edge)) {
        faults.inverse++;
      }
    }
  }
  const wrong = (degrees: Uint16Array, right: number) => degrees.filter((degree) => degree !== right).length;
  faults.inDegree = name === "EE" ? 0 : wrong(inDegrees, inDegree);
  faults.outDegree = wrong(outDegrees, outDegree);
  return faults;
}

type Edge = ReturnType<typeof inEdge>;
const areSame = (left: Edge, right: Edge) =>
  left.pre === right.pre &&
  left.post === right.post &&
  left.round === right.round &&
  left.delaySteps === right.delaySteps &&
  left.gate === right.gate;

function isFoundFromPre(wiring: Wiring, projection: Projection, edge: Edge): boolean {
  const perRound = projection.preIsInhibitory ? 4 : 1;
  for (let part = 0; part < perRound; part++) {
    if (areSame(outEdge(wiring, projection, edge.pre, perRound * edge.round + part), edge)) {
      return true;
    }
  }
  return false;
}

function isFoundFromPost(wiring: Wiring, projection: Projection, edge: Edge): boolean {
  const index = inEdgeIndex(projection, edge.post & 255, edge.round);
  return areSame(inEdge(wiring, projection, edge.post, index), edge);
}

const sparse = createStructure({
  inDegrees: { EE: 64, IE: 64, EI: 16, II: 16 },
  sigmaTiles: { excitatory: 1000, inhibitory: 1000 },
  axons: {
    excitatory: { baseMs: 0.1, tilesPerMs: 1, maximumMs: 0.1 },
    inhibitory: { baseMs: 0.1, tilesPerMs: 1, maximumMs: 0.1 },
  },
});

describe.each([
  // The smallest; and one that is wider than the footprint of 13 tiles and narrower, with odd and even sides.
  [4, 4, "the model's own structure", modelStructure],
  [14, 5, "the model's own structure", modelStructure],
  [5, 4, "a sparse structure that reaches everywhere", sparse],
])("on a torus of %i × %i tiles, with %s,", (tilesX, tilesY, _, structure) => {
  const sheet = createSheet(tilesX, tilesY);
  const wiring = createWiring(sheet, 1, 0.1, structure);

  it.each(wiring.projections.map((projection) => [projection.name, projection] as const))(
    "%s has every in-degree and out-degree exact, and both ends find the same edges",
    (_, projection) => {
      const posts = projection.postIsInhibitory ? sheet.inhibitory : sheet.excitatory;
      expect(countFaults(wiring, projection)).toEqual({
        inDegree: 0,
        outDegree: 0,
        inverse: 0,
        edges: posts * projection.inDegree,
      });
    },
  );
});

describe("a structure of one's own", () => {
  const own: StructureRequest = {
    inDegrees: { EE: 64, IE: 64, EI: 16, II: 16 },
    sigmaTiles: { excitatory: 2, inhibitory: 2 },
    axons: {
      excitatory: { baseMs: 1, tilesPerMs: 1, maximumMs: 2 },
      inhibitory: { baseMs: 1, tilesPerMs: 1, maximumMs: 1 },
    },
  };

  it("is another network by its hash, while the model's own structure has no hash of its own", () => {
    const structure = createStructure(own);
    expect(createRecipe({ structure }).hash).not.toBe(createRecipe().hash);
    expect(createRecipe({ structure: modelStructure }).hash).toBe(createRecipe().hash);
  });

  it.each([
    [
      { inDegrees: { ...own.inDegrees, EE: 204 } },
      "of EE must be a multiple of 1 from 1 to 200, but got 204",
    ],
    [{ inDegrees: { ...own.inDegrees, IE: 62 } }, "of IE must be a multiple of 4 from 4 to 200, but got 62"],
    [
      { axons: { ...own.axons, inhibitory: { baseMs: 1, tilesPerMs: 1, maximumMs: 3 } } },
      "The delays of inhibitory axons must be above 0 and at most 1.5 ms",
    ],
    [
      { sigmaTiles: { excitatory: 0, inhibitory: 1 } },
      "The footprint of excitatory axons must be above 0 and at most 1000 tiles, but got 0.",
    ],
  ])("refuses %j in a sentence", (change, sentence) => {
    expect(() => createStructure({ ...own, ...change })).toThrow(sentence);
  });

  it("refuses a delay that is shorter than a step", () => {
    const { inhibitory } = own.axons;
    const axons = { excitatory: { baseMs: 0.04, tilesPerMs: 1, maximumMs: 1 }, inhibitory };
    expect(() => createRecipe({ structure: createStructure({ ...own, axons }) })).toThrow(
      "The shortest axonal delay must be at least one time step of 0.1 ms, but got 0.04 ms.",
    );
  });
});

describe("the footprint", () => {
  const { projections } = createWiring(createSheet(20, 20), 3, 0.1);

  it.each(projections.map((projection) => [projection.name, projection] as const))(
    "of %s has no drift and no preferred direction in any of its four blocks",
    (_, { displacementX, displacementY }) => {
      for (let block = 0; block < 4; block++) {
        let [sumX, sumY, sumXx, sumYy, sumXy] = [0, 0, 0, 0, 0];
        for (let entry = 256 * block; entry < 256 * (block + 1); entry++) {
          const [x, y] = [displacementX[entry]!, displacementY[entry]!];
          sumX += x;
          sumY += y;
          sumXx += x * x;
          sumYy += y * y;
          sumXy += x * y;
        }
        expect([sumX, sumY, sumXy]).toEqual([0, 0, 0]);
        expect(sumXx).toBe(sumYy);
      }
    },
  );

  it("is as wide as it says: 2.0 tiles for excitatory axons, 1.5 for inhibitory ones", () => {
    for (const { preIsInhibitory, displacementX } of projections) {
      const variance = displacementX.reduce((sum, x) => sum + x * x, 0) / displacementX.length;
      const sigma = preIsInhibitory ? 1.5 : 2;
      const truncated = sigma ** 2 * 0.95 + 1 / 12; // the outermost 1.1 % are cut off; whole tiles add 1/12
      expect(Math.abs(variance - truncated)).toBeLessThan(0.05 * truncated);
    }
  });

  it("reaches three standard deviations at most, rounding aside", () => {
    for (const { preIsInhibitory, displacementX, displacementY } of projections) {
      const reach = (preIsInhibitory ? 1.5 : 2) * 3.01 + Math.SQRT1_2;
      const farthest = Math.max(
        ...displacementX.map((x, entry) => Math.round(1000 * Math.hypot(x, displacementY[entry]!))),
      );
      expect(farthest / 1000).toBeLessThanOrEqual(reach);
    }
  });

  it("delays by 1.0 to 3.5 ms along excitatory axons and 0.5 to 1.2 ms along inhibitory ones", () => {
    for (const { preIsInhibitory, delaySteps } of projections) {
      const [shortest, longest] = preIsInhibitory ? [5, 12] : [10, 35];
      expect(Math.min(...delaySteps)).toBe(shortest);
      expect(Math.max(...delaySteps)).toBeLessThanOrEqual(longest);
      expect(Math.max(...delaySteps)).toBeGreaterThan(longest - 4);
    }
  });
});
