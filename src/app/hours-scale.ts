/**
 * Where an hour lies on the timeline: linear over the first half hour, logarithmic after it, so that an infusion
 * and its weeks fit one line. Everything that is drawn or scrubbed against hours goes through these.
 */

/** Below this the scale is nearly linear, h. */
const linearHours = 0.5;

/** Share of the line, 0 … 1, of a time in hours; times outside are put on the ends. */
export function fractionOfHours(hours: number, horizonHours: number): number {
  const bounded = Math.min(horizonHours, Math.max(0, hours));
  return Math.asinh(bounded / linearHours) / Math.asinh(horizonHours / linearHours);
}

/** Time in hours at a share of the line: the inverse of `fractionOfHours`. */
export function hoursOfFraction(fraction: number, horizonHours: number): number {
  if (fraction >= 1) return horizonHours;
  return linearHours * Math.sinh(Math.max(0, fraction) * Math.asinh(horizonHours / linearHours));
}

/** Hours that pass for each whole length of the line, at this time: how fast an even walk along it goes. */
export function hoursPerLine(hours: number, horizonHours: number): number {
  return Math.asinh(horizonHours / linearHours) * Math.hypot(linearHours, Math.max(0, hours));
}
