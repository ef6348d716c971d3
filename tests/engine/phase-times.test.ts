import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { schedule } from "../../src/model/network/schedule.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { timePhases } from "../../src/simulation/live/time-phases.ts";

const recipe = createRecipe({ neurons: 5120, seed: 2 });

describe("the phases of a network that runs", () => {
  it.each([
    ["javascript", schedule.map(({ phase }) => phase)],
    ["webassembly", ["deliver+integrate+fire", "propagate"]],
  ] as const)(
    "are timed while it is asked for, by name and step, and change no spike (%s)",
    async (kind, labels) => {
      const [timed, plain] = [1, 2].map(() => new ReferenceEngine(recipe, "reference", null, kind)) as [
        ReferenceEngine,
        ReferenceEngine,
      ];
      await timed.advance(20);
      const { sentence, phases } = await timePhases(timed, async () => {
        await timed.advance(30);
      });
      expect(sentence).toEqual({ key: "network.profiled", values: { steps: 30, clock: "wall" } });
      expect(phases.map(({ label }) => label)).toEqual(labels);
      for (const { steps, microsecondsPerStep } of phases) {
        expect(steps).toBe(30);
        expect(microsecondsPerStep).toBeGreaterThanOrEqual(0);
      }
      expect(phases.reduce((sum, { microsecondsPerStep }) => sum + microsecondsPerStep, 0)).toBeGreaterThan(
        0,
      );
      await plain.advance(50);
      expect((await timed.readState()).membranePotential).toEqual(
        (await plain.readState()).membranePotential,
      );
      await timed.advance(10);
      expect(timed.phaseTimes()).toEqual([]);
    },
  );

  it("are not told of a network that stands still", async () => {
    const { sentence, phases } = await timePhases(new ReferenceEngine(recipe), async () => undefined);
    expect(phases).toEqual([]);
    expect(sentence).toEqual({ key: "network.notProfiled" });
  });

  it("are not told by an engine that cannot tell them apart, which says so", async () => {
    const engine = Object.assign(new ReferenceEngine(recipe), {
      timePhases: () => asItIs("It has no clock."),
    });
    const answer = await timePhases(engine, () => Promise.reject(new Error("Nobody waits for nothing.")));
    expect(answer).toEqual({
      sentence: asItIs("It has no clock."),
      phases: [],
    });
  });
});
