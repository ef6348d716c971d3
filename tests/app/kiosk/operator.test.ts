import { describe, expect, it } from "vitest";
import { countsAsCsv, countVisit, dayOf, readCounts } from "../../../src/app/kiosk/counts.ts";
import { PinLimiter } from "../../../src/app/kiosk/pin-limiter.ts";
import { memoryText } from "./memory-text.ts";

describe("tries of the PIN", () => {
  it("wait longer with each failure after the third, and a reload does not shorten that", () => {
    const kept = memoryText();
    const waits: number[] = [];
    let nowMs = 1e12;
    for (let failure = 0; failure < 12; failure++) {
      const limiter = new PinLimiter(kept);
      limiter.noteFailure(nowMs);
      const waitMs = new PinLimiter(kept).waitMs(nowMs);
      waits.push(waitMs / 1000);
      nowMs += waitMs;
      expect(new PinLimiter(kept).waitMs(nowMs)).toBe(0);
    }
    expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  it("are forgiven by the right PIN", () => {
    const limiter = new PinLimiter(memoryText());
    for (let failure = 0; failure < 5; failure++) limiter.noteFailure(0);
    limiter.noteSuccess();
    expect(limiter.waitMs(0)).toBe(0);
  });

  it("do not wait longer because the clock was set back, and cannot be blocked by a broken note", () => {
    const kept = memoryText();
    const limiter = new PinLimiter(kept);
    for (let failure = 0; failure < 3; failure++) limiter.noteFailure(1e12);
    expect(limiter.waitMs(5e11)).toBe(30_000);
    kept.write('{"failures":"many"}');
    expect(limiter.waitMs(1e12)).toBe(0);
  });
});

describe("counts of visits", () => {
  const visit = { chapters: [1, 2, 3, 3], isFinished: false, isReset: true, language: "en" };

  it("are kept by day, with nothing but numbers, and written as CSV", () => {
    const kept = memoryText();
    countVisit(kept, visit, new Date(2026, 10, 30, 23, 59));
    countVisit(
      kept,
      { chapters: [1], isFinished: false, isReset: false, language: "de" },
      new Date(2026, 11, 1),
    );
    countVisit(
      kept,
      { chapters: [1, 5, 99, 0], isFinished: true, isReset: false, language: "en" },
      new Date(2026, 11, 1),
    );
    expect(countsAsCsv(readCounts(kept))).toBe(
      [
        "date,visits,finished,resets,chapter 1,chapter 2,chapter 3,chapter 4,chapter 5,language de,language en",
        "2026-11-30,1,0,1,1,1,1,0,0,0,1",
        "2026-12-01,2,1,0,2,0,0,0,1,1,1",
        "",
      ].join("\n"),
    );
  });

  it("start from nothing where what is kept is not theirs", () => {
    for (const text of ["no json", "[]", '{"2026-11-30":{"visits":-1}}', '{"name":{}}']) {
      const kept = memoryText(text);
      expect(readCounts(kept)).toEqual({});
      countVisit(kept, visit, new Date(2026, 0, 2));
      expect(Object.keys(readCounts(kept))).toEqual([dayOf(new Date(2026, 0, 2))]);
    }
  });

  it("forget the oldest days after two years", () => {
    const day = { visits: 1, finished: 0, resets: 1, chapters: [1], languages: { en: 1 } };
    const past = Array.from({ length: 804 }, (_, index) => [dayOf(new Date(2026, 0, 1 + index)), day]);
    const kept = memoryText(JSON.stringify(Object.fromEntries(past)));
    countVisit(kept, visit, new Date(2026, 0, 805));
    const days = Object.keys(readCounts(kept)).sort();
    expect(days).toHaveLength(800);
    expect(days[0]).toBe("2026-01-06");
  });
});
