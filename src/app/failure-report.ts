/** What a person can copy and send when a run has failed: everything that is needed to find the fault. */
import { nameOfSet } from "../model/network/recipe.ts";
import { engineInWords } from "../web/messages/engine-words.ts";
import { say, t } from "../web/messages/messages.ts";
import type { RunFailure } from "../wire/simulation-api.ts";
import type { AppState } from "./store.ts";

/** Version of the program, put in when the page is built. */
declare const appVersion: string;

export type KnownFailure = Pick<RunFailure, "errorName" | "reason" | "message" | "stack"> &
  Partial<RunFailure>;

/** The report as lines of text, with "–" for what is not known. */
export function describeFailure(failure: KnownFailure, state: AppState): string {
  const { report } = state;
  const { errorName, message, stack, step = "–", recipeHash = report?.recipeHash ?? "–" } = failure;
  const engine = failure.engine ?? report?.engine;
  return t("run.failureReport", {
    version: appVersion,
    neurons: report?.neurons ?? state.neurons,
    seed: report?.seed ?? state.seed,
    recipe: recipeHash,
    parameters: report === null ? "–" : nameOfSet(report),
    engine: engine ? engineInWords(engine) : t("run.engineNotStarted", { requested: state.engine }),
    fallback: engine?.fallbackReason ? say(engine.fallbackReason) : "–",
    step,
    ...{ errorName, message, stack },
    browser: globalThis.navigator?.userAgent ?? "–",
  }).trim();
}
