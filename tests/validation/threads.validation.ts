import { describe, expect, it } from "vitest";
import { carryOut, type ValidationRun } from "../../src/cli/validation/runs.ts";

/** The conditions of D1–D12 at the smallest size, and the sizes of D24, in windows long enough for some hundred spikes per region. */
const runs: readonly ValidationRun[] = [
  ...(["0 µM", "1 µM", "9.3 µM", "26.7 µM"] as const).map((condition) => ({
    condition,
    neurons: 5120,
    seed: 1,
    warmupMs: 300,
    durationMs: 300,
  })),
  { condition: "0 µM", neurons: 20_480, seed: 1, warmupMs: 100, durationMs: 200 },
  { condition: "0 µM", neurons: 81_920, seed: 1, warmupMs: 30, durationMs: 60 },
];

describe("what is measured for the targets of the network", () => {
  it.each(runs)("is the same on one, two and four threads ($condition, $neurons neurons)", async (run) => {
    const wanted = await carryOut(run);
    expect(wanted.measurement.synapticEvents).toBeGreaterThan(0);
    for (const threads of [2, 4]) {
      const { measurement } = await carryOut({ ...run, threads });
      expect(measurement).toEqual(wanted.measurement);
    }
  });
});
