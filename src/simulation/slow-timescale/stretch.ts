/**
 * How much biological time to ask of an engine at once: a millisecond of a processor, so that commands are handled in
 * between; of a graphics device, where each call is a round trip, as much as nobody notices.
 */
import type { EngineInfo } from "../../engine/engine.ts";

/** Wall time of one stretch on a device, ms: several ways there and back, and still forty pictures a second. */
const wantedWallMs = 24;
/** Far less than the activity that a frame can carry. */
const longestMs = 128;

export class Stretch {
  private ms = 1;

  /** Whole biological ms to ask for, of those that are due; at least one. */
  ofDue(dueMs: number): number {
    return Math.max(1, Math.min(this.ms, dueMs));
  }

  measure({ executedOn }: EngineInfo, ms: number, wallMs: number): void {
    if (executedOn === "reference") {
      this.ms = 1;
      return;
    }
    const fitting = Math.floor((ms * wantedWallMs) / Math.max(wallMs, 0.01));
    // What was less than asked for, because no more was due, says little of what would fit.
    const growth = Math.min(fitting, 2 * ms);
    this.ms = ms < this.ms && fitting >= ms ? this.ms : Math.max(1, Math.min(longestMs, growth));
  }
}
