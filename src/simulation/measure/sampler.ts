/**
 * The network's own statistics for the slow timescale: relax, then sample. A sample is made of the last windows of 250 ms;
 * it becomes valid once enough of them have come since the last disturbance.
 */
import type { Sheet } from "../../model/network/populations.ts";
import type { NetworkStatistics } from "../../model/network-statistics.ts";
import { type Advance, MeasuredWindow } from "./window.ts";

const windowMs = 250;
const windowsInSample = 8;
const windowsUntilValid = 4;

/** Discarded after a change of dose or AMPA block: several membrane and accelerated block time constants. */
export const relaxAfterDoseMs = 1000;
/** Discarded after a small structural change that the slow timescale itself made. */
export const relaxAfterDriftMs = 300;

export class Sampler {
  private readonly windows: readonly MeasuredWindow[];
  private readonly total: MeasuredWindow;
  private relaxLeftMs = relaxAfterDoseMs;
  private relaxTotalMs = relaxAfterDoseMs;
  /** Windows filled since the last disturbance. */
  private filled = 0;

  constructor(sheet: Sheet) {
    this.windows = Array.from({ length: windowsInSample }, () => new MeasuredWindow(sheet));
    this.total = new MeasuredWindow(sheet);
  }

  restart(relaxMs: number): void {
    this.relaxLeftMs = relaxMs;
    this.relaxTotalMs = relaxMs;
    this.filled = 0;
    for (const window of this.windows) window.clear();
  }

  /** Goes on as if it had seen all that `other` has. */
  copyFrom(other: Sampler): void {
    this.restart(other.relaxTotalMs);
    this.relaxLeftMs = other.relaxLeftMs;
    this.filled = other.filled;
    this.windows.forEach((window, index) => {
      window.addWindow(other.windows[index]!);
    });
  }

  add(advance: Advance): void {
    if (this.relaxLeftMs > 0) {
      this.relaxLeftMs -= advance.ms;
      return;
    }
    const { current } = this;
    if (current.ms >= windowMs) current.clear();
    current.add(advance);
    if (current.ms >= windowMs) this.filled++;
  }

  /** 0 … 1: how much of the relaxation and of the shortest valid sample is done. */
  get progress(): number {
    const { relaxTotalMs, relaxLeftMs, filled, current } = this;
    const sampledMs = filled * windowMs + (current.ms < windowMs ? current.ms : 0);
    const doneMs = relaxTotalMs - Math.max(0, relaxLeftMs) + sampledMs;
    return Math.min(1, doneMs / (relaxTotalMs + windowsUntilValid * windowMs));
  }

  /** Means over the filled windows, one per region; null until it is valid. Unbiased under constant conditions; else 1 s behind. */
  get sample(): readonly NetworkStatistics[] | null {
    if (this.filled < windowsUntilValid) return null;
    this.total.clear();
    for (const window of this.windows) {
      if (window.ms >= windowMs) this.total.addWindow(window);
    }
    return this.total.regions;
  }

  /** The window that is filled next, or still full from its last turn. */
  private get current(): MeasuredWindow {
    return this.windows[this.filled % windowsInSample]!;
  }
}
