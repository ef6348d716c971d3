import { describe, expect, it } from "vitest";
import type { EngineInfo } from "../../src/engine/engine.ts";
import { Stretch } from "../../src/simulation/slow-timescale/stretch.ts";
import { activityBinCapacity } from "../../src/wire/frame/layout.ts";

const on = (executedOn: EngineInfo["executedOn"]): EngineInfo => ({
  requested: executedOn,
  executedOn,
  fallbackReason: null,
  device: { key: "engine.device.javaScript" },
  threads: 1,
  limits: { maximumNeurons: 5120 },
});

/** The stretch after many on a device that needs `roundTripMs` and then `msPerMs` of wall time for a biological one. */
function settle(stretch: Stretch, roundTripMs: number, msPerMs: number, dueMs = Number.POSITIVE_INFINITY) {
  for (let round = 0; round < 30; round++) {
    const ms = stretch.ofDue(dueMs);
    stretch.measure(on("webgpu"), ms, roundTripMs + ms * msPerMs);
  }
  return stretch.ofDue(Number.POSITIVE_INFINITY);
}

describe("the stretch of biological time that an engine is asked for at once", () => {
  it("is a millisecond on the processor, whatever it took", () => {
    const stretch = new Stretch();
    stretch.measure(on("reference"), 1, 0.01);
    expect(stretch.ofDue(Number.POSITIVE_INFINITY)).toBe(1);
  });

  it("grows on a device until it outlasts the way there and back, and fits what a frame carries", () => {
    const fast = settle(new Stretch(), 8, 0.05);
    expect(fast).toBe(128);
    expect(fast).toBeLessThan(activityBinCapacity);
    expect(settle(new Stretch(), 8, 1)).toBeGreaterThanOrEqual(12);
    expect(settle(new Stretch(), 8, 1)).toBeLessThanOrEqual(20);
  });

  it("is a millisecond on a device that needs long for one, so that the slider is heard", () => {
    expect(settle(new Stretch(), 8, 80)).toBe(1);
  });

  it("is never more than is due, and does not shrink because little was", () => {
    const stretch = new Stretch();
    expect(settle(stretch, 8, 0.05)).toBe(128);
    expect(stretch.ofDue(2)).toBe(2);
    expect(settle(stretch, 8, 0.05, 2)).toBe(128);
  });

  it("shrinks when a device becomes slow", () => {
    const stretch = new Stretch();
    settle(stretch, 8, 0.05);
    expect(settle(stretch, 8, 4)).toBeLessThanOrEqual(5);
  });
});
