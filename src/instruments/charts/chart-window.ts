/** How far back the fast charts look: about twenty seconds of the visitor's time, at any speed of the clock. */
import { type Frame, scalarOf } from "../../snapshot/frame.ts";
import { activityCapacityMs } from "../activity-history.ts";

const windows = [200, 500, 1000, 2000, 5000, 10_000, activityCapacityMs] as const;
const seconds = 20;
const wantedBins = 400;

export interface ChartWindow {
  readonly windowMs: number;
  /** Width of a bin of population activity, whole ms. */
  readonly binMs: number;
}

let windowMs: number = 2000;

/** The window of all fast charts. It changes only when the clock's speed has clearly changed, or it would jump. */
export function chartWindowOf(frame: Frame): ChartWindow {
  const wantedMs = scalarOf(frame, "msPerSecond") * seconds;
  if (wantedMs > 0 && (wantedMs > windowMs * 2.4 || wantedMs < windowMs / 2.4)) {
    windowMs = windows.findLast((candidate) => candidate <= wantedMs * 1.25) ?? windows[0];
  }
  return { windowMs, binMs: Math.max(1, Math.round(windowMs / wantedBins)) };
}

/** A time before now as an axis label: "−1.5 s", "−50 ms", "now". */
export function formatAgo(relativeMs: number): string {
  if (relativeMs === 0) return "now";
  const agoMs = -relativeMs;
  return windowMs >= 1000 ? `−${Number((agoMs / 1000).toFixed(2))} s` : `−${Math.round(agoMs)} ms`;
}
