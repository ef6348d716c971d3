import { describe, expect, it } from "vitest";
import { runInProcesses } from "../../src/cli/process-pool.ts";
import type { Transient } from "../../src/simulation/measure/transient.ts";
import type { StepTask } from "./children/step-of-concentration.ts";

/** The block needs open channels (not re-read): cells whose channels are open more often are blocked first. */
describe("MacDonald 1991 (Journal of Physiology 432:483)", () => {
  it("a step to 3 µM blocks interneurons first, and the excitatory rate overshoots what it settles at", {
    timeout: 600_000,
  }, async () => {
    const [found] = await runInProcesses<StepTask, Transient>({
      module: new URL("./children/step-of-concentration.ts", import.meta.url),
      functionName: "followStepOfConcentration",
      tasks: [{ seed: 1, concentrationUm: 3, blockAcceleration: 20, warmupMs: 1000, durationMs: 12_000 }],
      costOf: () => 1,
      nameOf: () => "The step to 3 µM",
    });
    const { earlyBlockRatio, lateBlockRatio, highestRateHz, lateRateHz } = found!;
    console.log(
      `block of interneurons over pyramidal cells: ${earlyBlockRatio?.toFixed(2)} in the first second, ${lateBlockRatio?.toFixed(2)} in the last two; excitatory rate ${highestRateHz.toFixed(2)} Hz at its highest, ${lateRateHz.toFixed(2)} Hz in the end`,
    );
    expect(earlyBlockRatio).toBeGreaterThan(1.5 * lateBlockRatio!);
    expect(highestRateHz).toBeGreaterThan(1.15 * lateRateHz);
  });
});
