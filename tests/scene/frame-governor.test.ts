import { expect, test } from "vitest";
import { FrameGovernor, resolutionLimits } from "../../src/scene/stage/frame-governor.ts";

const limits = { smallestRatio: 0.65, largestRatio: 2 };

/** Feeds pictures whose time follows from the ratio, until the ratio has settled. */
function settle(governor: FrameGovernor, intervalMs: (ratio: number) => number): number {
  for (let picture = 0; picture < 2000; picture++) {
    governor.note(intervalMs(governor.ratio));
  }
  return governor.ratio;
}

test("pictures that take long get coarser while that helps", () => {
  expect(settle(new FrameGovernor(limits), (ratio) => 40 * ratio ** 2)).toBeLessThan(1.1);
});

test("pictures that stay slow whatever their resolution keep it", () => {
  expect(settle(new FrameGovernor(limits), () => 90)).toBe(2);
});

test("pictures get finer again when there is time", () => {
  const governor = new FrameGovernor(limits);
  settle(governor, (ratio) => 200 * ratio);
  expect(governor.ratio).toBe(0.65);
  expect(settle(governor, () => 10)).toBe(2);
});

test("software draws about a million pixels at most, and a small screen keeps its sharpness", () => {
  expect(resolutionLimits(1920, 1080, 2, true).largestRatio).toBe(1);
  expect(resolutionLimits(390, 844, 3, true).largestRatio).toBeCloseTo(1.74, 2);
  expect(resolutionLimits(390, 844, 3, false).largestRatio).toBe(2);
  expect(resolutionLimits(390, 844, 1, true).smallestRatio).toBe(1);
});
