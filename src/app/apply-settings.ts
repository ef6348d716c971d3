/** Brings settings to the simulation: all of them when a network has started, then each that changes. */
import type { SimulationCommands } from "../wire/simulation-api.ts";
import { settingNames, settingTable } from "./settings.ts";
import { appStore } from "./store.ts";

/**
 * Applies the settings until the returned function is called. A setting has one command in flight; when it is done, only
 * the latest value that came meanwhile is sent. A refusal becomes a push notification of the run.
 */
export function applySettings(
  simulation: SimulationCommands,
  onRefusal: (sentence: string) => void,
): () => void {
  let isOver = false;
  const senders = settingNames.flatMap((name) => {
    const { apply, together = [], onRefusal: change } = settingTable[name];
    if (!apply) return [];
    const send = latestOnly(
      () => apply(simulation, appStore.getState()),
      (error) => {
        if (isOver) return;
        if (change) appStore.setState(change);
        onRefusal(error.message);
      },
    );
    return [{ names: [name, ...together], send }];
  });
  const unsubscribe = appStore.subscribe((state, previous) => {
    for (const { names, send } of senders) {
      if (names.some((name) => state[name] !== previous[name])) send();
    }
  });
  for (const { send } of senders) send();
  return () => {
    isOver = true;
    unsubscribe();
  };
}

/** Runs `task` when it is called, and once more after it if it was called meanwhile. */
function latestOnly(task: () => Promise<unknown>, onError: (error: Error) => void): () => void {
  let isUnderWay = false;
  let isWantedAgain = false;
  const run = async (): Promise<void> => {
    isUnderWay = true;
    do {
      isWantedAgain = false;
      await task().catch(onError);
    } while (isWantedAgain);
    isUnderWay = false;
  };
  return () => {
    isWantedAgain = true;
    if (!isUnderWay) void run();
  };
}
