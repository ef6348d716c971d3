/** Every command to the simulation is given up when its thread could have answered and has not. */
import { RefusalError } from "../../model/refusal.ts";
import type { SimulationCommands } from "../../wire/simulation-api.ts";
import { ThreadFailure } from "../../wire/thread-handshake.ts";
import type { ThreadWatch } from "./thread-watch.ts";

const usualMs = 15_000;

/**
 * How long each command may take beside announced work, ms. A trial has no end that could be foreseen: it says how far it is,
 * and the watch sees whether its network advances.
 */
const answerWithinMs: { readonly [Name in keyof SimulationCommands]: number | null } = {
  start: usualMs,
  offerAtlas: usualMs,
  offerEnsemble: usualMs,
  startCourse: usualMs,
  goOnAs: usualMs,
  changeConstants: usualMs,
  saveNetwork: usualMs,
  giveDose: usualMs,
  previewCourse: usualMs,
  seekHours: usualMs,
  attachTwin: usualMs,
  clampConcentration: usualMs,
  setAmpaBlock: usualMs,
  setMsPerSecond: usualMs,
  setHoursPerSecond: usualMs,
  setPaused: usualMs,
  /** A second of a million neurons on a slow engine. */
  advancePaused: 120_000,
  runTrial: null,
  stopTrial: usualMs,
  /** It measures for two seconds. */
  timePhases: 30_000,
  setInputWaves: usualMs,
  stimulate: usualMs,
  pick: usualMs,
  readAtlas: usualMs,
  readConditions: usualMs,
  record: usualMs,
};

/** The commands; one that is not answered in time rejects with a sentence. */
export function withDeadlines(api: SimulationCommands, watch: ThreadWatch): SimulationCommands {
  const entries = Object.entries(answerWithinMs).map(([name, withinMs]) => {
    const ask = (...values: unknown[]) =>
      (api[name as keyof SimulationCommands] as (...values: unknown[]) => Promise<unknown>)(...values);
    return [name, withinMs === null ? ask : (...values: unknown[]) => inTime(ask(...values))];
    function inTime(answer: Promise<unknown>): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const callOff = watch.afterAttended(withinMs ?? 0, () => reject(unanswered(name, withinMs ?? 0)));
        answer.then(resolve, reject).finally(callOff);
      });
    }
  });
  return Object.fromEntries(entries);
}

/** A start that is not answered leaves nothing that could go on. */
function unanswered(name: string, withinMs: number): RefusalError {
  const refusal = { key: "refusal.commandUnanswered", values: { seconds: withinMs / 1000 } } as const;
  return name === "start" ? new ThreadFailure(refusal) : new RefusalError(refusal);
}
