/** A trial: a measurement that the simulation carries out on the network that runs, and that the page shows meanwhile. */
import { proxy } from "comlink";
import { reasonOf } from "../model/refusal.ts";
import type { TrialRequest } from "../treatment/trials.ts";
import { speedLimits } from "../wire/limits.ts";
import type { TrialNotification } from "../wire/simulation-api.ts";
import { CommandCancelled } from "./run.ts";
import { session } from "./session.ts";
import { appStore, type Trial } from "./store.ts";

const fullSpeed = speedLimits.msPerSecond.maximum;
let running: AbortController | null = null;

/** Stops the trial that runs, if any. */
export const stopTrial = (): void => running?.abort();

/**
 * Carries out a trial, unless one runs. It ends with a sentence when it is stopped, and when a person changes the dose,
 * imposes input or restarts meanwhile.
 */
export async function startTrial(request: TrialRequest): Promise<void> {
  if (running) return;
  const own = new AbortController();
  const { signal } = own;
  running = own;
  const { msPerSecond } = appStore.getState();
  const change = (changes: Partial<Trial>) =>
    appStore.setState(({ trial }) => (trial ? { trial: { ...trial, ...changes } } : {}));
  appStore.setState({
    trial: { request, isRunning: true, progress: null, result: null, refusal: null },
    // A trial waits for biological seconds, and nothing is measured while input is imposed.
    msPerSecond: fullSpeed,
    hoursPerSecond: 0,
    hoursPace: "steady",
    isPaused: false,
    areWavesOn: false,
    stimulus: null,
  });
  let shownUm = concentrationShown();
  const follow = async (told: TrialNotification): Promise<void> => {
    if (running !== own || signal.aborted) return;
    const isChanged = concentrationShown() !== shownUm;
    if (told.kind === "rebuilt") {
      if (isChanged) own.abort();
      await session.adoptNetwork(told.without, told.report);
    } else {
      change({ progress: told });
      // The simulation ends a trial whose concentration a person has changed; the page keeps showing the person's.
      if (!isChanged && told.concentrationUm !== null) {
        session.adopt({ concentrationUm: told.concentrationUm, isClamped: true });
      }
    }
    shownUm = isChanged ? shownUm : concentrationShown();
  };
  try {
    const result = await session.command((simulation) => {
      signal.addEventListener("abort", () => void simulation.stopTrial());
      return simulation.runTrial(request, proxy(follow));
    }, signal);
    change({ result });
  } catch (error) {
    if (!(error instanceof CommandCancelled)) change({ refusal: reasonOf(error) });
  } finally {
    running = null;
    change({ isRunning: false });
    appStore.setState((state) => (state.msPerSecond === fullSpeed ? { msPerSecond } : {}));
  }
}

function concentrationShown(): number | null {
  const { isClamped, concentrationUm } = appStore.getState();
  return isClamped ? concentrationUm : null;
}
