/** An engine advances one recipe's network step by step. Engines differ only in how they move data. */

import type { Conditions } from "../model/conditions.ts";
import type { Recipe } from "../model/network/recipe.ts";
import type { NetworkState, NeuronState } from "../model/network/state.ts";
import type { StepConstants } from "../model/network/step-constants.ts";
import type { Refusal } from "../model/refusal.ts";
import type { ImposedInput } from "../model/stimulation/imposed-input.ts";
import type { Sentence } from "../web/messages/messages.ts";
import type { AdvanceReport, AdvanceRequest } from "./report/advance-report.ts";
import type { PhaseTime } from "./report/phase-times.ts";
import type { SnapshotRequest } from "./report/snapshot.ts";
import type { TileBlock } from "./report/tile-block.ts";

export const engineNames = [
  "reference",
  "webgpu",
  "gpujs:webgpu",
  "gpujs:webgl2",
  "gpujs:webasm",
  "gpujs:cpu",
] as const;
/** "reference" is the CPU; the others run on a GPU, or through gpu.js on what their name says. */
export type EngineName = (typeof engineNames)[number];

export interface EngineInfo {
  /** What was asked for; "auto" when the choice was left to the probe. */
  readonly requested: EngineName | "auto";
  /** What truly runs, read back from the running kernels where there are any. */
  readonly executedOn: EngineName;
  /** Why `executedOn` is not what was asked, as a sentence; null when it is. */
  readonly fallbackReason: Sentence | null;
  /** What the steps run on: threads of the processor, or the adapter by its name. */
  readonly device: Sentence;
  /** CPU threads that the steps run on. */
  readonly threads: number;
  readonly limits: { readonly maximumNeurons: number };
}

/** How an engine came to be chosen; when left out, it was asked for by name. */
export type EngineAccount = Pick<EngineInfo, "requested" | "fallbackReason">;

export interface Engine {
  readonly info: EngineInfo;
  readonly recipe: Recipe;
  readonly conditions: Conditions;
  readonly constants: StepConstants;
  /** Steps done since the start, checkpoints included. */
  readonly step: number;
  /** Takes effect at the next step boundary. */
  setConditions(conditions: Conditions): void;
  /** What is imposed on the network from outside; nothing at the start. */
  readonly imposedInput: ImposedInput;
  /** Takes effect at the next step boundary. Without any, the network is the same to the last bit as if there had been none. */
  setImposedInput(input: ImposedInput): void;
  /** Does `steps` steps and notes what is asked for. Throws `NotFiniteError` when a variable stops being a finite number, `EngineError` when the engine itself fails. */
  advance(steps: number, request?: AdvanceRequest): Promise<AdvanceReport>;
  /** The block at the current step boundary. Lent: valid until the next `advance` or `writeState`. */
  lendTileBlock(): TileBlock;
  /** Takes a snapshot at the present step boundary, even if the engine advances meanwhile; answers with the wanted neuron. */
  readSnapshot(request: SnapshotRequest): Promise<NeuronState | null>;
  /** A copy of the state at the current step boundary. */
  readState(): Promise<NetworkState>;
  /** Continues from `state` (copied) at step boundary `step`; spikes in flight are restored with it. */
  writeState(state: NetworkState, step: number): Promise<void>;
  /** Begins to time the phases, by the device's clock or `now` (ms); null ends that. Answers with why this cannot be, else null. */
  timePhases(now: (() => number) | null): Refusal | null;
  /** Times since `timePhases`: none before the first step, or while phases are not timed. */
  phaseTimes(): readonly PhaseTime[];
  /** Frees everything. The engine must not be used afterwards. */
  dispose(): void;
}
