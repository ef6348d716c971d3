/**
 * What every engine is: something that advances one recipe's network step by step. Engines differ only in
 * how they move data; the equations, constants and the order of phases are the model's.
 */
import type { Conditions } from "../model/conditions.ts";
import type { Recipe } from "../model/network/recipe.ts";
import type { NetworkState, NeuronState, StateVariableName } from "../model/network/state.ts";
import type { ImposedInput } from "../model/stimulation/imposed-input.ts";
import type { AdvanceReport, AdvanceRequest } from "./report/advance-report.ts";
import type { PhaseTime } from "./report/phase-times.ts";

/** Every engine that can be asked for. */
export const engineNames = [
  "reference",
  "webgpu",
  "gpujs:webgpu",
  "gpujs:webgl2",
  "gpujs:webasm",
  "gpujs:cpu",
] as const;
export type EngineName = (typeof engineNames)[number];

export interface EngineInfo {
  /** What was asked for; "auto" when the choice was left to the probe. */
  readonly requested: EngineName | "auto";
  /** What truly runs, read back from the running kernels where there are any. */
  readonly executedOn: EngineName;
  /** Why `executedOn` is not what was asked, as a sentence; null when it is. */
  readonly fallbackReason: string | null;
  /** What the steps run on, in words: "one CPU thread, JavaScript", or the adapter's name. */
  readonly device: string;
  readonly limits: { readonly maximumNeurons: number };
}

/** Mean fraction of NMDA channels blocked by ketamine in the cells of each tile, by population. Lent like a spike batch. */
export interface TileBlock {
  readonly excitatory: Float32Array;
  readonly inhibitory: Float32Array;
}

/** What a picture of the network needs. */
export interface SnapshotRequest {
  /** Where the bytes of every neuron go, column by column (`snapshot/layout.ts`); the caller keeps away from it until they are there. */
  readonly bytes: Uint8Array;
  /** Decay of the recent-spike trace, biological ms. */
  readonly recentSpikeMs: number;
  /** A neuron whose own variables are wanted as well. */
  readonly neuron: number | null;
  /**
   * Where the glutamate of every field cell goes, in release events that are not cleared yet, if it is wanted. It is
   * empty after `writeState`, and full again in some 20 ms.
   */
  readonly glutamate?: Float32Array;
}

export interface Engine {
  readonly info: EngineInfo;
  readonly recipe: Recipe;
  readonly conditions: Conditions;
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
  /**
   * Takes a snapshot at the step boundary at which it is called, even if the engine advances before it is there.
   * Answers with the wanted neuron's variables.
   */
  readSnapshot(request: SnapshotRequest): Promise<NeuronState | null>;
  /** A copy of the state at the current step boundary. */
  readState(): Promise<NetworkState>;
  /** Continues from `state` (copied) at step boundary `step`; spikes in flight are restored with it. */
  writeState(state: NetworkState, step: number): Promise<void>;
  /**
   * Times the phases from now on, anew; with null no more. By the device's own clock where it has one, else by `now`, in
   * ms. Answers with why this engine cannot, as a sentence; null when it can.
   */
  timePhases(now: (() => number) | null): string | null;
  /** Times since `timePhases`: none before the first step, or while phases are not timed. */
  phaseTimes(): readonly PhaseTime[];
  /** Frees everything. The engine must not be used afterwards. */
  dispose(): void;
}

/**
 * An engine's own failure: its device is lost or too small, a kernel does not compile, a read-back fails. A run goes on
 * with another engine after this error and after no other.
 */
export class EngineError extends Error {
  override readonly name = "EngineError";

  /** What a device or a library threw, as an engine's failure; `what` begins the sentence. */
  static from(cause: unknown, what: string): EngineError {
    if (cause instanceof EngineError) return cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new EngineError(`${what}: ${reason}`, { cause });
  }
}

/** The message of an `EngineError`. Throws anything else on: it is a fault of the program, and no other engine mends it. */
export function engineFailureOf(error: unknown): string {
  if (error instanceof EngineError) return error.message;
  throw error;
}

/** The answer of a device or a library. Rejects with an `EngineError` that begins with `what`. */
export async function engineAnswer<Value>(what: string, ask: () => Promise<Value> | Value): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw EngineError.from(error, what);
  }
}

/**
 * A variable of a neuron is no longer a finite number: the run stops, and nothing of it reaches a frame. The equations
 * give the same on every engine, so it is no `EngineError`.
 */
export class NotFiniteError extends Error {
  override readonly name = "NotFiniteError";
  readonly neuron: number;
  readonly variable: StateVariableName;
  readonly step: number;

  constructor(neuron: number, variable: StateVariableName, value: number, step: number) {
    super(
      `The ${variable} of neuron ${neuron} became ${value} by step ${step}; the run was stopped. Reset it, or choose parameters nearer to their defaults.`,
    );
    this.neuron = neuron;
    this.variable = variable;
    this.step = step;
  }
}
