import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockerLevel, equivalentBlock } from "../../src/model/substances.ts";
import {
  type Atlas,
  type AtlasPoint,
  atlasAxes,
  atlasReaches,
  atlasStandardErrors,
  atlasStatistics,
  pointAt,
  pointCount,
} from "../../src/treatment/atlas/atlas.ts";
import { interpolateMonotone } from "../../src/treatment/atlas/interpolate-monotone.ts";
import { atlasServing, statisticsFromAtlas } from "../../src/treatment/trajectory/course-by-atlas.ts";
import { restConditions } from "../../src/treatment/trajectory/trajectory.ts";
import { refusing } from "../support/refusing.ts";

const nodes = {
  releaseGain: [1, 1.1],
  inhibitionLoss: [0, 0.1],
  ampaBlock: [0, 0.5, 1],
  spineOccupancy: [0.65, 0.75, 1],
  functionalGain: [0, 1],
  concentrationUm: [0, 1, 3, 50],
};

/** An atlas of a made-up network: each statistic is a smooth function of the point. */
function madeUp(valueAt: (point: AtlasPoint, statistic: number) => number): Atlas {
  const count = pointCount(nodes);
  const values = Float32Array.from({ length: 4 * count }, (_, place) =>
    valueAt(pointAt(nodes, Math.floor(place / 4)), place % 4),
  );
  return {
    origin: {
      ...{
        parameterSet: "k1",
        networkHash: "0",
        blocker: "ketamine",
        recipeHash: "0",
        neurons: 5120,
        seed: 1,
        dtMs: 0.1,
        relaxMs: 1000,
      },
      ...{ sampleMs: 2000, seedScatter: [0.03, 0.02, 0, 0], scatterPoints: 4, nodes },
    },
    values,
    standardErrors: values.map((value) => 0.04 * value),
  };
}
const linear = madeUp(
  (point, statistic) =>
    1 +
    statistic +
    point.releaseGain +
    2 * point.inhibitionLoss +
    point.ampaBlock +
    3 * point.spineOccupancy +
    point.functionalGain +
    0.1 * point.concentrationUm,
);
const anyPoint = fc.record(
  Object.fromEntries(
    atlasAxes.map((axis) => [
      axis,
      fc.double({ min: nodes[axis][0]!, max: nodes[axis].at(-1)!, noNaN: true }),
    ]),
  ) as { [Axis in (typeof atlasAxes)[number]]: fc.Arbitrary<number> },
);

describe("the response atlas", () => {
  it("gives back exactly what was sampled at every node", () => {
    for (let index = 0; index < pointCount(nodes); index++) {
      expect(atlasStatistics(linear, pointAt(nodes, index)).excitatoryRateHz).toBe(linear.values[4 * index]);
      expect(atlasStatistics(linear, pointAt(nodes, index)).nmdaBlockInhibitory).toBe(
        linear.values[4 * index + 3],
      );
    }
  });

  it("stays between the nodes around, on each axis (monotone where they are)", () => {
    fc.assert(
      fc.property(anyPoint, fc.constantFrom(...atlasAxes), (point, axis) => {
        const list = nodes[axis];
        const right = Math.max(
          1,
          list.findIndex((node) => node >= point[axis]),
        );
        const at = (value: number) => atlasStatistics(linear, { ...point, [axis]: value }).excitatoryRateHz;
        const value = at(point[axis]);
        expect(value).toBeGreaterThanOrEqual(at(list[right - 1]!) - 1e-6);
        expect(value).toBeLessThanOrEqual(at(list[right]!) + 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it("says of each axis when a point lies outside, and refuses it with the range", () => {
    const inside = pointAt(nodes, 0);
    for (const axis of atlasAxes) {
      const beyond = { ...inside, [axis]: nodes[axis].at(-1)! + 0.01 };
      expect(atlasReaches(linear, beyond)).toBe(false);
      expect(() => atlasStatistics(linear, beyond)).toThrow(
        new RegExp(`${axis} from ${nodes[axis][0]} to ${nodes[axis].at(-1)}, but`),
      );
    }
    expect(atlasReaches(linear, inside)).toBe(true);
    expect(() => atlasStatistics(linear, { ...inside, ampaBlock: Number.NaN })).toThrow(RangeError);
  });

  it("adds the error within a sample and the scatter between seeds as independent", () => {
    const point = pointAt(nodes, 5);
    const rate = atlasStatistics(linear, point).excitatoryRateHz;
    expect(atlasStandardErrors(linear, point).excitatoryRateHz / rate).toBeCloseTo(Math.hypot(0.04, 0.03), 5);
  });

  it("serves hydroxynorketamine up to the release gain that it was sampled for, and refuses more", () => {
    const rateWith = (releaseGain: number) =>
      statisticsFromAtlas(linear, { ...restConditions(1, 1), releaseGain }).excitatoryRateHz;
    expect(rateWith(1.08) - rateWith(1)).toBeCloseTo(0.08, 5);
    expect(() => rateWith(1.2)).toThrow(
      refusing("refusal.atlasRange", { axis: "releaseGain", first: 1, last: 1.1 }),
    );
  });

  it("serves a blocker by its own atlas only, and refuses a mixture", () => {
    const memantine = { ...linear, origin: { ...linear.origin, blocker: "memantine" as const } };
    const both = { ...linear, ofOtherBlockers: [memantine] };
    const conditions = (levels: readonly BlockerLevel[]) => ({
      ...restConditions(1, 1),
      ...equivalentBlock(levels),
    });
    const ketamine = conditions([{ blocker: "ketamine", um: 1 }]);
    const other = conditions([{ blocker: "memantine", um: 0.4 }]);
    expect(atlasServing(both, ketamine)).toBe(both);
    expect(atlasServing(both, other)).toBe(memantine);
    expect(() => statisticsFromAtlas(linear, other)).toThrow(refusing("refusal.noAtlasOfBlocker"));
    const mixture = conditions([
      { blocker: "ketamine", um: 1 },
      { blocker: "memantine", um: 0.4 },
    ]);
    expect(atlasServing(both, mixture)).toBeUndefined();
  });

  it("takes spine density beyond its highest node there, where all potential synapses exist", () => {
    const dense = { ...restConditions(1, 1.15), spineOccupancy: [1.15] };
    expect(statisticsFromAtlas(linear, dense)).toEqual(statisticsFromAtlas(linear, restConditions(1, 1)));
  });
});

describe("monotone interpolation", () => {
  const nodesAnd = fc
    .uniqueArray(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 2, maxLength: 8 })
    .map((list) => list.map((x) => Math.round(100 * x) / 100))
    .map((list) => [...new Set(list)].sort((a, b) => a - b))
    .filter((list) => list.length >= 2)
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
          minLength: list.length,
          maxLength: list.length,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
    );

  it("is exact at nodes, and between them never leaves their range, whatever the data", () => {
    fc.assert(
      fc.property(nodesAnd, ([list, values, share]) => {
        list.forEach((x, index) => {
          expect(interpolateMonotone(list, x, (node) => values[node]!)).toBe(values[index]);
        });
        for (let left = 0; left + 1 < list.length; left++) {
          const x = list[left]! + share * (list[left + 1]! - list[left]!);
          const y = interpolateMonotone(list, x, (node) => values[node]!);
          const [low, high] = [values[left]!, values[left + 1]!].sort((a, b) => a - b);
          expect(y).toBeGreaterThanOrEqual(low! - 1e-9);
          expect(y).toBeLessThanOrEqual(high! + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follows a smooth curve closely: within 1 % of a parabola on six nodes", () => {
    const list = [0, 1, 2, 3, 4, 5];
    for (const x of [0.4, 1.5, 2.7, 4.6]) {
      const y = interpolateMonotone(list, x, (node) => 10 + list[node]! ** 2);
      expect(Math.abs(y / (10 + x * x) - 1)).toBeLessThan(0.01);
    }
  });
});
