/** Where an expectation lies in the plane of hours and its column, so that it can be drawn beside the curve. */
import type { Expectation } from "../protocol/protocol.ts";
import { placeAmong, valueAtPlace } from "./between-points.ts";

export interface ExpectationWindow {
  /** "through": the curve must pass through it. "extreme": its highest, or lowest, point must lie in it. */
  readonly kind: "through" | "extreme";
  readonly fromHours: number;
  readonly toHours: number;
  /** In the unit of the column; null where that side has no limit. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** A curve over hours, ascending. */
export interface ColumnCurve {
  readonly hours: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** The moment of an expectation is drawn as wide as this share of it on either side. */
const momentShare = 0.1;

/**
 * The window of an expectation on a curve of its column. Null where there is none in this plane: it compares with another
 * course, or the curve does not rise or fall as it must for the window to be known.
 */
export function windowOf(expectation: Expectation, curve: ColumnCurve): ExpectationWindow | null {
  const { measure, over, minus, atHours = 0, ofHours = 0, fromHours = 0, toHours = 0 } = expectation;
  if (over !== undefined || minus !== undefined || curve.hours.length === 0) return null;
  const start = curve.values[0] ?? Number.NaN;
  const moment = { fromHours: (1 - momentShare) * atHours, toHours: (1 + momentShare) * atHours };
  const period = { fromHours, toHours };
  switch (measure) {
    case "value":
      return { kind: "through", ...moment, ...levels(expectation, (limit) => limit) };
    case "change":
      return { kind: "through", ...moment, ...levels(expectation, (limit) => start * (1 + limit)) };
    case "restoredShare":
      return { kind: "through", ...moment, ...levels(expectation, (limit) => start + limit * (1 - start)) };
    case "shareOfHighest": {
      const { value } = highestOf(curve, fromHours, toHours);
      return { kind: "through", ...moment, ...levels(expectation, (limit) => limit * value) };
    }
    case "shareOfChange": {
      const whole = valueAt(curve, ofHours) - start;
      return { kind: "through", ...moment, ...levels(expectation, (limit) => start + limit * whole) };
    }
    case "highest":
    case "lowest":
      return { kind: "extreme", ...period, ...levels(expectation, (limit) => limit) };
    case "highestChange":
      return { kind: "extreme", ...period, ...levels(expectation, (limit) => start * (1 + limit)) };
    case "highestAtHours": {
      const { minimum = fromHours, maximum = toHours } = expectation;
      return { kind: "extreme", fromHours: minimum, toHours: maximum, minimum: null, maximum: null };
    }
    case "halfLifeHours": {
      const peak = highestOf(curve, fromHours, toHours);
      if (!(peak.value > start)) return null;
      const half = (start + peak.value) / 2;
      const { minimum = 0, maximum = toHours - peak.hours } = expectation;
      return {
        ...{ kind: "through", fromHours: peak.hours + minimum, toHours: peak.hours + maximum },
        ...{ minimum: half, maximum: half },
      };
    }
  }
}

/** Both limits as levels of the column, the lower one first: a share of a fall turns them round. */
function levels({ minimum, maximum }: Expectation, levelOf: (limit: number) => number) {
  const [from, to] = [minimum, maximum].map((limit) => (limit === undefined ? null : levelOf(limit)));
  const isTurned = levelOf(1) < levelOf(0);
  return { minimum: (isTurned ? to : from) ?? null, maximum: (isTurned ? from : to) ?? null };
}

const valueAt = ({ hours, values }: ColumnCurve, time: number): number =>
  valueAtPlace(
    placeAmong(hours.length, (point) => hours[point] ?? Number.NaN, time),
    (point) => values[point] ?? Number.NaN,
  );

function highestOf({ hours, values }: ColumnCurve, fromHours: number, toHours: number) {
  let best = { hours: fromHours, value: Number.NEGATIVE_INFINITY };
  for (let point = 0; point < hours.length; point++) {
    const [time, value] = [hours[point] ?? Number.NaN, values[point] ?? Number.NaN];
    if (time >= fromHours && time <= toHours && value > best.value) best = { hours: time, value };
  }
  return best;
}
