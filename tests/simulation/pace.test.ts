import { describe, expect, it } from "vitest";
import { Pace } from "../../src/simulation/live/pace.ts";

describe("the pace", () => {
  it("owes a tenth of a second's biological time after 100 ms at 80 ms a second", () => {
    const pace = new Pace(0);
    expect(pace.due(100, 80)).toBe(8);
  });

  it("carries fractions of a millisecond over to the next look", () => {
    const pace = new Pace(0);
    let done = 0;
    for (let wallMs = 16; wallMs <= 1600; wallMs += 16) {
      const due = pace.due(wallMs, 100);
      pace.done(due);
      done += due;
    }
    expect(done).toBeGreaterThanOrEqual(159);
    expect(done).toBeLessThanOrEqual(160);
  });

  it("never makes up for a tab that slept an hour", () => {
    const pace = new Pace(0);
    expect(pace.due(3_600_000, 100)).toBeLessThanOrEqual(10);
  });

  it("measures the speed that is really reached", () => {
    const pace = new Pace(0);
    for (let index = 0; index < 400; index++) {
      pace.measure(0.016, 0.8);
    }
    expect(pace.reachedMsPerSecond).toBeCloseTo(50, 3);
  });
});
