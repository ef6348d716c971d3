import { describe, expect, it } from "vitest";
import { BatchLength } from "../../src/engine/webgpu/batch-length.ts";
import { longestBatchSteps } from "../../src/engine/webgpu/layout.ts";

describe("the length of a batch", () => {
  it("grows to the longest on a fast device and shrinks on a slow one", () => {
    const length = new BatchLength(1_003_520);
    expect(length.steps).toBe(1);
    for (let round = 0; round < 6; round++) {
      length.measure(length.steps, 1000 * round, 1000 * round + 0.1 * length.steps);
    }
    expect(length.steps).toBe(longestBatchSteps);
    length.measure(160, 10_000, 14_000);
    expect(length.steps).toBe(4);
  });

  it("is hundreds of steps at most, so that a picture is never far", () => {
    expect(longestBatchSteps).toBeGreaterThanOrEqual(200);
  });

  it("takes from a batch that stood behind another what the device needs, not how long it stood there", () => {
    const length = new BatchLength(81_920);
    // Two batches of 40 steps at 1 ms a step: the second is answered 80 ms after it was submitted.
    length.measure(40, 0, 40);
    length.measure(40, 0, 80);
    expect(length.steps).toBe(33);
  });

  it("does not shrink on a small sheet, whose wall time is waiting for the device's other work", () => {
    const length = new BatchLength(5120);
    length.measure(120, 0, 5000);
    expect(length.steps).toBe(120);
  });
});
