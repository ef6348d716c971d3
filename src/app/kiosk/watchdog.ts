/**
 * Decides when a kiosk must mend itself: from what is observed once a second, whether to restart the network or to reload
 * the page. Knows no clock and no browser. A picture whose graphics context is lost mends itself before this is needed.
 */

export interface Observation {
  /** Of a clock that never goes back, ms. */
  readonly nowMs: number;
  /** Local time of day, as "04:00". */
  readonly timeOfDay: string;
  /** Local day, as 2026-11-30. */
  readonly day: string;
  /** Nobody is there. */
  readonly isIdle: boolean;
  /** A page in the background is slowed down by the browser: nothing can be told from it. */
  readonly isHidden: boolean;
  readonly phase: "starting" | "running" | "failed";
  /** Number of the run. */
  readonly run: number;
  readonly isPaused: boolean;
  /** Goes up with every frame that comes from the simulation. */
  readonly frames: number;
  /** The canvas is there and its context is not lost; true where this browser draws a chart instead. */
  readonly hasPicture: boolean;
  /** null where the browser does not tell. */
  readonly memoryMb: number | null;
}

export const repairReasons = [
  "failed",
  "slowStart",
  "noFrames",
  "noPicture",
  "stalls",
  "memory",
  "nightly",
] as const;
export type RepairReason = (typeof repairReasons)[number];

export interface Repair {
  readonly action: "restart" | "reload";
  readonly reason: RepairReason;
}

export interface WatchdogSettings {
  readonly reloadAt: string | null;
  readonly memoryCeilingMb: number;
}

/** How long something may last before it is mended, ms. A thread that hangs or stands is replaced by its supervision before. */
export const patienceMs = { starting: 30_000, frames: 25_000, picture: 10_000, stall: 4000 } as const;
/** So many restarts within this time, and the page is loaded anew instead. */
const restartsBeforeReload = 3;
const restartsWithinMs = 120_000;
const stallsBeforeReload = 3;
const stallsWithinMs = 600_000;
/** A visitor is interrupted only when memory is this much above its ceiling. */
const urgentMemory = 1.5;

export class Watchdog {
  private settings: WatchdogSettings;
  /** Day of the last reload at night, or of the start where that was later. */
  private reloadedDay: string | null = null;
  private before: Observation | null = null;
  private changedMs = { run: 0, frames: 0, picture: 0 };
  private restartsMs: number[] = [];
  private stallsMs: number[] = [];

  constructor(settings: WatchdogSettings) {
    this.settings = settings;
  }

  change(settings: WatchdogSettings): void {
    this.settings = settings;
  }

  /** What must be done now; null for nothing. A reload is asked for again until it happens. */
  observe(now: Observation): Repair | null {
    const { before } = this;
    this.before = now;
    if (before === null || now.isHidden || before.isHidden) {
      this.changedMs = { run: now.nowMs, frames: now.nowMs, picture: now.nowMs };
      this.reloadedDay ??= isAfter(now.timeOfDay, this.settings.reloadAt) ? now.day : "";
      return null;
    }
    const { nowMs } = now;
    const sinceMs = nowMs - before.nowMs;
    if (sinceMs > patienceMs.stall) {
      this.stallsMs = [...recent(this.stallsMs, nowMs, stallsWithinMs), nowMs];
      // While nothing ran here, nothing could be seen there either.
      for (const key of ["run", "frames", "picture"] as const) this.changedMs[key] += sinceMs;
    }
    if (now.run !== before.run || now.phase !== before.phase) this.changedMs.run = nowMs;
    const mustMove = now.phase === "running" && !now.isPaused;
    if (now.frames !== before.frames || !mustMove || now.run !== before.run) this.changedMs.frames = nowMs;
    if (now.hasPicture) this.changedMs.picture = nowMs;
    return this.fault(now);
  }

  private fault(now: Observation): Repair | null {
    const { nowMs, memoryMb, isIdle } = now;
    const lastedMs = (what: keyof Watchdog["changedMs"]) => nowMs - this.changedMs[what];
    if (now.phase === "failed") return this.restart("failed", nowMs);
    if (now.phase === "starting" && lastedMs("run") > patienceMs.starting)
      return this.restart("slowStart", nowMs);
    if (lastedMs("frames") > patienceMs.frames) return this.restart("noFrames", nowMs);
    if (lastedMs("picture") > patienceMs.picture) return { action: "reload", reason: "noPicture" };
    const { memoryCeilingMb, reloadAt } = this.settings;
    const memoryShare = (memoryMb ?? 0) / memoryCeilingMb;
    if (memoryShare > (isIdle ? 1 : urgentMemory)) return { action: "reload", reason: "memory" };
    if (!isIdle) return null;
    if (recent(this.stallsMs, nowMs, stallsWithinMs).length >= stallsBeforeReload) {
      return { action: "reload", reason: "stalls" };
    }
    const isDue = reloadAt !== null && now.day !== this.reloadedDay && isAfter(now.timeOfDay, reloadAt);
    return isDue ? { action: "reload", reason: "nightly" } : null;
  }

  private restart(reason: RepairReason, nowMs: number): Repair {
    this.restartsMs = recent(this.restartsMs, nowMs, restartsWithinMs);
    if (this.restartsMs.length >= restartsBeforeReload) return { action: "reload", reason };
    this.restartsMs.push(nowMs);
    this.changedMs = { ...this.changedMs, run: nowMs, frames: nowMs };
    return { action: "restart", reason };
  }
}

const recent = (timesMs: readonly number[], nowMs: number, withinMs: number): number[] =>
  timesMs.filter((timeMs) => nowMs - timeMs <= withinMs);

/** Whether a time of day has passed; both as "04:00". */
const isAfter = (time: string, limit: string | null): boolean => limit !== null && time >= limit;
