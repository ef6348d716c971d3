import fc from "fast-check";
import { expect, test } from "vitest";
import {
  FrameGovernor,
  gpuPace,
  type QualityLimits,
  qualityLimits,
} from "../../../src/view/scene/quality/frame-governor.ts";
import type { QualityLevel } from "../../../src/view/scene/quality/quality.ts";

const limits: QualityLimits = { smallestRatio: 0.65, largestRatio: 2, mostNeuronsPerDrawn: 8 };
const everything: QualityLevel = { ratio: 2, resolutionShare: 1, hasEffects: true, neuronsPerDrawn: 1 };

interface Change {
  readonly seconds: number;
  readonly level: QualityLevel;
}

/** Draws for some seconds of a fake clock, each picture as long as `intervalMs` says; returns what changed, and when. */
function draw(
  governor: FrameGovernor,
  seconds: number,
  intervalMs: (level: QualityLevel, picture: number) => number,
): Change[] {
  const changes: Change[] = [];
  let nowMs = 0;
  for (let picture = 0; nowMs < 1000 * seconds; picture++) {
    const took = intervalMs(governor.level, picture);
    nowMs += took;
    if (governor.note(took)) {
      changes.push({ seconds: nowMs / 1000, level: governor.level });
    }
  }
  return changes;
}

/** ms for a picture: a fixed share, shares for pixels and glow, and one for each drawn neuron. */
interface Load {
  readonly fixedMs: number;
  readonly pixelsMs: number;
  readonly effectsMs: number;
  readonly neuronsMs: number;
}

const costOf = ({ fixedMs, pixelsMs, effectsMs, neuronsMs }: Load, level: QualityLevel) =>
  Math.max(
    16.7,
    fixedMs +
      (pixelsMs * level.ratio ** 2) / 4 +
      (level.hasEffects ? effectsMs : 0) +
      neuronsMs / level.neuronsPerDrawn,
  );

test("pictures that take long get coarser while that helps, and keep glow and neurons", () => {
  const governor = new FrameGovernor(limits);
  draw(governor, 60, ({ ratio }) => 40 * ratio ** 2);
  expect(governor.level.ratio).toBeLessThan(1.1);
  expect(governor.level).toMatchObject({ hasEffects: true, neuronsPerDrawn: 1 });
});

test("resolution gives way first, then effects, then drawn neurons, and all come back in the reverse order", () => {
  const governor = new FrameGovernor(limits);
  // Every pixel of every neuron costs, and glow as much again.
  const down = draw(
    governor,
    120,
    ({ ratio, hasEffects, neuronsPerDrawn }) =>
      4 + (((hasEffects ? 2 : 1) * 200) / neuronsPerDrawn) * ratio ** 2,
  );
  expect(governor.level).toMatchObject({ ratio: 0.65, hasEffects: false, neuronsPerDrawn: 4 });
  const up = draw(governor, 200, () => 16.7);
  expect(governor.level).toEqual(everything);
  for (const { level } of [...down, ...up]) {
    expect(level.hasEffects || level.ratio === 0.65).toBe(true);
    expect(level.neuronsPerDrawn === 1 || !level.hasEffects).toBe(true);
  }
});

test("where vertices are what takes the time, resolution comes back and neurons are thinned", () => {
  const governor = new FrameGovernor(limits);
  draw(governor, 60, (level) => costOf({ fixedMs: 5, pixelsMs: 1, effectsMs: 40, neuronsMs: 80 }, level));
  expect(governor.level.ratio).toBe(2);
  expect(governor.level.hasEffects).toBe(false);
  expect(governor.level.neuronsPerDrawn).toBeGreaterThan(1);
});

test("pictures that stay slow whatever is given up keep everything", () => {
  const governor = new FrameGovernor(limits);
  draw(governor, 40, () => 90);
  expect(governor.level).toEqual(everything);
});

test("a hitch, a hidden page or a single slow picture changes nothing", () => {
  const governor = new FrameGovernor(limits);
  expect(draw(governor, 60, (_, picture) => (picture % 10 === 0 ? 900 : 17))).toEqual([]);
  expect(draw(governor, 600, () => 5000)).toEqual([]);
});

test("under any steady load, however noisy, the picture comes to rest", () => {
  const load = fc.record({
    fixedMs: fc.double({ min: 0, max: 80, noNaN: true }),
    pixelsMs: fc.double({ min: 0, max: 200, noNaN: true }),
    effectsMs: fc.double({ min: 0, max: 100, noNaN: true }),
    neuronsMs: fc.double({ min: 0, max: 400, noNaN: true }),
  });
  fc.assert(
    fc.property(
      load,
      fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 7 }),
      (own, noise) => {
        const governor = new FrameGovernor(limits);
        const changes = draw(
          governor,
          1800,
          (level, picture) => costOf(own, level) * (noise[picture % noise.length] ?? 1),
        );
        // Trials of what may help by now grow rare: a handful in the last ten minutes.
        expect(changes.filter(({ seconds }) => seconds > 1200).length).toBeLessThanOrEqual(12);
      },
    ),
    { numRuns: 25 },
  );
});

test("not even the most spiteful load makes a thing swing: what is given up twice waits twice as long", () => {
  const spiteful = fc.array(fc.constantFrom(5, gpuPace.quickMs - 1, 30, gpuPace.slowMs + 1, 200), {
    minLength: 20,
    maxLength: 60,
  });
  fc.assert(
    fc.property(spiteful, (loads) => {
      const governor = new FrameGovernor(limits);
      // Loads change with every decision, just when a thing was given up or came back.
      const changes = draw(
        governor,
        900,
        (_, picture) => loads[Math.floor(picture / 30) % loads.length] ?? 30,
      );
      let last = true;
      let returns = 0;
      for (const { level } of changes) {
        returns += level.hasEffects && !last ? 1 : 0;
        last = level.hasEffects;
      }
      // 6 + 12 + 24 + … s of waiting: 900 s hold at most seven returns by waiting, and a few undone trials.
      expect(returns).toBeLessThanOrEqual(12);
    }),
    { numRuns: 60 },
  );
});

test("software draws about a million pixels at most, and a small screen keeps its sharpness", () => {
  expect(qualityLimits(1920, 1080, 2, true, 5120).largestRatio).toBe(1);
  expect(qualityLimits(390, 844, 3, true, 5120).largestRatio).toBeCloseTo(1.74, 2);
  expect(qualityLimits(390, 844, 3, false, 5120).largestRatio).toBe(2);
  expect(qualityLimits(390, 844, 1, true, 5120).smallestRatio).toBe(1);
});

test("a small network is never thinned, and a million neurons to one in eight at most", () => {
  const most = (neurons: number) => qualityLimits(1920, 1080, 1, false, neurons).mostNeuronsPerDrawn;
  expect(most(5120)).toBe(1);
  expect(most(81_920)).toBe(4);
  expect(most(1_003_520)).toBe(8);
});
