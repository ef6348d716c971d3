/** How much biological time is due at the asked ms per second of wall time, without catching up, and the speed reached. */

/** More than this much wall time is never made up for, s: a slept tab must not fast-forward. */
const largestDebtSeconds = 0.1;
/** Smoothing of the measured speed, s of wall time. */
const smoothingSeconds = 1;

export class Pace {
  /** Biological ms per wall second, measured. 0 until measured. */
  reachedMsPerSecond = 0;
  private lastWallMs: number;
  private dueMs = 0;

  constructor(wallMs: number) {
    this.lastWallMs = wallMs;
  }

  /** Whole milliseconds that are due at `wallMs`; `msPerSecond` is Infinity for "as fast as it goes". */
  due(wallMs: number, msPerSecond: number): number {
    const elapsedSeconds = Math.max(0, (wallMs - this.lastWallMs) / 1000);
    this.lastWallMs = wallMs;
    if (!Number.isFinite(msPerSecond)) {
      this.dueMs = 0;
      return Number.POSITIVE_INFINITY;
    }
    const most = Math.max(1, largestDebtSeconds * msPerSecond);
    this.dueMs = Math.min(this.dueMs + elapsedSeconds * msPerSecond, most);
    return Math.floor(this.dueMs);
  }

  done(doneMs: number): void {
    this.dueMs = Math.max(0, this.dueMs - doneMs);
  }

  /** Takes in a stretch of wall time and what was done in it, for the measured speed. */
  measure(wallSeconds: number, doneMs: number): void {
    if (wallSeconds <= 0) return;
    const weight = this.reachedMsPerSecond === 0 ? 1 : 1 - Math.exp(-wallSeconds / smoothingSeconds);
    this.reachedMsPerSecond += weight * (doneMs / wallSeconds - this.reachedMsPerSecond);
  }

  resume(wallMs: number): void {
    this.lastWallMs = wallMs;
    this.dueMs = 0;
  }
}
