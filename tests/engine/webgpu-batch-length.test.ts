import { describe, expect, it } from "vitest";
import { BatchLength } from "../../src/engine/webgpu/batch-length.ts";

describe("the length of a batch", () => {
  it("grows to the longest on a fast device and shrinks on a slow one", () => {
    const length = new BatchLength(1_003_520);
    expect(length.steps).toBe(1);
    for (let round = 0; round < 6; round++) {
      length.measure(length.steps, 0.1 * length.steps);
    }
    expect(length.steps).toBe(160);
    length.measure(160, 4000);
    expect(length.steps).toBe(4);
  });

  it("does not shrink on a small sheet, whose wall time is waiting for the device's other work", () => {
    const length = new BatchLength(5120);
    length.measure(80, 5000);
    expect(length.steps).toBe(80);
  });
});
