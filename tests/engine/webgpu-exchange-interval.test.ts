import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestExchangeIntervalOf } from "../../src/engine/webgpu/buffer-sizes.ts";
import { exchangeIntervalSteps } from "../../src/engine/webgpu/exchange-interval.ts";
import { wiringOfRecipe } from "../../src/model/network/connectivity.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { parameterTable } from "../../src/model/parameters.ts";

const intervalOf = (dtMs: number) =>
  longestExchangeIntervalOf(wiringOfRecipe(createRecipe({ neurons: 5120, dtMs })));

describe("a spike-exchange interval", () => {
  it.each([
    [0.05, 10],
    [0.1, 5],
    [0.2, 3],
  ])("of %s ms steps has %i of them: an inhibitory axon's shortest delay, 0.5 ms", (dtMs, steps) => {
    expect(intervalOf(dtMs)).toBe(steps);
  });

  it("is too short for a cell to fire twice, whatever its refractory period: its payload is read once", () => {
    const { refractoryExcitatoryMs, refractoryInhibitoryMs } = parameterTable;
    const shortestRestMs = Math.min(refractoryExcitatoryMs.minimum, refractoryInhibitoryMs.minimum);
    for (const dtMs of [0.05, 0.1, 0.2]) {
      expect(intervalOf(dtMs) * dtMs).toBeLessThan(shortestRestMs);
    }
  });

  it("always moves on, and intervals end at every whole millisecond and at the batch's end, never beyond", () => {
    const batches = fc.record({
      stepsPerMs: fc.constantFrom(5, 10, 20),
      longest: fc.integer({ min: 1, max: 40 }),
      steps: fc.integer({ min: 1, max: 400 }),
      firstStep: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(batches, ({ stepsPerMs, longest, steps, firstStep }) => {
        const stepInMs = firstStep % stepsPerMs;
        const ends = new Set<number>();
        for (let done = 0; done < steps; ) {
          const interval = exchangeIntervalSteps(stepInMs, done, steps, stepsPerMs, longest);
          expect(interval).toBeGreaterThanOrEqual(1);
          expect(interval).toBeLessThanOrEqual(longest);
          done += interval;
          ends.add(done);
        }
        for (let end = stepsPerMs - stepInMs; end < steps; end += stepsPerMs) {
          expect(ends).toContain(end);
        }
        expect(Math.max(...ends)).toBe(steps);
      }),
    );
  });
});
