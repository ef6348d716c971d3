import type { EngineName } from "../../../src/engine/engine.ts";

/** What the built page is asked for, and what it answers. */
export interface Question {
  readonly engine: EngineName;
  readonly threads: number;
  readonly seed: number;
  readonly warmUpSteps: number;
  readonly steps: number;
}

export interface Answer {
  readonly executedOn: EngineName;
  readonly threads: number;
  readonly neurons: readonly number[];
  readonly steps: readonly number[];
}

declare global {
  /** Set by the built page: runs an engine in a fresh worker. Rejects with the worker's sentence. */
  var runBuiltEngine: (question: Question) => Promise<Answer>;
}
