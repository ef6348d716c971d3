/** Where the run stands, in the three words that the screen needs, and the sentence that goes with a failure. */
import { useAppState } from "./use-app-state.ts";

export interface RunPhase {
  readonly phase: "starting" | "running" | "failed";
  readonly failure: string | null;
}

export function useRunPhase(): RunPhase {
  const phase = useAppState((state) => state.phase);
  const failure = useAppState((state) => state.failure);
  const lastNotice = useAppState((state) => state.notices.at(-1));
  // A thread that cannot even be loaded only sends word of it: without this the page would wait for ever.
  if (phase === "starting" && lastNotice?.kind === "failure") {
    return { phase: "failed", failure: lastNotice.sentence };
  }
  return { phase, failure };
}
