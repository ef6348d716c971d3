/** The last moments of scalars that come with every frame, with times relative to now. */
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { fastHistory } from "../recorder.ts";
import { chartWindowOf } from "./chart-window.ts";
import type { ChartData } from "./live-chart.tsx";

type FastName = keyof typeof fastHistory.values;

export function fastData(frame: Frame, names: readonly FastName[], factor: number): ChartData {
  const { windowMs } = chartWindowOf(frame);
  const nowMs = scalarOf(frame, "biologicalMs");
  const { times, values } = fastHistory;
  const found = times.findIndex((time) => time >= nowMs - windowMs);
  const first = found < 0 ? times.length : found;
  return [
    times.slice(first).map((time) => time - nowMs),
    ...names.map((name) => values[name].slice(first).map((value) => value * factor)),
  ];
}
