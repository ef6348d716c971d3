/**
 * The network on a graphics device, event driven: neurons that fire join a list, and an indirect dispatch walks their
 * out-edges. Many steps per submit, one answer per batch (docs/decisions/0007-webgpu-engine.md).
 */

import type { Conditions } from "../../model/conditions.ts";
import { wiringOfRecipe } from "../../model/network/connectivity.ts";
import { createInitialState } from "../../model/network/initial-state.ts";
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import { type NetworkState, type NeuronState, stateVariableNames } from "../../model/network/state.ts";
import type { Refusal } from "../../model/refusal.ts";
import type { ImposedInput } from "../../model/stimulation/imposed-input.ts";
import { recentSpikeShape } from "../../wire/frame/encode.ts";
import type { Engine, EngineAccount, EngineInfo } from "../engine.ts";
import { EngineBase } from "../engine-base.ts";
import { NotFiniteError } from "../engine-error.ts";
import { createRegionConstants } from "../region-constants.ts";
import type { AdvanceReport, AdvanceRequest } from "../report/advance-report.ts";
import { checkFinite } from "../report/check-finite.ts";
import type { PhaseTime } from "../report/phase-times.ts";
import type { SnapshotRequest } from "../report/snapshot.ts";
import { createTileBlock, type TileBlock } from "../report/tile-block.ts";
import { type Batch, progressForRestoring } from "./batch.ts";
import { writeBatch } from "./batch-input.ts";
import { BatchLength } from "./batch-length.ts";
import {
  bufferSizesOf,
  longestExchangeIntervalOf,
  mostSpikesOfCell,
  ringSlotsOf,
  spikeCapacityOf,
} from "./buffer-sizes.ts";
import { createUniform } from "./constant-arrays.ts";
import { DeviceReport } from "./device-report.ts";
import { DeviceWatch, longestSilenceMs } from "./device-watch.ts";
import { createKernels } from "./kernels.ts";
import { largestNetwork } from "./largest-network.ts";
import { absentNeuron, backgroundLayout, snapshotRequestFields, structureOverridesOf } from "./layout.ts";
import { createNetworkBuffers, type NetworkBuffers } from "./network-buffers.ts";
import { openDevice } from "./open-device.ts";
import { PhaseProfile } from "./phase-profile.ts";
import { mayOverflow, Readback } from "./readback.ts";
import { StepCommands } from "./steps.ts";

interface WebgpuOptions extends Partial<EngineAccount> {
  /** Where adapters come from; the runtime's own by default. */
  readonly gpu?: GPU | undefined;
}

export interface WebgpuNetwork extends Engine {
  /** Bytes that have come from the device to the host so far. */
  readonly bytesRead: number;
}

/** Makes the engine at its first step. Throws a sentence when there is no adapter or the network does not fit it. */
export async function createWebgpuEngine(
  recipe: Recipe,
  options: WebgpuOptions = {},
): Promise<WebgpuNetwork> {
  const { gpu = globalThis.navigator?.gpu, requested = "webgpu", fallbackReason = null } = options;
  const { sheet } = recipe;
  const wiring = wiringOfRecipe(recipe);
  const ringSlots = ringSlotsOf(wiring);
  const longestExchangeInterval = longestExchangeIntervalOf(wiring);
  const sizes = bufferSizesOf(recipe, ringSlots);
  const { device, adapter, limits, hasTimestamps } = await openDevice(gpu, sizes);
  const watch = new DeviceWatch(device, longestSilenceMs[adapter.isSoftware ? "software" : "hardware"]);
  try {
    const buffers = await watch.waitFor(createNetworkBuffers(device, recipe, wiring, sizes));
    const { neurons, excitatory, tilesX, tilesY, regions } = sheet;
    const overrides = {
      ...{ neurons, excitatory, tilesX, tilesY, regions, ringSlots, longestExchangeInterval },
      ...structureOverridesOf(recipe),
      spikeCapacity: spikeCapacityOf(recipe),
      stepsPerMs: stepsPerMs(recipe),
    };
    const kernels = await watch.waitFor(createKernels(device, overrides, buffers));
    const info: EngineInfo = {
      requested,
      executedOn: "webgpu",
      fallbackReason,
      device: { key: "engine.device.webgpu", values: { adapter: adapter.name } },
      threads: 1,
      limits: { maximumNeurons: largestNetwork(recipe, ringSlots, limits) },
    };
    const commands = new StepCommands(kernels, buffers, sheet, longestExchangeInterval);
    const { name: adapterName } = adapter;
    const opened = { device, adapterName, watch, buffers, commands, ringSlots, hasTimestamps };
    const engine = new WebgpuEngine(recipe, info, opened);
    await engine.writeState(createInitialState(recipe), 0);
    return engine;
  } catch (error) {
    watch.release();
    throw error;
  }
}

interface OpenNetwork {
  readonly device: GPUDevice;
  readonly adapterName: string;
  readonly watch: DeviceWatch;
  readonly buffers: NetworkBuffers;
  readonly commands: StepCommands;
  readonly ringSlots: number;
  readonly hasTimestamps: boolean;
}

class WebgpuEngine extends EngineBase implements WebgpuNetwork {
  readonly info: EngineInfo;

  private readonly opened: OpenNetwork;
  private readonly readback: Readback;
  private profile: PhaseProfile | null = null;
  private readonly report: DeviceReport;
  private readonly mostSpikesOfCell: number;
  private readonly batchLength: BatchLength;
  private tileBlock: TileBlock;
  /** Steps done when all that has been submitted is done; ahead of `step` while a batch is under way. */
  private queuedStep = 0;

  constructor(recipe: Recipe, info: EngineInfo, opened: OpenNetwork) {
    super(recipe);
    this.info = info;
    this.opened = opened;
    this.readback = new Readback(opened.device, opened.watch, opened.buffers, recipe.sheet);
    this.batchLength = new BatchLength(recipe.sheet.neurons);
    this.report = new DeviceReport(recipe);
    const { excitatory, inhibitory } = mostSpikesOfCell(recipe);
    this.mostSpikesOfCell = Math.max(excitatory, inhibitory);
    this.tileBlock = createTileBlock(recipe.sheet);
    this.writeConstants();
  }

  override setConditions(conditions: Conditions): void {
    const { spineLimits } = this.constants;
    super.setConditions(conditions);
    this.writeConstants();
    if (this.constants.spineLimits.some((limit, region) => limit !== spineLimits[region])) {
      this.restoreSpikes();
    }
  }

  override setImposedInput(input: ImposedInput): void {
    super.setImposedInput(input);
    const { device, buffers } = this.opened;
    device.queue.writeBuffer(buffers.background, 4 * backgroundLayout.patches, this.imposed.stimulus);
  }

  async advance(steps: number, request: AdvanceRequest = {}): Promise<AdvanceReport> {
    this.opened.watch.check();
    const changed = this.report.begin(this.step, steps, request);
    if (changed?.kind === "some") {
      this.opened.device.queue.writeBuffer(this.opened.buffers.recordMask, 0, changed.mask);
    }
    if (request.sample === "begin") {
      this.submit((encoder) => encoder.clearBuffer(this.opened.buffers.potentialSums));
    }
    const end = this.step + steps;
    // While the device works on one batch the next is encoded and queued, so it never waits for the host.
    let before: Promise<void> = Promise.resolve();
    while (this.queuedStep < end) {
      const length = Math.min(end - this.queuedStep, this.batchLength.steps);
      const batch = this.report.nextBatch(this.queuedStep, length);
      const isAlone = this.profile !== null || mayOverflow(batch, this.recipe.sheet, this.mostSpikesOfCell);
      if (isAlone) await before;
      const answered = this.runBatch(batch, before);
      // A failure is thrown where it is awaited, which may be after others have failed.
      answered.catch(() => undefined);
      try {
        await before;
      } catch (error) {
        await answered.catch(() => undefined);
        throw error;
      }
      before = answered;
    }
    await before;
    return this.report;
  }

  lendTileBlock(): TileBlock {
    return this.tileBlock;
  }

  readSnapshot(request: SnapshotRequest): Promise<NeuronState | null> {
    const shape = recentSpikeShape(this.recipe.dtMs, request.recentSpikeMs);
    const fields = Float32Array.from(snapshotRequestFields, (name) => shape[name]);
    this.opened.device.queue.writeBuffer(this.opened.buffers.snapshotRequest, 0, fields);
    return this.readback.readSnapshot((encoder) => this.opened.commands.packSnapshot(encoder), request);
  }

  readState(): Promise<NetworkState> {
    return this.readback.readState();
  }

  async writeState(state: NetworkState, step: number): Promise<void> {
    const { neurons } = this.recipe.sheet;
    for (const [column, name] of stateVariableNames.entries()) {
      const values = state[name] as Float32Array<ArrayBuffer>;
      this.opened.device.queue.writeBuffer(this.opened.buffers.state, 4 * column * neurons, values);
    }
    this.queuedStep = step;
    this.restoreSpikes();
    const encoder = this.opened.device.createCommandEncoder();
    encoder.clearBuffer(this.opened.buffers.glutamate);
    this.opened.commands.meanTileBlock(encoder);
    this.tileBlock = await this.readback.readTileBlock(encoder);
    this.step = step;
  }

  get bytesRead(): number {
    return this.readback.bytesRead;
  }

  timePhases(now: (() => number) | null): Refusal | null {
    if (!this.opened.hasTimestamps) {
      return { key: "refusal.noTimestamps", values: { device: this.opened.adapterName } };
    }
    this.profile?.dispose();
    this.profile = now ? new PhaseProfile(this.opened.device, this.recipe) : null;
    return null;
  }

  phaseTimes(): readonly PhaseTime[] {
    return this.profile?.times() ?? [];
  }

  dispose(): void {
    this.report.recorded.clear();
    this.opened.watch.release();
  }

  private writeConstants(): void {
    const { device, buffers } = this.opened;
    device.queue.writeBuffer(buffers.constants, 0, createUniform(this.constants));
    device.queue.writeBuffer(buffers.regionConstants, 0, createRegionConstants(this.constants));
  }

  /** Submits a batch at once; what it did is taken in after that of the batch before. */
  private async runBatch(batch: Batch, before: Promise<void>): Promise<void> {
    this.opened.watch.check();
    const { firstStep, steps } = batch;
    const submittedMs = performance.now();
    writeBatch(this.opened.device.queue, this.opened.buffers, batch, this.opened.ringSlots, this.imposed);
    const encoder = this.opened.device.createCommandEncoder();
    // Timing may be begun or ended while this batch is under way.
    const { profile } = this;
    this.opened.commands.advance(encoder, batch, profile);
    this.queuedStep = firstStep + steps;
    const answer = await this.readback.readBatch(encoder, batch, this.mostSpikesOfCell);
    await profile?.collect();
    await before;
    this.step = firstStep + steps;
    this.tileBlock = answer.tileBlock;
    this.batchLength.measure(steps, submittedMs, performance.now());
    const { notFiniteNeuron } = answer.progress;
    if (notFiniteNeuron !== absentNeuron) {
      checkFinite(await this.readState(), this.step);
      throw new NotFiniteError(notFiniteNeuron, "membranePotential", Number.NaN, this.step);
    }
    this.report.add(batch, answer);
  }

  /** Enters the spikes under way again, as the state and the spines are when everything submitted is done. */
  private restoreSpikes(): void {
    const { device, buffers, commands, ringSlots } = this.opened;
    device.queue.writeBuffer(buffers.progress, 0, progressForRestoring(this.queuedStep, ringSlots));
    this.submit((encoder) => commands.restoreSpikes(encoder));
  }

  private submit(encode: (encoder: GPUCommandEncoder) => void): void {
    const encoder = this.opened.device.createCommandEncoder();
    encode(encoder);
    this.opened.device.queue.submit([encoder.finish()]);
  }
}
