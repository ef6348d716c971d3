/**
 * Sets aside what runs, whole, while something else needs the network, and gives it back: the network with its hours, its
 * course, what was chosen, what was recorded, and a trial that was under way, which begins again.
 */
import { scalarOf } from "../wire/frame/frame.ts";
import { beginAgain } from "./begin-again.ts";
import { initialSettings } from "./initial-settings.ts";
import { refuseCourse, showRefusal } from "./intents.ts";
import { liveFrame } from "./live-frame.ts";
import { recording } from "./recording/recording.ts";
import { CommandCancelled } from "./run.ts";
import { session } from "./session.ts";
import { type KeptSession, takeSession } from "./session-keeping.ts";
import { forgetSetAside, setAsideStore } from "./set-aside-store.ts";
import { type Settings, settingNames, settingTable } from "./settings.ts";
import { type AppState, appStore, type Trial } from "./store.ts";
import { ensembleOfSubject, goOnAsSubject } from "./subject-course.ts";
import { startTrial, stopTrial } from "./trial.ts";
import { travelTo } from "./view.ts";

/** Hours that differ by less are the same. */
const hoursSlack = 0.01;
/** The stimulus is held by a hand, and what is recorded is the laboratory's to ask for. */
const besideRun = ["stimulus", "recordedCells", "isAutosaveOn"];

const settingsOf = (state: AppState): Partial<Settings> => {
  const kept = settingNames.filter((name) => !settingTable[name].isOfReader && !besideRun.includes(name));
  return Object.fromEntries(kept.map((name) => [name, state[name]]));
};

/** Whether somebody has done something with the run: without that, there is nothing to lose. */
function isTouched(state: AppState, hours: number, trial: Trial | null): boolean {
  return (
    (state.isClamped && state.concentrationUm > 0) ||
    [state.course, state.courseUnderWay, state.without].some((value) => value !== null) ||
    [state.ampaBlock, hours].some((value) => value > 0) ||
    [state.areWavesOn, state.isPaused, trial?.isRunning].includes(true) ||
    recording.endMs > recording.firstMs
  );
}

/**
 * Sets aside what runs, once it runs. Does nothing where nothing has been done with it, where a run is set aside already, and
 * where none runs. What runs goes on, and can be done with as one likes.
 */
export async function setAside(signal: AbortSignal): Promise<void> {
  if (setAsideStore.getState().aside) return;
  const { trial } = appStore.getState();
  // It has put the speed back before the network is saved.
  stopTrial();
  let kept: KeptSession | null = null;
  try {
    await session.command(async () => null, signal);
    if (!isTouched(appStore.getState(), hoursShown(), trial)) return;
    kept = await takeSession();
  } catch (error) {
    // What cannot be saved is taken up at its hour; what does not run is no loss.
    if (error instanceof CommandCancelled || appStore.getState().phase !== "running") return;
  }
  const state = appStore.getState();
  const { course } = state;
  const hours = kept?.network.slowTimescale.hours ?? hoursShown();
  setAsideStore.setState({
    aside: { kept, settings: settingsOf(state), course, hours, trial, recorded: recording.setAside() },
  });
}

/** Gives back what was set aside, if anything was: it runs in place of what runs now, and a sentence says so. */
export function giveBack(): void {
  const { aside } = setAsideStore.getState();
  if (!aside) return;
  forgetSetAside();
  const { kept, settings, course, hours, trial, recorded } = aside;
  const { hoursPerSecond = 0, hoursPace = "steady", scale } = settings;
  const still = { ...settings, hoursPerSecond: 0, hoursPace: "steady" } as const;
  if (kept) {
    session.restart(still, { network: kept.network, known: { course } });
    recording.giveBack(recorded, appStore.getState().run);
  } else beginAgain({ settings: still, course, hoursOf: () => hours });
  appStore.setState({ trial });
  session.tell("information", { key: "run.givenBack" });
  if (scale) travelTo(scale);
  const { run } = appStore.getState();
  const goOn = () => {
    if (trial?.isRunning) void startTrial(trial.request);
    else appStore.setState({ hoursPerSecond, hoursPace });
  };
  const isStillGivenBack = () => appStore.getState().run === run;
  // Frames on their way are of what ran meanwhile, whose hours are others.
  const isShown = new Promise<void>((resolve) => {
    const stop = liveFrame.onFrame(() => {
      const isStarting = appStore.getState().phase === "starting";
      if (isStillGivenBack() && (isStarting || Math.abs(hoursShown() - hours) > hoursSlack)) return;
      stop();
      resolve();
    });
  });
  // Hours stand until the network is that of its subject.
  const isOfItsSubject = async () => {
    const subject = kept?.network.virtualSubject;
    if (!kept || !subject) return;
    const ensemble = await ensembleOfSubject(subject, settings.parameterSet ?? initialSettings.parameterSet);
    if (isStillGivenBack()) await goOnAsSubject(kept.network.protocol, subject, ensemble);
  };
  const isDone = Promise.all([isOfItsSubject(), isShown]).then(() => {
    if (isStillGivenBack()) goOn();
  });
  showRefusal(isDone, refuseCourse);
}

const hoursShown = (): number => (liveFrame.frame ? scalarOf(liveFrame.frame, "hours") : 0);
