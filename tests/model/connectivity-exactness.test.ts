import { describe, expect, it } from "vitest";
import {
  createWiring,
  inEdge,
  inEdgeIndex,
  outEdge,
  type Projection,
  type Wiring,
} from "../../src/model/connectivity.ts";
import { createSheet } from "../../src/model/populations.ts";

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

describe.each([
  [4, 4],
  [8, 8],
  [12, 7],
  [16, 16],
])("on a torus of %i × %i tiles", (tilesX, tilesY) => {
  const sheet = createSheet(tilesX, tilesY);
  const wiring = createWiring(sheet, 1, 0.1);

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
