/** The last moments of scalars that come with every frame, with times relative to now. */
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import type { Instruments } from "../instruments.tsx";

/** Times in ms before now, then a list of values for each line; null where a value is missing. */
export type ChartData = readonly [readonly number[], ...(readonly (number | null)[])[]];

export function fastData(
  frame: Frame,
  { record, chartWindow }: Instruments,
  names: readonly (keyof Instruments["record"]["fast"]["values"])[],
  factor: number,
): ChartData {
  const nowMs = scalarOf(frame, "biologicalMs");
  const { times, values } = record.fast;
  const found = times.findIndex((time) => time >= nowMs - chartWindow.windowMs);
  const first = found < 0 ? times.length : found;
  return [
    times.slice(first).map((time) => time - nowMs),
    ...names.map((name) => values[name].slice(first).map((value) => value * factor)),
  ];
}
