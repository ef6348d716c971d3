import { placeAmong, valueAtPlace } from "../../../treatment/trajectory/between-points.ts";

/** Value of a trajectory at a time, linearly between its points; null outside of it. */
export function valueAtHours(
  hours: ArrayLike<number>,
  values: ArrayLike<number>,
  wanted: number,
): number | null {
  const [first, last] = [hours[0], hours[hours.length - 1]];
  if (first === undefined || last === undefined || wanted < first || wanted > last + 1e-9) return null;
  const place = placeAmong(hours.length, (point) => hours[point] ?? Number.NaN, wanted);
  return valueAtPlace(place, (point) => values[point] ?? Number.NaN);
}
