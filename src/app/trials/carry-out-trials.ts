/** Carries out the trial that the store asks for, and puts back whatever it has changed of the run's settings. */
import { conditionTable } from "../../model/conditions.ts";
import { speedLimits } from "../../wire/limits.ts";
import { setBlockAcceleration, setMsPerSecond } from "../intents.ts";
import { appStore } from "../store.ts";
import type { Reporter, Trial, TrialRequest } from "./trial.ts";
import { watchUseDependence } from "./use-dependence.ts";
import { TrialEnded } from "./watch.ts";
import { watchWithoutAssumption } from "./without-assumption.ts";

export function carryOutTrials(): () => void {
  return appStore.subscribe(({ trial }, previous) => {
    if (trial?.phase === "running" && trial.request !== previous.trial?.request) {
      void carryOut(trial.request);
    }
  });
}

async function carryOut(request: TrialRequest): Promise<void> {
  const change = (next: (trial: Trial) => Partial<Trial>) =>
    appStore.setState(({ trial }) =>
      trial?.request === request ? { trial: { ...trial, ...next(trial) } } : {},
    );
  const reporter: Reporter = {
    say: (doing, exactly) => {
      const progress = Math.round(exactly * 100) / 100;
      const known = appStore.getState().trial;
      if (known?.doing !== doing || known.progress !== progress) change(() => ({ doing, progress }));
    },
    find: (finding) => change(({ findings }) => ({ findings: [...findings, finding] })),
  };
  const { msPerSecond } = appStore.getState();
  // As fast as the network can: a trial waits for biological seconds.
  appStore.setState({
    msPerSecond: speedLimits.msPerSecond.maximum,
    hoursPerSecond: 0,
    hoursPace: "steady",
    isPaused: false,
    // Nothing is measured on a network that is driven by hand.
    areWavesOn: false,
    stimulus: null,
  });
  try {
    const isAsExpected = await (request.kind === "use-dependence"
      ? watchUseDependence(request, reporter)
      : watchWithoutAssumption(request, reporter));
    change(() => ({ phase: "done", progress: 1, isAsExpected }));
  } catch (error) {
    if (!(error instanceof TrialEnded)) throw error;
    change(() => ({ phase: "stopped", refusal: error.message }));
  } finally {
    setMsPerSecond(msPerSecond);
    setBlockAcceleration(conditionTable.blockAcceleration.rest);
  }
}
