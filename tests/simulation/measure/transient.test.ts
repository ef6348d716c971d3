import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { blockRatioOf, followStep, steppedEngine } from "../../../src/simulation/measure/transient.ts";

describe("a step of concentration", () => {
  it("of nothing blocks nothing: there is no ratio, and a sentence says why", {
    timeout: 120_000,
  }, async () => {
    const engine = new ReferenceEngine(createRecipe());
    const found = await followStep(steppedEngine(engine), {
      concentrationUm: 0,
      blockAcceleration: 20,
      warmupMs: 0,
      durationMs: 4000,
    });
    engine.dispose();
    const { earlyBlockRatio, lateBlockRatio, overshoot, bins, notMeasured } = found;
    expect([earlyBlockRatio, lateBlockRatio]).toEqual([null, null]);
    expect(blockRatioOf([bins[0]!]).value).toBeNull();
    expect(notMeasured.map(({ quantity }) => quantity)).toEqual(["earlyBlockRatio", "lateBlockRatio"]);
    expect(notMeasured[0]!.reason.key).toBe("refusal.notMeasured.hardlyBlocked");
    expect(overshoot).toBeGreaterThan(1);
  });

  it("of a silent network has no overshoot", { timeout: 120_000 }, async () => {
    const engine = new ReferenceEngine(
      createRecipe({ parameters: { backgroundRateExcitatoryHz: 0, backgroundRateInhibitoryHz: 0 } }),
    );
    const request = { concentrationUm: 3, blockAcceleration: 1200, warmupMs: 0, durationMs: 4000 };
    const { overshoot, lateRateHz, notMeasured } = await followStep(steppedEngine(engine), request);
    engine.dispose();
    expect(lateRateHz).toBe(0);
    expect(overshoot).toBeNull();
    expect(notMeasured.map(({ quantity }) => quantity)).toContain("overshoot");
  });
});
