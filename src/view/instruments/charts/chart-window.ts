/** How far back the fast charts look: about twenty seconds of the visitor's time, at any speed of the clock. */

import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { activityCapacityMs } from "../activity-history.ts";

/** Each window and its bin, so that a chart has a few hundred bins of a round width. */
const windowTable = [
  { windowMs: 200, binMs: 1 },
  { windowMs: 500, binMs: 1 },
  { windowMs: 1000, binMs: 2 },
  { windowMs: 2000, binMs: 5 },
  { windowMs: 5000, binMs: 10 },
  { windowMs: 10_000, binMs: 20 },
  { windowMs: activityCapacityMs, binMs: 50 },
] as const satisfies readonly WindowSize[];
const seconds = 20;

interface WindowSize {
  readonly windowMs: number;
  readonly binMs: number;
}

/** The window of all fast charts of a page. It changes only when the clock's speed has clearly changed, or it would jump. */
export class ChartWindow {
  private size: WindowSize = windowTable[3];

  get windowMs(): number {
    return this.size.windowMs;
  }

  get binMs(): number {
    return this.size.binMs;
  }

  follow(frame: Frame): void {
    const wantedMs = scalarOf(frame, "msPerSecond") * seconds;
    if (wantedMs > 0 && (wantedMs > this.windowMs * 2.4 || wantedMs < this.windowMs / 2.4)) {
      this.size = windowTable.findLast(({ windowMs }) => windowMs <= wantedMs * 1.25) ?? windowTable[0];
    }
  }

  /** A time before now as an axis label: "−1.5 s", "−50 ms", "now". */
  formatAgo(relativeMs: number): string {
    if (relativeMs === 0) return t("instrument.now");
    if (this.windowMs < 1000) return `${decimal(relativeMs)} ms`;
    const hundredths = Math.round(relativeMs / 10);
    return `${decimal(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2)} s`;
  }
}
