/** What React shows and what a person has chosen: slow state. Anything that changes every frame is in live-frame.ts. */
import { createStore } from "zustand/vanilla";
import type { Subject } from "../model/cascade.ts";
import { conditionTable } from "../model/conditions.ts";
import { type Notice, type StartReport, type StartRequest, speedLimits } from "../protocol/simulation-api.ts";

export interface AppState {
  /** "starting" until the first report, "running" after, "failed" when nothing could be started. */
  readonly phase: "starting" | "running" | "failed";
  /** The sentence that goes with "failed". */
  readonly failure: string | null;
  readonly report: StartReport | null;
  readonly notices: readonly Notice[];
  /** Settings of the address that were refused, one sentence each. */
  readonly refusedSettings: readonly string[];
  /** What was asked for; the report says what runs. */
  readonly engine: StartRequest["engine"];
  readonly neurons: StartRequest["neurons"];
  readonly seed: number;
  readonly concentrationUm: number;
  readonly ampaBlock: number;
  readonly subject: Subject;
  /** Goes up by one with each reset; the controller then begins anew. */
  readonly generation: number;
  readonly isPaused: boolean;
  readonly msPerSecond: number;
  readonly hoursPerSecond: number;
  readonly pickedNeuron: number | null;
}

export const appStore = createStore<AppState>(() => ({
  phase: "starting",
  failure: null,
  report: null,
  notices: [],
  refusedSettings: [],
  engine: "auto",
  neurons: "auto",
  seed: 1,
  concentrationUm: conditionTable.concentrationUm.rest,
  ampaBlock: conditionTable.ampaBlock.rest,
  subject: "stressed",
  generation: 0,
  isPaused: false,
  msPerSecond: speedLimits.msPerSecond.rest,
  hoursPerSecond: speedLimits.hoursPerSecond.rest,
  pickedNeuron: null,
}));
