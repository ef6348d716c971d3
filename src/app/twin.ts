/** The vehicle twin as the page sees it: what is known of it, and how it is asked for. */
import { type Frame, scalarOf } from "../snapshot/frame.ts";
import { twinStates } from "../snapshot/layout.ts";
import type { SimulationCommands } from "./simulation-commands.ts";
import { appStore } from "./store.ts";
import { takeNotice } from "./take-notice.ts";

export interface TwinStatus {
  readonly state: (typeof twinStates)[number];
  /** How much of its way to its own steady state is done, to the next 5 %. */
  readonly progressPercent: number;
}

const noTwin: TwinStatus = { state: "none", progressPercent: 0 };

export function twinStatusOf(frame: Frame): TwinStatus {
  const state = twinStates[scalarOf(frame, "twinState")] ?? "none";
  return state === "none"
    ? noTwin
    : { state, progressPercent: 5 * Math.round(20 * scalarOf(frame, "twinProgress")) };
}

/**
 * Asks for a twin or for none. Never rejects: where two networks do not fit the picture goes back to its own colours,
 * and the reason is said.
 */
export async function answerTwin(
  commands: Pick<SimulationCommands, "runTwin">,
  isOn: boolean,
): Promise<void> {
  // A network that is being built is asked once it runs.
  if (appStore.getState().phase !== "running") return;
  try {
    await commands.runTwin(isOn);
  } catch (error) {
    takeNotice({ kind: "fallback", sentence: (error as Error).message, hasTwinEnded: true });
  }
}
