/** What the Story measures, from frames as they come. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { liveFrame } from "../../../src/app/live-frame.ts";
import { createSheet } from "../../../src/model/network/populations.ts";
import { StoryMeasure } from "../../../src/view/faces/story/story-measure.ts";
import { createFrame, writeScalar } from "../../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../../src/wire/frame/layout.ts";
import type { ScalarName } from "../../../src/wire/frame/scalars.ts";

const layout = createFrameLayout(createSheet(4, 4));
const baseline = { values: { relativeRelease: 0.7 } } as ConstructorParameters<typeof StoryMeasure>[0];
let measure: StoryMeasure;
let stop: () => void;
let nowMs = 0;

/** A frame 100 ms after the one before. */
function show(scalars: Partial<Record<ScalarName, number>>): void {
  const frame = createFrame(layout);
  nowMs += 100;
  for (const [name, value] of Object.entries({ biologicalMs: nowMs, excitatoryRateHz: 3, ...scalars })) {
    writeScalar(frame, name as ScalarName, value);
  }
  liveFrame.show(frame);
}

describe("what the Story measures", () => {
  beforeEach(() => {
    vi.stubGlobal("requestAnimationFrame", () => 1);
    nowMs = 0;
    measure = new StoryMeasure(baseline);
    stop = measure.start();
  });
  afterEach(() => {
    stop();
    liveFrame.show(null);
    vi.unstubAllGlobals();
  });

  it("is nothing until enough has been seen, and then means, extremes and the slow quantities", () => {
    show({});
    show({});
    expect(measure.read()).toBeNull();
    for (let count = 0; count < 8; count++) show({ effectiveUm: 0.6, mtorc1: 0.8, hours: 1 });
    for (let count = 0; count < 30; count++) show({ excitatoryRateHz: 1, effectiveUm: 0.1, hours: 6 });
    const reading = measure.read()!;
    expect(reading.excitatoryRateHz).toBeCloseTo(1, 2);
    expect(reading).toMatchObject({ effectiveUm: 0.1, highestUm: 0.6, highestMtorc1: 0.8, hours: 6 });
    expect(reading.lowestExcitatoryRateHz).toBeCloseTo(1, 2);
    expect(reading.vehicleExcitatoryRateHz).toBeNull();
    expect(reading.releaseAtRest).toBe(0.7);
  });

  it("keeps what was there at the start of the hours through a jump back, and forgets it with another course", () => {
    const pass = (hours: number, spineOccupancy: number) => {
      for (let count = 0; count < 5; count++) show({ hours, spineOccupancy });
    };
    pass(0, 0.75);
    pass(25, 0.9);
    pass(24, 0.89);
    expect(measure.read()!.occupancyAtStart).toBe(0.75);
    pass(0, 0.8);
    pass(3, 0.81);
    expect(measure.read()!.occupancyAtStart).toBe(0.8);
  });
});
