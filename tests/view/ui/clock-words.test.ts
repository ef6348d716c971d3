import { describe, expect, it } from "vitest";
import {
  describeHourSpeed,
  describeMillisecondSpeed,
  formatHours,
  formatMilliseconds,
  formatSpan,
} from "../../../src/web/design/clock-words.ts";
import { t } from "../../../src/web/messages/messages.ts";

const perSecond = (simulated: string) => t("clock.speed", { simulated });

describe("the speeds of the clocks in words", () => {
  it("say how much is simulated per second", () => {
    expect(describeMillisecondSpeed(80)).toBe(perSecond("80 ms"));
    expect(describeMillisecondSpeed(2.54)).toBe(perSecond("2.5 ms"));
    expect(describeHourSpeed(0.25)).toBe(perSecond("15 min"));
    expect(describeHourSpeed(4)).toBe(perSecond("4 h"));
    expect(describeHourSpeed(0)).toBe(t("instrument.paused"));
  });
});

describe("the clocks' times", () => {
  it("are written with their units", () => {
    expect(formatMilliseconds(75_250)).toBe("75.250 s");
    expect(formatHours(0)).toBe("0 h 00 min");
    expect(formatHours(23.25)).toBe("23 h 15 min");
    expect(formatHours(52)).toBe("day 3, 4 h");
  });

  it.each([
    [0, "0 min"],
    [40 / 60, "40 min"],
    [4, "4 h"],
    [24, "24 h"],
    [26.6, "26 h 36 min"],
    [50.2, "2 d 2 h"],
    [168, "1 wk"],
    [336, "2 wk"],
    [416, "2 wk 3 d"],
  ])("say %d h as a span of %s", (hours, words) => {
    expect(formatSpan(hours)).toBe(words);
  });
});
