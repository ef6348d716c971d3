/**
 * How often a PIN may be tried: a few times at once, then after waits that double. What was tried is kept, so that a reload
 * does not start again from zero.
 */
import type { KeptText } from "./kept-text.ts";

/** Wrong PINs before the first wait. */
const freeTries = 3;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

interface Tries {
  readonly failures: number;
  /** Of the last failure, ms since 1970. */
  readonly lastMs: number;
}

export class PinLimiter {
  private readonly kept: KeptText;

  constructor(kept: KeptText) {
    this.kept = kept;
  }

  /** How long until the next try, ms; 0 now. `nowMs` is the time since 1970. */
  waitMs(nowMs: number): number {
    const { failures, lastMs } = this.tries();
    if (failures < freeTries) return 0;
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeTries));
    // A clock that was set back must not lengthen the wait.
    return Math.max(0, waitMs - Math.max(0, nowMs - lastMs));
  }

  noteFailure(nowMs: number): void {
    this.kept.write(JSON.stringify({ failures: this.tries().failures + 1, lastMs: nowMs }));
  }

  noteSuccess(): void {
    this.kept.write(null);
  }

  private tries(): Tries {
    try {
      const { failures, lastMs } = JSON.parse(this.kept.read() ?? "{}");
      if (Number.isInteger(failures) && failures >= 0 && Number.isFinite(lastMs)) return { failures, lastMs };
    } catch {
      // What cannot be read counts as nothing tried.
    }
    return { failures: 0, lastMs: 0 };
  }
}
