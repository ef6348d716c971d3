/** The slow timescale's steps: short while a drug comes and goes, long when nothing moves (docs/model.md, "Two clocks"). */
import type { ExternalInputs, Side } from "../protocol/course.ts";

/** Macro points after the beginning of anything given, h. */
const offsetsHours = [
  0, 0.08, 0.17, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 9, 12, 18, 24, 36, 48, 72, 120, 168,
  240, 336, 504, 672, 1008, 1344, 2016, 2688,
];
/** Between two points the concentration changes by at most this, or by this share. */
const largestChangeUm = 0.1;
const largestChangeShare = 0.15;
/** Below this no drug acts, µM: only the offsets count. */
const noDrugUm = 0.02;
const shortestStepHours = 1 / 120;
/** Points closer than this are one point, h. */
const samePointHours = 1e-6;

/** Halves, thirds … every step: 1 is the plain schedule, 2 twice as many points. */
export type Refinement = number;

/** Where no offset is left, h. */
const longestStepHours = 168;

/** What the steps depend on: a course, or one with something clamped by hand. */
export interface Schedule {
  /** Beginnings of what is given, ascending. */
  readonly onsets: readonly number[];
  /** Times when anything given begins, ends or happens, ascending. */
  readonly boundaries: readonly number[];
  readonly horizonHours: number;
  at(hours: number, side?: Side): ExternalInputs;
  /** Sessions of therapy after `fromHours` up to and including `toHours`. */
  sessionsIn(fromHours: number, toHours: number): number;
}

/** The next macro point after `hours`: never beyond a boundary of the course or its horizon. */
export function nextMacroHours(schedule: Schedule, hours: number, refinement: Refinement = 1): number {
  const { onsets, boundaries, horizonHours } = schedule;
  const after = (time: number) => time > hours + samePointHours;
  const onset = onsets.findLast((time) => !after(time)) ?? 0;
  const isLast = (offset: number) => after(onset + offset);
  const index = offsetsHours.findIndex(isLast);
  const offset = offsetsHours[index] ?? hours - onset + longestStepHours;
  const before = index === -1 ? offset - longestStepHours : (offsetsHours[index - 1] ?? 0);
  const limit = Math.min(boundaries.find(after) ?? horizonHours, horizonHours);
  const scheduled = Math.min(onset + offset, limit, hours + (offset - before) / refinement);
  return withinDrugChange(schedule, hours, scheduled, refinement);
}

/** Halves the step until the concentration changes little enough over it. */
function withinDrugChange(schedule: Schedule, hours: number, scheduled: number, refinement: Refinement) {
  const { effectiveUm } = schedule.at(hours);
  const most = Math.max(largestChangeUm, largestChangeShare * effectiveUm) / refinement;
  let step = scheduled - hours;
  while (step / 2 > shortestStepHours / refinement) {
    const next = schedule.at(hours + step, "before").effectiveUm;
    if (Math.abs(next - effectiveUm) <= most || Math.max(next, effectiveUm) < noDrugUm) break;
    step /= 2;
  }
  return hours + step;
}
