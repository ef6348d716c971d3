/** The network through gpu.js: equations as kernels, gathered over in-edges (docs/decisions/0002-gpujs-engine.md). */

import type { Conditions } from "../../model/conditions.ts";
import { type Wiring, wiringOfRecipe } from "../../model/network/connectivity.ts";
import { createInitialState } from "../../model/network/initial-state.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { copyState, type NetworkState, type NeuronState } from "../../model/network/state.ts";
import { projectionIndex } from "../../model/network/structure.ts";
import type { Refusal } from "../../model/refusal.ts";
import type { ImposedInput } from "../../model/stimulation/imposed-input.ts";
import { excitatoryPerTile, neuronsPerTile } from "../../model/tile.ts";
import type { Engine, EngineAccount, EngineInfo } from "../engine.ts";
import { EngineBase } from "../engine-base.ts";
import { EngineError, engineAnswer } from "../engine-error.ts";
import type { AdvanceReport, AdvanceRequest } from "../report/advance-report.ts";
import { checkFinite } from "../report/check-finite.ts";
import { HostReport } from "../report/host-report.ts";
import type { PhaseTime } from "../report/phase-times.ts";
import { type SnapshotRequest, takeSnapshot } from "../report/snapshot.ts";
import { createTileBlock, fillTileBlock, type TileBlock } from "../report/tile-block.ts";
import { type BackendName, describeDevice, engineNameOf, executedBackend, reasonAgainst } from "./backend.ts";
import { BackgroundRecords } from "./background-records.ts";
import { flattenState, stateViews } from "./flat-state.ts";
import { type GpuInstance, type GpuLibrary, loadGpuLibrary } from "./gpu-library.ts";
import { edgeCode } from "./layout.ts";
import { createParameterArray } from "./parameter-array.ts";
import { createKernels, createSegmentPipeline, type Kernels, type SegmentPipeline } from "./pipeline.ts";
import { SynapticEventCounter } from "./synaptic-event-counter.ts";
import { longestWindows, nextSegmentSteps, type WindowLengths } from "./windows.ts";

interface GpujsOptions extends Partial<EngineAccount> {
  readonly backend: BackendName;
}

/** Excitatory ids must fit the edge code. */
const maximumNeurons = ((edgeCode.largestSource + 1) / excitatoryPerTile) * neuronsPerTile;

/** Segments of a full call. One call costs a round trip to the device, which several segments then share. */
const segmentsPerCall: Readonly<Record<BackendName, number>> = { webgpu: 8, webgl2: 4, webasm: 1, cpu: 1 };

/** Above this size one segment keeps a device busy, and the copies that longer plans need of the tables grow large. */
const largestBatchedNeurons = 20_480;

/**
 * Makes the engine and runs its kernels once, without a step. Throws a sentence when the sheet is too large,
 * when the backend is not available, or when gpu.js ran the kernels on another backend than asked.
 */
export async function createGpujsEngine(recipe: Recipe, options: GpujsOptions): Promise<Engine> {
  const { backend, requested = engineNameOf(backend), fallbackReason = null } = options;
  if (recipe.sheet.neurons > maximumNeurons) {
    const values = { maximum: maximumNeurons, neurons: recipe.sheet.neurons };
    throw new EngineError({ key: "refusal.gpujsSize", values });
  }
  const library = await engineAnswer(
    (reason) => ({ key: "refusal.gpujsNotLoaded", values: { reason } }),
    loadGpuLibrary,
  );
  const reason = await engineAnswer(
    (reason) => ({ key: "refusal.gpujsNotAsked", values: { reason } }),
    () => reasonAgainst(library, backend),
  );
  if (reason !== null) throw new EngineError(reason);
  // gpu.js frees a graphics context in a later task; without this wait, engines made in a row pile contexts up.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const wiring = wiringOfRecipe(recipe);
  const longest = longestWindows(wiring);
  const gpu = await engineAnswer(
    (reason) => ({ key: "refusal.gpujsNotStarted", values: { reason } }),
    () => new library.GPU({ mode: backend }),
  );
  try {
    const kernels = createKernels(library, gpu, recipe, wiring, longest);
    const engine = new GpujsEngine(recipe, wiring, { library, backend, gpu, kernels, longest });
    const pipeline = await engine.warmUp();
    const device = await engineAnswer(
      (reason) => ({ key: "refusal.gpujsDevice", values: { reason } }),
      () => describeDevice(backend, pipeline),
    );
    const executedOn = engineNameOf(backend);
    engine.info = { requested, executedOn, fallbackReason, device, threads: 1, limits: { maximumNeurons } };
    return engine;
  } catch (error) {
    await gpu.destroy().catch(() => undefined);
    throw error;
  }
}

interface LoadedNetwork {
  readonly library: GpuLibrary;
  readonly backend: BackendName;
  readonly gpu: GpuInstance;
  readonly kernels: Kernels;
  readonly longest: WindowLengths;
}

class GpujsEngine extends EngineBase implements Engine {
  info!: EngineInfo;

  private readonly loaded: LoadedNetwork;
  private readonly segments: number;
  /** Pipelines by their number of segments; each is compiled when it is first called. */
  private readonly pipelines = new Map<number, SegmentPipeline>();
  private readonly report: HostReport;
  private readonly events: SynapticEventCounter;
  private flat: Float32Array;
  private parameters!: Float32Array;
  private readonly tileBlock: TileBlock;
  private readonly background: BackgroundRecords;

  constructor(recipe: Recipe, wiring: Wiring, loaded: LoadedNetwork) {
    super(recipe);
    const { backend, longest } = loaded;
    this.loaded = loaded;
    this.segments = recipe.sheet.neurons > largestBatchedNeurons ? 1 : segmentsPerCall[backend];
    this.events = new SynapticEventCounter(wiring);
    this.tileBlock = createTileBlock(recipe.sheet);
    this.report = new HostReport(recipe);
    this.background = new BackgroundRecords(this.imposed, recipe.dtMs, longest, this.segments);
    this.setConditions(this.conditions);
    this.flat = flattenState(createInitialState(recipe), recipe.sheet.neurons);
  }

  override setConditions(conditions: Conditions): void {
    super.setConditions(conditions);
    const { projections } = this.recipe.structure;
    this.parameters = createParameterArray(this.constants, projections[projectionIndex.EE].rounds);
    this.events.setSpineLimits(this.constants.spineLimits);
  }

  override setImposedInput(input: ImposedInput): void {
    super.setImposedInput(input);
    this.background.setStimulus();
  }

  async advance(steps: number, request: AdvanceRequest = {}): Promise<AdvanceReport> {
    this.report.begin(this.step, steps, request, this.constants);
    const everySteps = this.report.sampleEverySteps;
    for (let remaining = steps; remaining > 0; ) {
      const segmentSteps = nextSegmentSteps(this.loaded.longest, this.step, remaining, everySteps);
      const segments = this.equalSegments(segmentSteps, remaining, everySteps);
      await this.runSegments(segments, segmentSteps);
      remaining -= segments * segmentSteps;
    }
    return this.report.finish(this.step);
  }

  lendTileBlock(): TileBlock {
    const { sheet } = this.recipe;
    return fillTileBlock(this.tileBlock, stateViews(this.flat, sheet.neurons), sheet);
  }

  async readSnapshot(request: SnapshotRequest): Promise<NeuronState | null> {
    const { sheet } = this.recipe;
    const state = stateViews(this.flat, sheet.neurons);
    return takeSnapshot(state, sheet, this.constants, this.report.field.values, request);
  }

  async readState(): Promise<NetworkState> {
    return copyState(stateViews(this.flat, this.recipe.sheet.neurons));
  }

  async writeState(state: NetworkState, step: number): Promise<void> {
    this.flat = flattenState(state, this.recipe.sheet.neurons);
    this.step = step;
    this.report.field.clear();
  }

  timePhases(): Refusal {
    return { key: "refusal.gpujsPhases" };
  }

  phaseTimes(): readonly PhaseTime[] {
    return [];
  }

  dispose(): void {
    this.report.recorded.clear();
    // What gpu.js fails to free dies with the context; there is nobody left to tell.
    this.loaded.gpu.destroy().catch(() => undefined);
  }

  /** Runs every kernel once over windows of no steps: compiles, uploads, and leaves the state as it was. */
  async warmUp(): Promise<SegmentPipeline> {
    await this.call(1, 0, 0);
    return this.pipelineOf(1);
  }

  /** How many segments of this length the next call has: all that a full call takes, or one. */
  private equalSegments(segmentSteps: number, remaining: number, everySteps: number | undefined): number {
    const isRegular =
      everySteps === undefined ||
      segmentSteps === everySteps ||
      segmentSteps * this.segments <= everySteps - (this.step % everySteps);
    const fits =
      segmentSteps === this.loaded.longest.segmentSteps && remaining >= segmentSteps * this.segments;
    return isRegular && fits ? this.segments : 1;
  }

  private async runSegments(segments: number, segmentSteps: number): Promise<void> {
    const { neurons } = this.recipe.sheet;
    const first = Math.min(segmentSteps, this.loaded.longest.inhibitorySteps);
    const second = segmentSteps - first;
    for (const flat of await this.call(segments, first, second)) {
      const views = stateViews(flat, neurons);
      this.step += segmentSteps;
      checkFinite(views, this.step);
      this.flat = flat;
      this.collectSpikes(views, segmentSteps);
      this.report.showState(this.step, views);
    }
  }

  /** One call of a pipeline: the flat state at the end of each segment. Throws when gpu.js took another backend. */
  private async call(segments: number, first: number, second: number): Promise<Float32Array[]> {
    const pipeline = this.pipelineOf(segments);
    // As an Input the state has the type of the kernels' own outputs, so the first segment needs no other kernels.
    const state = this.loaded.library.input(this.flat, [this.flat.length]);
    const records = this.background.fill(this.step, segments, first, second);
    const { gains } = this.background;
    const states = await engineAnswer(
      (reason) => ({ key: "refusal.gpujsFailed", values: { reason } }),
      () => pipeline(state, this.parameters, records, gains, first, second, first + second),
    );
    const executedOn = executedBackend(this.loaded.library, pipeline);
    if (executedOn !== this.loaded.backend) {
      const reason: string | Refusal = pipeline.fallbackReason ?? { key: "refusal.gpujsNoReason" };
      const values = { executedOn, backend: this.loaded.backend, reason };
      throw new EngineError({ key: "refusal.gpujsOtherBackend", values });
    }
    return states;
  }

  private pipelineOf(segments: number): SegmentPipeline {
    let pipeline = this.pipelines.get(segments);
    if (!pipeline) {
      pipeline = createSegmentPipeline(this.loaded.gpu, this.loaded.kernels, this.loaded.longest, segments);
      this.pipelines.set(segments, pipeline);
    }
    return pipeline;
  }

  /** The spikes of the segment just done, in order of time: no cell can fire twice within one, so ages tell all. */
  private collectSpikes(state: NetworkState, segmentSteps: number): void {
    const ages = state.stepsSinceSpike;
    for (let age = segmentSteps - 1; age >= 0; age--) {
      for (let neuron = 0; neuron < ages.length; neuron++) {
        if (ages[neuron] === age) {
          this.report.addSpike(neuron, this.step - 1 - age);
          this.report.addSynapticEvents(this.events.eventsOf(neuron));
        }
      }
    }
  }
}
