import { describe, expect, it } from "vitest";
import {
  describeClockRatio,
  describeHourSpeed,
  describeMillisecondSpeed,
  formatHours,
  formatMilliseconds,
} from "../../src/design/clock-words.ts";

describe("the speeds of the clocks in words", () => {
  it("say what one second here is there", () => {
    expect(describeMillisecondSpeed(80)).toBe("1 s here = 80 ms there");
    expect(describeMillisecondSpeed(2.54)).toBe("1 s here = 2.5 ms there");
    expect(describeHourSpeed(0.25)).toBe("1 s here = 15 min there");
    expect(describeHourSpeed(4)).toBe("1 s here = 4 h there");
    expect(describeHourSpeed(0)).toBe("paused");
  });

  it("name the ratio of the two, or that one stands still", () => {
    expect(describeClockRatio(100, 1)).toBe("Hours run 36,000 times faster than milliseconds.");
    expect(describeClockRatio(100, 0)).toBe("The hours clock is paused: only milliseconds pass.");
  });
});

describe("the clocks' times", () => {
  it("are written with their units", () => {
    expect(formatMilliseconds(75_250)).toBe("75.250 s");
    expect(formatHours(0)).toBe("0 h 00 min");
    expect(formatHours(23.25)).toBe("23 h 15 min");
    expect(formatHours(52)).toBe("day 3, 4 h");
  });
});
