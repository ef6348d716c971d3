/** Brings the network to where a chapter of the Story begins, and lets hours and milliseconds pass in it. */
import { parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import { protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { scalarOf } from "../../wire/frame/frame.ts";
import { speedLimits } from "../../wire/limits.ts";
import { courseOf } from "../chosen-state.ts";
import { runCourse, seekHours } from "../commands.ts";
import { restart } from "../intents.ts";
import { liveFrame } from "../live-frame.ts";
import { CommandCancelled } from "../run.ts";
import { session } from "../session.ts";
import type { Settings } from "../settings.ts";
import { endStimulus } from "../stimulus.ts";
import { type AppState, appStore } from "../store.ts";
import { stopTrial } from "../trial.ts";

/** Biological time in a second while a chapter is seen, ms: slow enough for single spikes, fast enough for an answer in seconds. */
const storyMsPerSecond = 200;
/** Plasma levels between which the dose that a visitor has chosen is kept, µM; else the first landmark is set. */
const keptPlasmaUm = { from: 0.4, to: 3 };
const usualPlasmaUm = 1;
/** Hours that differ by less are the same; and so much later than asked for a course is taken as it is, h. */
const hoursSlack = 0.01;
const mostHoursLate = 6;
/** Share of a time by which the hours may run over it. */
const mostOverrun = 0.02;

const undrugged: Partial<Settings> = {
  isClamped: true,
  concentrationUm: 0,
  ampaBlock: 0,
  hoursPerSecond: 0,
  hoursPace: "steady",
  isPaused: false,
  areWavesOn: false,
};

/** Resolves when the network runs. Rejects with `CommandCancelled` when `signal` is aborted, and with the run's failure. */
const untilRunning = (signal: AbortSignal): Promise<unknown> => session.command(async () => null, signal);

/** Ends what a chapter, or a person before it, has under way. */
export function leaveWhatRuns(): void {
  stopTrial();
  endStimulus();
  appStore.setState({ brushedCells: null });
}

const isSpent = (state: AppState): boolean =>
  courseOf(state) !== null || state.hours > 0 || state.without !== null;

/** A network without drug at hour 0; another one where the hours of this one have passed. */
export async function bringToRest(signal: AbortSignal, changes: Partial<Settings> = {}): Promise<void> {
  leaveWhatRuns();
  if (isSpent(appStore.getState())) restart({ without: null });
  await untilRunning(signal);
  appStore.setState({ ...undrugged, msPerSecond: storyMsPerSecond, ...changes });
}

/** The same, with every spike recorded until `signal` is aborted: a chapter measures some of its cells. */
export async function bringToRecordedRest(signal: AbortSignal): Promise<void> {
  await bringToRest(signal, { recordedCells: [] });
  signal.addEventListener("abort", () => appStore.setState({ recordedCells: null }));
}

/** The same at an antidepressant level: the one that is set, if it is one. */
export async function bringToDose(signal: AbortSignal): Promise<void> {
  const state = appStore.getState();
  const { effectivePerPlasma } = parameterSets[state.parameterSet];
  const plasmaUm = state.isClamped ? state.concentrationUm / effectivePerPlasma : 0;
  const isKept = plasmaUm >= keptPlasmaUm.from && plasmaUm <= keptPlasmaUm.to;
  const concentrationUm = isKept ? state.concentrationUm : usualPlasmaUm * effectivePerPlasma;
  await bringToRest(signal, { concentrationUm });
}

/** The beginning of a shipped course, with the hours standing still. */
export async function beginCourse(name: string, signal: AbortSignal): Promise<void> {
  leaveWhatRuns();
  await untilRunning(signal);
  if (appStore.getState().without !== null) restart({ without: null });
  await runCourse(shippedProtocol(name), { signal, isPlayed: false });
  appStore.setState({ ...undrugged, isClamped: false, msPerSecond: storyMsPerSecond });
  // Frames on their way are of the course before.
  await untilFrame(() => hoursNow() === 0, signal);
}

/** Jumps to an hour of the course that runs, and resolves when frames show it. */
export async function jumpToHour(hours: number, signal: AbortSignal): Promise<void> {
  await seekHours(hours);
  await untilFrame(() => Math.abs(hoursNow() - hours) <= hoursSlack, signal);
}

/** A shipped course at an hour: where it already is, or jumped to. */
export async function bringToHour(name: string, hours: number, signal: AbortSignal): Promise<void> {
  leaveWhatRuns();
  const state = appStore.getState();
  const isThere =
    state.phase === "running" && courseOf(state)?.name === name && hoursNow() >= hours - hoursSlack;
  if (isThere && hoursNow() <= hours + mostHoursLate) {
    appStore.setState({ ...undrugged, isClamped: false });
    return;
  }
  await beginCourse(name, signal);
  await jumpToHour(hours, signal);
}

/** One stretch of the hours: up to a time, in about so many seconds of wall time. */
export interface Leg {
  readonly toHours: number;
  readonly seconds: number;
}

/** Lets the hours pass, leg by leg, as fast as the network allows. Stops them when `signal` is aborted, and rejects then. */
export async function passHours(legs: readonly Leg[], signal: AbortSignal): Promise<void> {
  try {
    for (const { toHours, seconds } of legs) {
      const wanted = (toHours - hoursNow()) / seconds;
      if (wanted <= 0) continue;
      const { maximum } = speedLimits.hoursPerSecond;
      appStore.setState({ hoursPerSecond: Math.min(maximum, wanted), hoursPace: "steady", isPaused: false });
      await untilFrame(() => hoursNow() >= toHours, signal);
    }
  } finally {
    appStore.setState({ hoursPerSecond: 0 });
  }
  // The network hears of the stop a moment later, and where pictures come slowly, the hours have run on until then.
  let lastHours = Number.NaN;
  await untilFrame(() => {
    const hasStopped = hoursNow() === lastHours;
    lastHours = hoursNow();
    return hasStopped;
  }, signal);
  const endHours = legs.at(-1)?.toHours ?? 0;
  if (hoursNow() > endHours * (1 + mostOverrun)) await jumpToHour(endHours, signal);
}

/** Resolves when so much biological time has passed, ms. Rejects with `CommandCancelled` when `signal` is aborted. */
export function passMilliseconds(ms: number, signal: AbortSignal): Promise<void> {
  let begin = Number.NaN;
  return untilFrame(() => {
    const now = liveFrame.frame ? scalarOf(liveFrame.frame, "biologicalMs") : Number.NaN;
    // A network that was restarted meanwhile counts from 0 again.
    if (!(now >= begin)) begin = now;
    return now >= begin + ms;
  }, signal);
}

/** Lets so much biological time pass, ms, as fast as the network goes: nobody looks for an answer yet. */
export const settle = (ms: number, signal: AbortSignal): Promise<void> =>
  atFullSpeed(() => passMilliseconds(ms, signal));

/** Full speed while `wait` lasts, and then the speed from before. */
export async function atFullSpeed(wait: () => Promise<void>): Promise<void> {
  const fullSpeed = speedLimits.msPerSecond.maximum;
  const { msPerSecond } = appStore.getState();
  appStore.setState({ msPerSecond: fullSpeed });
  try {
    await wait();
  } finally {
    // Whoever leaves meanwhile has put the speed back already.
    appStore.setState((state) => (state.msPerSecond === fullSpeed ? { msPerSecond } : {}));
  }
}

const hoursNow = (): number => (liveFrame.frame ? scalarOf(liveFrame.frame, "hours") : 0);

/** Resolves with the first frame for which it is so. Rejects with `CommandCancelled` when `signal` is aborted. */
export function untilFrame(isReached: () => boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = liveFrame.onFrame(() => {
      try {
        if (isReached()) end(resolve);
      } catch (error) {
        end(() => reject(error));
      }
    });
    const abort = () => end(() => reject(new CommandCancelled()));
    const end = (then: () => void) => {
      stop();
      signal.removeEventListener("abort", abort);
      then();
    };
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
  });
}

function shippedProtocol(name: string): Protocol {
  const protocol = protocolNamed(name);
  if (!protocol)
    throw new Error(`The Story needs a protocol "${name}", and none is shipped under that name.`);
  return protocol;
}
