/** What the page knows of a vehicle twin, by the frames. */
import { type Frame, scalarOf } from "../wire/frame/frame.ts";
import { twinStates } from "../wire/frame/layout.ts";

export interface TwinStatus {
  readonly state: (typeof twinStates)[number];
  /** How much of its way to its own steady state is done, to the next 5 %. */
  readonly progressPercent: number;
}

export const noTwin: TwinStatus = { state: "none", progressPercent: 0 };

export function twinStatusOf(frame: Frame): TwinStatus {
  const state = twinStates[scalarOf(frame, "twinState")] ?? "none";
  return state === "none"
    ? noTwin
    : { state, progressPercent: 5 * Math.round(20 * scalarOf(frame, "twinProgress")) };
}
