import { describe, expect, it } from "vitest";
import { type Observation, patienceMs, type Repair, Watchdog } from "../../../src/app/kiosk/watchdog.ts";

const settings = { reloadAt: "04:00", memoryCeilingMb: 1000 };

const healthy: Observation = {
  ...{ nowMs: 0, timeOfDay: "12:00", day: "2026-11-30", isIdle: true, isHidden: false },
  ...{ phase: "running", run: 1, isPaused: false, frames: 0, hasPicture: true, memoryMb: 200 },
};

/** A watchdog that looks once a second; frames come unless they are told not to. */
function watch(changed: Partial<typeof settings> = {}) {
  const watchdog = new Watchdog({ ...settings, ...changed });
  let last = healthy;
  const look = (changes: Partial<Observation> = {}, afterMs = 1000): Repair | null => {
    last = { ...last, nowMs: last.nowMs + afterMs, frames: last.frames + 30, ...changes };
    return watchdog.observe(last);
  };
  /** What is done within so many seconds in which this stays so: each with its second. */
  const during = (
    seconds: number,
    changes: Partial<Observation>,
  ): (readonly [second: number, repair: Repair])[] =>
    Array.from({ length: seconds }, (_, second) => [second + 1, look(changes)] as const).flatMap(
      ([second, repair]) => (repair ? [[second, repair] as const] : []),
    );
  look();
  return { look, during, frames: () => last.frames };
}

describe("the watchdog of a kiosk", () => {
  it("leaves a page alone that does what it should, for a day with visitors", () => {
    const { during } = watch();
    expect(during(600, {})).toEqual([]);
    expect(during(600, { isIdle: false, isPaused: true, frames: 77 })).toEqual([]);
  });

  it("restarts a network that has failed at once, and one from which nothing comes that supervision has not replaced", () => {
    expect(watch().look({ phase: "failed" })).toEqual({ action: "restart", reason: "failed" });
    const { during } = watch();
    const [[second, repair]] = during(40, { frames: 5 }) as [[number, Repair]];
    expect(repair).toEqual({ action: "restart", reason: "noFrames" });
    expect(second).toBeLessThanOrEqual(patienceMs.frames / 1000 + 2);
  });

  it("waits longer for a network that starts, and begins to wait anew with each start", () => {
    const { during } = watch();
    expect(during(25, { phase: "starting", run: 2 })).toEqual([]);
    expect(during(25, { phase: "starting", run: 3 })).toEqual([]);
    expect(during(10, { phase: "starting", run: 3 })[0]?.[1]).toEqual({
      action: "restart",
      reason: "slowStart",
    });
  });

  it("loads the page anew when restarts do not help", () => {
    const { look } = watch();
    const repairs = [2, 3, 4, 5].map((run) => look({ phase: "failed", run })?.action);
    expect(repairs).toEqual(["restart", "restart", "restart", "reload"]);
  });

  it("forgets restarts that were long ago", () => {
    const { look, during } = watch();
    for (const run of [2, 3, 4]) look({ phase: "failed", run });
    during(200, { phase: "running", run: 4 });
    expect(look({ phase: "failed", run: 4 })?.action).toBe("restart");
  });

  it("loads the page anew when there is no picture for ten seconds", () => {
    const { during, look } = watch();
    expect(during(8, { hasPicture: false })).toEqual([]);
    look({ hasPicture: true });
    expect(during(15, { hasPicture: false })[0]?.[1]).toEqual({ action: "reload", reason: "noPicture" });
  });

  it("lets a visitor finish when memory is above its ceiling, but not when it is far above", () => {
    const { look } = watch();
    expect(look({ memoryMb: 1200, isIdle: false })).toBeNull();
    expect(look({ memoryMb: 1600, isIdle: false })).toEqual({ action: "reload", reason: "memory" });
    expect(look({ memoryMb: 1200, isIdle: true })).toEqual({ action: "reload", reason: "memory" });
    expect(look({ memoryMb: null, isIdle: true })).toBeNull();
  });

  it("reloads once a night, when nobody is there", () => {
    const { look, during } = watch();
    expect(look({ timeOfDay: "03:59", day: "2026-12-01" })).toBeNull();
    expect(during(30, { timeOfDay: "04:00", day: "2026-12-01", isIdle: false })).toEqual([]);
    expect(look({ timeOfDay: "04:01", day: "2026-12-01", isIdle: true })).toEqual({
      action: "reload",
      reason: "nightly",
    });
  });

  it("does not reload a page that was opened after the hour, until the next day", () => {
    const { during, look } = watch();
    expect(during(30, { timeOfDay: "23:59" })).toEqual([]);
    expect(during(30, { timeOfDay: "00:10", day: "2026-12-01" })).toEqual([]);
    expect(look({ timeOfDay: "04:00", day: "2026-12-01" })?.reason).toBe("nightly");
    const without = watch({ reloadAt: null as unknown as string });
    expect(without.during(30, { timeOfDay: "04:00", day: "2026-12-01" })).toEqual([]);
  });

  it("reloads a page that was opened before the hour on the same day", () => {
    const { look } = watch();
    const early = new Watchdog(settings);
    expect(early.observe({ ...healthy, timeOfDay: "02:00" })).toBeNull();
    expect(early.observe({ ...healthy, nowMs: 1000, frames: 1, timeOfDay: "04:00" })?.reason).toBe("nightly");
    expect(look({ timeOfDay: "13:00" })).toBeNull();
  });

  it("judges nothing by a pause of its own clock, but reloads an idle page that stands still again and again", () => {
    const { look, frames } = watch();
    expect(look({ frames: frames() }, 60_000)).toBeNull();
    expect(look({}, 8000)).toBeNull();
    expect(look({ isIdle: false }, 8000)).toBeNull();
    expect(look({ isIdle: true })).toEqual({ action: "reload", reason: "stalls" });
  });

  it("tells nothing from a page in the background", () => {
    const { during, look } = watch();
    expect(during(120, { isHidden: true, frames: 3, hasPicture: false })).toEqual([]);
    expect(look({ isHidden: false, hasPicture: true })).toBeNull();
  });
});
