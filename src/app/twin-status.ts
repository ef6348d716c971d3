/** What the page knows of a vehicle twin, by the frames. */
import { type Frame, scalarOf, twinStateOf } from "../wire/frame/frame.ts";
import type { TwinState } from "../wire/frame/scalars.ts";

export interface TwinStatus {
  readonly state: TwinState;
  /** How much of its way to its own steady state is done, to the next 5 %. */
  readonly progressPercent: number;
}

export const noTwin: TwinStatus = { state: "none", progressPercent: 0 };

export function twinStatusOf(frame: Frame): TwinStatus {
  const state = twinStateOf(frame);
  return state === "none"
    ? noTwin
    : { state, progressPercent: 5 * Math.round(20 * scalarOf(frame, "twinProgress")) };
}
