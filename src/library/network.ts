/** One network as a value that a program starts, changes and measures: an engine and a recorder behind five members. */
import type { Engine, EngineInfo, EngineName } from "../engine/engine.ts";
import { createEngine } from "../engine/select/create-engine.ts";
import { SpikeCollector, type Spikes } from "../io/spikes/spikes.ts";
import { type Conditions, type ConditionsRequest, createConditions } from "../model/conditions.ts";
import { createRecipe, networkHashOf, type Recipe } from "../model/network/recipe.ts";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import { LiveStatistics, runCourseLive } from "../simulation/live-statistics.ts";
import { measureNetwork } from "../simulation/measure/measure-network.ts";
import type { Measurement } from "../simulation/measure/recorder.ts";
import type { SampleRequest } from "../simulation/measure/sample-statistics.ts";
import { awaitRequests } from "../treatment/answer-requests.ts";
import { Course } from "../treatment/protocol/course.ts";
import { namedProtocols } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { runWithComparisons, type TrajectorySet } from "../treatment/run-with-comparisons.ts";

/** Which network to start; everything has a default. */
export interface NetworkRequest {
  /** Neurons on a square sheet: 320 k², k from 4. Default 5120, of which four in five are excitatory. */
  readonly neurons?: number;
  /** Seed of connections and background input, a whole number from 0 on. Default 1. */
  readonly seed?: number;
  /** Time step in ms, 0.02 to 0.2; must divide 1 ms. Default 0.1. */
  readonly dtMs?: number;
  /** The parameter set. Default: the one that the page uses. */
  readonly parameterSet?: ParameterSetName;
  /** Values in place of those of the set, by the names of `parameterTable`, in the units given there. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** What it runs on. Default "reference", one CPU thread; the others need what their names say and fail without it. */
  readonly engine?: EngineName;
}

/** What identifies a network, for papers and files. */
export interface NetworkDescription {
  readonly neurons: number;
  /** Neurons 0 … excitatory − 1 are excitatory, the others inhibitory. */
  readonly excitatory: number;
  readonly inhibitory: number;
  readonly seed: number;
  readonly dtMs: number;
  readonly parameterSet: ParameterSetName;
  /** Hash of everything that decides which spikes there are. */
  readonly recipeHash: string;
  /** Hash of the same without size, seed and step: which response atlas belongs to it. */
  readonly networkHash: string;
  /** What the steps run on: "processor", or the graphics adapter by its name. */
  readonly device: string;
}

/** One measurement: how long to run, and what to keep. */
export interface WindowRequest {
  /** Measured, whole ms. */
  readonly durationMs: number;
  /** Simulated first and not measured, whole ms. Default 0: the network continues from where it is. */
  readonly warmupMs?: number;
  /** Whether single spikes are kept; memory grows with them. Default false. */
  readonly spikes?: boolean;
  /** Told the milliseconds done and wanted, warm-up included, every 50 ms. Waited for: let other work in here. */
  readonly onProgress?: (doneMs: number, totalMs: number) => void | Promise<void>;
}

/** What one window of a network gave. */
export interface WindowResult extends Measurement {
  /** null unless asked for. Times are in ms since the network was started. */
  readonly spikes: Spikes | null;
}

/** How the running network is sampled for the slow timescale. */
export type LiveCourseRequest = Partial<Pick<SampleRequest, "relaxMs" | "sampleMs">>;

/** A network that runs. Made by `startNetwork`; calls must not overlap. */
export interface Network {
  /** What identifies it. */
  readonly description: NetworkDescription;
  /** What acts on it now. */
  readonly conditions: Conditions;
  /** Time since its start, in ms. */
  readonly timeMs: number;
  /**
   * Sets what acts on it from the next step on: the concentration of ketamine, block of AMPA receptors, spine density and so
   * on (`conditionTable` has units, ranges and resting values). What is not named returns to rest. Throws a RangeError with
   * the value and its range, and changes nothing then.
   */
  setConditions(request: ConditionsRequest): void;
  /**
   * Runs on and measures a window: rates, regularity, block, synchrony, power, and single spikes where asked for. Throws a
   * RangeError for a duration that is no whole number of ms, and a `NotFiniteError` where the equations left their range.
   */
  measure(request: WindowRequest): Promise<WindowResult>;
  /**
   * Runs a course of treatment on this network, which is sampled at every macro point (minutes for a course of weeks) and
   * continues from where the last sample left it. Rows and outcomes as `runProtocol` gives them. Throws a RangeError where
   * conditions leave their ranges.
   */
  runProtocol(protocol: Protocol, request?: LiveCourseRequest): Promise<TrajectorySet>;
  /** Frees its memory. It must not be used afterwards. */
  dispose(): void;
}

class RunningNetwork implements Network {
  readonly description: NetworkDescription;
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
    this.description = describe(engine.recipe, engine.info);
  }

  get conditions(): Conditions {
    return this.engine.conditions;
  }

  get timeMs(): number {
    return Math.round(this.engine.step * this.engine.recipe.dtMs);
  }

  setConditions(request: ConditionsRequest): void {
    this.engine.setConditions(createConditions(this.engine.recipe.sheet, request));
  }

  async measure({
    durationMs,
    warmupMs = 0,
    spikes = false,
    onProgress,
  }: WindowRequest): Promise<WindowResult> {
    refuseFraction("durationMs", durationMs, 1);
    refuseFraction("warmupMs", warmupMs, 0);
    const { recipe } = this.engine;
    const collector = spikes ? new SpikeCollector() : null;
    const measurement = await measureNetwork(this.engine, {
      ...{ durationMs, warmupMs },
      onSpikes: ({ neurons, steps, count }) => collector?.add(neurons, steps, count, recipe.dtMs),
      ...(onProgress && { onProgress }),
    });
    return { ...measurement, spikes: collector?.spikes(recipe.sheet) ?? null };
  }

  runProtocol(protocol: Protocol, request: LiveCourseRequest = {}): Promise<TrajectorySet> {
    const live = new LiveStatistics(this.engine, request);
    const { parameterSet } = this.engine.recipe;
    return awaitRequests(runWithComparisons(protocol, namedProtocols), (each) =>
      runCourseLive(new Course(each, parameterSet), live),
    );
  }

  dispose(): void {
    this.engine.dispose();
  }
}

/** Makes a network at rest. Throws a RangeError with the value and the allowed range for anything it cannot take. */
export async function startNetwork(request: NetworkRequest = {}): Promise<Network> {
  const { engine = "reference", ...recipe } = request;
  return new RunningNetwork(await createEngine(createRecipe(recipe), engine));
}

const describe = (recipe: Recipe, { device }: EngineInfo): NetworkDescription => ({
  neurons: recipe.sheet.neurons,
  excitatory: recipe.sheet.excitatory,
  inhibitory: recipe.sheet.inhibitory,
  ...{ seed: recipe.seed, dtMs: recipe.dtMs, parameterSet: recipe.parameterSet },
  ...{ recipeHash: recipe.hash, networkHash: networkHashOf(recipe) },
  device: device.key === "engine.device.webgpu" ? String(device.values.adapter) : "processor",
});

function refuseFraction(name: string, value: number, minimum: number): void {
  if (!Number.isInteger(value) || value < minimum) {
    throw new RangeError(
      `${name} must be a whole number of milliseconds from ${minimum} on, but got ${value}.`,
    );
  }
}
