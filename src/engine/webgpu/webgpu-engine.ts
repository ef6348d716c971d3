/**
 * The network on a graphics device, event driven: neurons that fire join a list, and an indirect dispatch walks
 * their out-edges by the connection rule. Many steps a submit, one answer a batch; only the movement of data is its
 * own (docs/decisions/0007-webgpu-engine.md).
 */
import { type Conditions, createConditions } from "../../model/conditions.ts";
import { createWiring } from "../../model/connectivity.ts";
import { ImposedGain } from "../../model/imposed-gain.ts";
import type { ImposedInput } from "../../model/imposed-input.ts";
import { createInitialState } from "../../model/initial-state.ts";
import { type Recipe, stepsPerMs } from "../../model/recipe.ts";
import { type NetworkState, type NeuronState, stateVariableNames } from "../../model/state.ts";
import { createStepConstants } from "../../model/step-constants.ts";
import { recentSpikeShape } from "../../snapshot/encode.ts";
import { checkFinite } from "../check-finite.ts";
import {
  type Engine,
  type EngineInfo,
  NotFiniteError,
  type SnapshotRequest,
  type SpikeBatch,
  type StateObserver,
  type TileBlock,
} from "../engine.ts";
import { SpikeLog } from "../spike-log.ts";
import { BatchLength } from "./batch-length.ts";
import { bufferSizesOf, ringSlotsOf, spikeCapacityOf } from "./buffer-sizes.ts";
import { createBath, createRegionConstants, createUniform, createWaves } from "./constant-arrays.ts";
import { DeviceWatch, longestSilenceMs } from "./device-watch.ts";
import { createKernels } from "./kernels.ts";
import { largestNetwork } from "./largest-network.ts";
import { bathLayout, noNeuron, snapshotRequestFields, spikeCode } from "./layout.ts";
import { createNetworkBuffers, type NetworkBuffers } from "./network-buffers.ts";
import { openDevice } from "./open-device.ts";
import { PhaseProfile, type PhaseTime } from "./phase-profile.ts";
import { Readback } from "./readback.ts";
import { progressAt, progressForRestoring, StepCommands } from "./steps.ts";

export interface WebgpuOptions {
  /** Where adapters come from; the runtime's own by default. */
  readonly gpu?: GPU | undefined;
  /** What `info.requested` says; "webgpu" by default. */
  readonly requested?: EngineInfo["requested"];
  /** What `info.fallbackReason` says when this engine stands in for another; null by default. */
  readonly fallbackReason?: string | null;
  /** How long a queue may be silent, ms; by the kind of adapter when it is left out. */
  readonly silenceMs?: number;
  /** Times every kernel of every step, which takes a little longer; false by default. */
  readonly isProfiled?: boolean;
}

export interface WebgpuNetwork extends Engine {
  /** Times of the kernels so far; null when they are not taken. */
  phaseTimes(): readonly PhaseTime[] | null;
}

/** Makes the engine at its first step. Throws a sentence when there is no adapter or the network does not fit it. */
export async function createWebgpuEngine(
  recipe: Recipe,
  options: WebgpuOptions = {},
): Promise<WebgpuNetwork> {
  const { gpu = globalThis.navigator?.gpu, requested = "webgpu", fallbackReason = null } = options;
  const { sheet } = recipe;
  const wiring = createWiring(sheet, recipe.seed, recipe.dtMs);
  const ringSlots = ringSlotsOf(wiring);
  const sizes = bufferSizesOf(recipe, ringSlots);
  const { device, adapter, limits, hasTimestamps } = await openDevice(gpu, sizes);
  if (options.isProfiled && !hasTimestamps) {
    device.destroy();
    throw new Error(`The adapter ${adapter.name} has no timestamps, so phases cannot be timed.`);
  }
  const watch = new DeviceWatch(
    device,
    options.silenceMs ?? longestSilenceMs[adapter.isSoftware ? "software" : "hardware"],
  );
  try {
    const buffers = await watch.waitFor(createNetworkBuffers(device, recipe, wiring, sizes));
    const overrides = {
      neurons: sheet.neurons,
      excitatory: sheet.excitatory,
      tilesX: sheet.tilesX,
      tilesY: sheet.tilesY,
      regions: sheet.regions,
      ringSlots,
      spikeCapacity: spikeCapacityOf(recipe),
    };
    const kernels = await watch.waitFor(createKernels(device, overrides, buffers));
    const info: EngineInfo = {
      requested,
      executedOn: "webgpu",
      fallbackReason,
      device: `WebGPU on ${adapter.name}`,
      limits: { maximumNeurons: largestNetwork(recipe, ringSlots, limits) },
    };
    const commands = new StepCommands(kernels, buffers, sheet);
    const profile = options.isProfiled ? new PhaseProfile(device) : null;
    const engine = new WebgpuEngine(recipe, info, device, watch, buffers, commands, ringSlots, profile);
    await engine.writeState(createInitialState(recipe), 0);
    return engine;
  } catch (error) {
    watch.release();
    throw error;
  }
}

class WebgpuEngine implements WebgpuNetwork {
  readonly info: EngineInfo;
  readonly recipe: Recipe;
  conditions: Conditions;
  step = 0;

  private readonly device: GPUDevice;
  private readonly watch: DeviceWatch;
  private readonly buffers: NetworkBuffers;
  private readonly commands: StepCommands;
  private readonly readback: Readback;
  private readonly ringSlots: number;
  private readonly profile: PhaseProfile | null;
  private readonly spikes = new SpikeLog();
  private readonly batchLength: BatchLength;
  private readonly imposed: ImposedGain;
  private tileBlock: TileBlock;
  /** Steps done when all that has been submitted is done; ahead of `step` while a batch is under way. */
  private queuedStep = 0;

  constructor(
    recipe: Recipe,
    info: EngineInfo,
    device: GPUDevice,
    watch: DeviceWatch,
    buffers: NetworkBuffers,
    commands: StepCommands,
    ringSlots: number,
    profile: PhaseProfile | null,
  ) {
    const { tiles } = recipe.sheet;
    this.recipe = recipe;
    this.info = info;
    this.device = device;
    this.watch = watch;
    this.buffers = buffers;
    this.commands = commands;
    this.readback = new Readback(device, watch, buffers, recipe.sheet);
    this.batchLength = new BatchLength(recipe.sheet.neurons);
    this.imposed = new ImposedGain(recipe.sheet, recipe.seed);
    this.ringSlots = ringSlots;
    this.profile = profile;
    this.tileBlock = { excitatory: new Float32Array(tiles), inhibitory: new Float32Array(tiles) };
    this.conditions = createConditions(recipe.sheet);
    this.setConditions(this.conditions);
  }

  setConditions(conditions: Conditions): void {
    const before = this.conditions.spineOccupancy;
    this.conditions = conditions;
    const constants = createStepConstants(this.recipe, conditions);
    const { queue } = this.device;
    queue.writeBuffer(this.buffers.constants, 0, createUniform(constants));
    queue.writeBuffer(this.buffers.regionConstants, 0, createRegionConstants(constants, conditions));
    if (conditions.spineOccupancy.some((occupancy, region) => occupancy !== before[region])) {
      this.restoreSpikes();
    }
  }

  get imposedInput(): ImposedInput {
    return this.imposed.input;
  }

  setImposedInput(input: ImposedInput): void {
    this.imposed.set(input);
    this.device.queue.writeBuffer(this.buffers.bath, 4 * bathLayout.patches, this.imposed.stimulus);
  }

  async advance(steps: number, observer?: StateObserver): Promise<SpikeBatch> {
    this.spikes.clear();
    for (let remaining = steps; remaining > 0; ) {
      const toBoundary = observer ? observer.everySteps - (this.step % observer.everySteps) : remaining;
      const batch = Math.min(remaining, toBoundary, this.batchLength.steps);
      await this.runBatch(batch);
      remaining -= batch;
      if (observer && this.step % observer.everySteps === 0) {
        await this.readback.readState((state) => observer.observe(this.step, state));
      }
    }
    return this.spikes;
  }

  lendTileBlock(): TileBlock {
    return this.tileBlock;
  }

  readSnapshot({ bytes, recentSpikeMs, neuron }: SnapshotRequest): Promise<NeuronState | null> {
    const shape = recentSpikeShape(this.recipe.dtMs, recentSpikeMs);
    const request = Float32Array.from(snapshotRequestFields, (name) => shape[name]);
    this.device.queue.writeBuffer(this.buffers.snapshotRequest, 0, request);
    return this.readback.readSnapshot((encoder) => this.commands.packSnapshot(encoder), bytes, neuron);
  }

  async readState(): Promise<NetworkState> {
    return this.readback.readState((state) =>
      Object.fromEntries(stateVariableNames.map((name) => [name, state[name].slice()])),
    ) as Promise<unknown> as Promise<NetworkState>;
  }

  async writeState(state: NetworkState, step: number): Promise<void> {
    const { neurons } = this.recipe.sheet;
    for (const [column, name] of stateVariableNames.entries()) {
      const values = state[name] as Float32Array<ArrayBuffer>;
      this.device.queue.writeBuffer(this.buffers.state, 4 * column * neurons, values);
    }
    this.queuedStep = step;
    this.restoreSpikes();
    const encoder = this.device.createCommandEncoder();
    this.commands.meanTileBlock(encoder);
    this.tileBlock = (await this.readback.readReport(encoder)).tileBlock;
    this.step = step;
  }

  phaseTimes(): readonly PhaseTime[] | null {
    return this.profile?.times() ?? null;
  }

  dispose(): void {
    this.spikes.clear();
    this.watch.release();
  }

  private async runBatch(steps: number): Promise<void> {
    this.watch.check();
    const firstStep = this.step;
    const startedAt = performance.now();
    const { queue } = this.device;
    this.writeBath(firstStep, steps);
    queue.writeBuffer(this.buffers.progress, 0, progressAt(firstStep, this.ringSlots));
    const encoder = this.device.createCommandEncoder();
    if (this.profile) {
      this.commands.advanceTimed(encoder, steps, this.profile);
    } else {
      this.commands.advance(encoder, steps);
    }
    this.commands.meanTileBlock(encoder);
    this.queuedStep = firstStep + steps;
    const { progress, spikes, tileBlock } = await this.readback.readReport(encoder);
    await this.profile?.collect();
    this.step = firstStep + steps;
    this.tileBlock = tileBlock;
    this.batchLength.measure(steps, performance.now() - startedAt);
    if (progress.notFiniteNeuron !== noNeuron) {
      checkFinite(await this.readState(), this.step);
      throw new NotFiniteError(progress.notFiniteNeuron, "membranePotential", Number.NaN, this.step);
    }
    this.collectSpikes(spikes, firstStep);
    this.spikes.synapticEvents += progress.synapticEvents;
  }

  private writeBath(firstStep: number, steps: number): void {
    const { imposed, buffers, recipe } = this;
    const { queue } = this.device;
    const perMs = stepsPerMs(recipe);
    queue.writeBuffer(buffers.bath, 0, createBath(firstStep, steps, perMs, imposed.isOn));
    if (imposed.isOn) {
      const { tiles } = recipe.sheet;
      const start = bathLayout.patches + bathLayout.patchesPerTile * tiles;
      queue.writeBuffer(buffers.bath, 4 * start, createWaves(imposed, tiles, firstStep, steps, perMs));
    }
  }

  /** Within a step spikes join the list in any order; sorted, they are in order of time, then of id. */
  private collectSpikes(entries: Uint32Array, firstStep: number): void {
    entries.sort();
    for (const entry of entries) {
      this.spikes.add(entry & spikeCode.neuronMask, firstStep + (entry >>> spikeCode.neuronBits), 0);
    }
  }

  /** Enters the spikes under way anew, as the state and the spines are when everything submitted is done. */
  private restoreSpikes(): void {
    const { queue } = this.device;
    queue.writeBuffer(this.buffers.progress, 0, progressForRestoring(this.queuedStep, this.ringSlots));
    const encoder = this.device.createCommandEncoder();
    this.commands.restoreSpikes(encoder);
    queue.submit([encoder.finish()]);
  }
}
