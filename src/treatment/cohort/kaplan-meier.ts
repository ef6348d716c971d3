/** The share that is still well over time, when some are lost from sight before anything happens (Kaplan & Meier 1958). */
import { normalQuantile } from "./share.ts";

/** Until an event, or until nobody looked any more. */
export interface Observed {
  readonly days: number;
  readonly isEvent: boolean;
}

/** From `days` on, until the next step. */
export interface SurvivalStep {
  readonly days: number;
  readonly share: number;
  /** Limits of the 95 % interval: Greenwood's variance on the scale of log(−log share), so that they stay inside 0 … 1. */
  readonly low: number;
  readonly high: number;
  /** Watched just before this step. */
  readonly atRisk: number;
}

/** Steps in order of time, beginning with everybody at day 0; just that one where nobody is watched. */
export function survivalOf(observed: readonly Observed[]): readonly SurvivalStep[] {
  const sorted = [...observed].sort((a, b) => a.days - b.days);
  const steps: SurvivalStep[] = [{ days: 0, share: 1, low: 1, high: 1, atRisk: sorted.length }];
  let [share, sum] = [1, 0];
  for (let next = 0; next < sorted.length; ) {
    const { days } = sorted[next]!;
    const together = sorted.slice(next).filter((each) => each.days === days);
    const events = together.filter(({ isEvent }) => isEvent).length;
    const atRisk = sorted.length - next;
    if (events > 0) {
      share *= 1 - events / atRisk;
      sum += events / (atRisk * (atRisk - events));
      steps.push({ days, share, ...limitsOf(share, sum), atRisk });
    }
    next += together.length;
  }
  return steps;
}

/** `sum` is Greenwood's: the variance of the share over its square. */
function limitsOf(share: number, sum: number) {
  if (share <= 0) return { low: 0, high: 0 };
  if (share >= 1) return { low: 1, high: 1 };
  const reach = (normalQuantile * Math.sqrt(sum)) / Math.abs(Math.log(share));
  return { low: share ** Math.exp(reach), high: share ** Math.exp(-reach) };
}

/** A time and the limits of its 95 % interval; null where the share never falls so far. */
export interface MedianTime {
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** When half are left: where the curve reaches one half, and where the limits do (Brookmeyer & Crowley 1982). */
export function medianTimeOf(steps: readonly SurvivalStep[]): MedianTime {
  const firstBelow = (name: "share" | "low" | "high") =>
    steps.find((step) => step[name] <= 0.5)?.days ?? null;
  return { days: firstBelow("share"), low: firstBelow("low"), high: firstBelow("high") };
}
