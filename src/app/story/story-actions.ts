/** What a visitor does in a chapter of the Story. Each resolves when it is done, and ends when `signal` is aborted. */
import {
  type AssumptionSwitch,
  assumptionSwitches,
  outlookWithout,
} from "../../model/assumption-switches.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import { RefusalError } from "../../model/refusal.ts";
import { say } from "../../web/messages/messages.ts";
import { twinStateOf } from "../../wire/frame/frame.ts";
import { singleOut } from "../cell-groups.ts";
import { liveFrame } from "../live-frame.ts";
import { endStimulus, stimulateAroundPicked } from "../stimulus.ts";
import { appStore } from "../store.ts";
import { startTrial, stopTrial } from "../trial.ts";
import {
  atFullSpeed,
  beginCourse,
  jumpToHour,
  type Leg,
  passHours,
  passMilliseconds,
  untilFrame,
} from "./story-network.ts";

/** Biological time that a stimulus goes on before its answer is waited for, ms. */
const stimulatedMs = 100;

/** Stimulates a spot, until it is taken back or the chapter is left. */
export async function stimulateSpot(signal: AbortSignal): Promise<void> {
  signal.addEventListener("abort", endStimulus);
  stimulateAroundPicked();
  await passMilliseconds(stimulatedMs, signal);
}

/** Lets all other cells fade, until it is taken back or the chapter is left. */
export async function showInterneurons(signal: AbortSignal): Promise<void> {
  signal.addEventListener("abort", singleOut("inhibitory"));
}

/** Colours by the difference from a twin network without the drug, once that has reached its own steady state. */
export async function compareWithTwin(signal: AbortSignal): Promise<void> {
  signal.addEventListener("abort", () => appStore.setState({ colourMode: "population" }));
  appStore.setState({ colourMode: "difference" });
  await atFullSpeed(() => untilFrame(hasTwin, signal));
}

function hasTwin(): boolean {
  const { frame } = liveFrame;
  if (!frame) return false;
  // Where two networks do not fit, the simulation refuses, and the colours are put back.
  if (appStore.getState().colourMode !== "difference") throw new RefusalError({ key: "refusal.storyTwin" });
  const state = twinStateOf(frame);
  return state === "equal" || state === "different";
}

/** Begins a shipped course, jumps to an hour of it, and lets the hours pass from there. */
export async function playCourse(
  protocol: string,
  fromHours: number,
  legs: readonly Leg[],
  signal: AbortSignal,
): Promise<void> {
  await beginCourse(protocol, signal);
  if (fromHours > 0) await jumpToHour(fromHours, signal);
  await passHours(legs, signal);
}

/** The assumption that the surge of a set rests on most, of those that can be switched off: without it the surge fails, or loses most. */
export function decisiveAssumption(set: ParameterSetName): AssumptionSwitch {
  const outlooks = ["fails", "weakens", "stays"] as const;
  const ranked = outlooks.flatMap((outlook) =>
    assumptionSwitches.filter(({ name }) => outlookWithout(set, name) === outlook),
  );
  const [first] = ranked;
  if (!first) throw new Error(`The set ${set} has no assumption that can be switched off.`);
  return first;
}

/** Measures the surge with that assumption and without it; what is measured is in the store's trial. */
export async function takeAssumptionAway(signal: AbortSignal): Promise<void> {
  signal.addEventListener("abort", stopTrial);
  const { name } = decisiveAssumption(appStore.getState().parameterSet);
  await startTrial({ kind: "without-assumption", without: name });
  const { trial } = appStore.getState();
  if (trial?.refusal) throw new RefusalError({ key: "refusal.asItIs", values: { text: say(trial.refusal) } });
}
