/** What a person can copy and send when a run has failed: everything that is needed to find the fault. */
import type { RunFailure } from "../wire/simulation-api.ts";
import type { AppState } from "./store.ts";

/** Version of the program, put in when the page is built. */
declare const appVersion: string;

export type KnownFailure = Pick<RunFailure, "errorName" | "message" | "stack"> & Partial<RunFailure>;

/** The report as lines of text; what is not known is left out. */
export function describeFailure(failure: KnownFailure, { report, engine, neurons, seed }: AppState): string {
  const { errorName, message, stack, step, recipeHash = report?.recipeHash } = failure;
  const executed = failure.engine ?? report?.engine;
  const lines = [
    `Disinhibit ${appVersion}`,
    `Network: ${report?.neurons ?? neurons} neurons, seed ${report?.seed ?? seed}${recipeHash ? `, recipe ${recipeHash}` : ""}`,
    `Engine: ${executed ? `${executed.executedOn} on ${executed.device}, asked for: ${executed.requested}` : `not started, asked for: ${engine}`}`,
    ...(executed?.fallbackReason ? [`Fallback: ${executed.fallbackReason}`] : []),
    ...(step === undefined ? [] : [`Last step: ${step}`]),
    `Error: ${errorName}: ${message}`,
    ...(globalThis.navigator?.userAgent ? [`Browser: ${navigator.userAgent}`] : []),
    stack,
  ];
  return lines.join("\n").trim();
}
