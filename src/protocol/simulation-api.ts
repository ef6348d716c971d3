/**
 * All that both threads know of each other: the commands of the page, what they answer, and the notices that the
 * simulation sends unasked. Commands travel by Comlink; frames and notices by one raw port (frame-channel.ts).
 */
import type { EngineInfo, EngineName } from "../engine/engine.ts";
import type { Subject } from "../model/cascade.ts";

/** What the page asks for when it starts or resets. Anything left out is chosen by the simulation, with a reason. */
export interface StartRequest {
  readonly engine: EngineName | "auto";
  /** Neurons, 320 k²; "auto" lets the warm-up choose. */
  readonly neurons: number | "auto";
  readonly seed: number;
  readonly subject: Subject;
  /** Parameters that differ from set K1. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** What really runs, and why, in words. */
export interface StartReport {
  readonly engine: EngineInfo;
  /** Why this engine and this size, as sentences for the screen. */
  readonly reason: string;
  readonly neurons: number;
  readonly tilesX: number;
  readonly tilesY: number;
  readonly seed: number;
  readonly dtMs: number;
  readonly recipeHash: string;
  readonly subject: Subject;
}

/** Unasked news for the screen. `kind` decides its tone; `sentence` is shown as it is. */
export interface Notice {
  readonly kind: "information" | "fallback" | "failure";
  readonly sentence: string;
  /** Present when the engine changed while running. */
  readonly report?: StartReport;
}

/** The worker's face. Every call takes effect at the next step boundary; a refused value changes nothing and rejects with a sentence. */
export interface SimulationApi {
  /** Hands over the port for frames and notices; once, before `start`. */
  connect(port: MessagePort): void;
  /** Builds the network and runs it; also used to begin anew. Rejects with a sentence when nothing could be started. */
  start(request: StartRequest): Promise<StartReport>;
  /** Holds an effective brain concentration, 0 … 50 µM. */
  holdConcentration(concentrationUm: number): Promise<void>;
  /** Blocks a share of AMPA receptors, 0 … 1. */
  setAmpaBlock(share: number): Promise<void>;
  /** Biological milliseconds for each second of wall time, 1 … 1000; reached if the engine can. */
  setMsPerSecond(msPerSecond: number): Promise<void>;
  /** Hours of the slow clock for each second of wall time; 0 stops the hours clock. */
  setHoursPerSecond(hoursPerSecond: number): Promise<void>;
  setPaused(paused: boolean): Promise<void>;
  /** Follows one neuron: its exact values come in every frame's scalars. null follows none. */
  pick(neuron: number | null): Promise<void>;
}

export const speedLimits = {
  msPerSecond: { minimum: 1, maximum: 1000, rest: 100 },
  hoursPerSecond: { minimum: 0, maximum: 24, rest: 0 },
} as const;
