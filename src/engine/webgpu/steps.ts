/** Puts the steps of a batch, what is noted of them, and what restores spikes under way into a command encoder. */
import { fieldCellsOf } from "../../model/network/geometry.ts";
import type { Sheet } from "../../model/network/populations.ts";
import { stateVariableNames } from "../../model/network/state.ts";
import type { Batch } from "./batch.ts";
import { reportSpikes } from "./buffer-sizes.ts";
import { exchangeIntervalSteps } from "./exchange-interval.ts";
import type { Kernel, KernelName, Kernels } from "./kernels.ts";
import { snapshotNeuronsPerWord, workgroupThreads } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";
import type { PhaseProfile } from "./phase-profile.ts";

/** Between two dispatches: the followed cells are copied. */
const copyCells = "copyCells";

export class StepCommands {
  private readonly kernels: Kernels;
  private readonly buffers: NetworkBuffers;
  private readonly longestExchangeInterval: number;
  private readonly neurons: number;
  private readonly workgroups: { readonly [Name in Exclude<KernelName, "propagateSpikes">]: number };

  constructor(kernels: Kernels, buffers: NetworkBuffers, sheet: Sheet, longestExchangeInterval: number) {
    this.kernels = kernels;
    this.buffers = buffers;
    this.longestExchangeInterval = longestExchangeInterval;
    this.neurons = sheet.neurons;
    const covering = (threads: number) => Math.ceil(threads / workgroupThreads);
    this.workgroups = {
      advanceNeurons: covering(sheet.neurons),
      planPropagation: 1,
      restoreSpikes: covering(sheet.neurons),
      tallySpikes: covering(reportSpikes(sheet)),
      spreadGlutamate: covering(fieldCellsOf(sheet)),
      sampleTiles: sheet.tiles,
      sumSamples: 1,
      meanTileBlock: sheet.tiles,
      packSnapshot: covering(sheet.neurons / snapshotNeuronsPerWord),
    };
  }

  /** Every step of the batch and its sums, nothing read back between them; with `profile` each dispatch is timed. */
  advance(encoder: GPUCommandEncoder, batch: Batch, profile: PhaseProfile | null): void {
    encoder.clearBuffer(this.buffers.tally);
    encoder.clearBuffer(this.buffers.cellSpikes);
    let copies = 0;
    if (profile) {
      for (const kernel of this.dispatchesOf(batch)) {
        if (kernel === copyCells) {
          this.copyCells(encoder, batch.followed, copies++);
          continue;
        }
        const pass = profile.beginPass(encoder, kernel);
        this.run(pass, kernel);
        pass.end();
      }
      profile.resolve(encoder, batch.steps);
      return;
    }
    let pass = encoder.beginComputePass({ label: "steps" });
    for (const kernel of this.dispatchesOf(batch)) {
      if (kernel === copyCells) {
        // A copy stands between passes.
        pass.end();
        this.copyCells(encoder, batch.followed, copies++);
        pass = encoder.beginComputePass({ label: "steps" });
      } else {
        this.run(pass, kernel);
      }
    }
    pass.end();
  }

  /** Copies every variable of the followed cells to row `row`. */
  private copyCells(encoder: GPUCommandEncoder, cells: readonly number[], row: number): void {
    const { state, followedCells } = this.buffers;
    let place = 4 * row * stateVariableNames.length * cells.length;
    for (const column of stateVariableNames.keys()) {
      for (const cell of cells) {
        encoder.copyBufferToBuffer(state, 4 * (column * this.neurons + cell), followedCells, place, 4);
        place += 4;
      }
    }
  }

  /** Empties the ring and enters again what the state says is under way. */
  restoreSpikes(encoder: GPUCommandEncoder): void {
    encoder.clearBuffer(this.buffers.ring);
    this.pass(encoder, ["restoreSpikes", "planPropagation", "propagateSpikes"]);
  }

  meanTileBlock(encoder: GPUCommandEncoder): void {
    this.pass(encoder, ["meanTileBlock"]);
  }

  packSnapshot(encoder: GPUCommandEncoder): void {
    this.pass(encoder, ["packSnapshot"]);
  }

  private *dispatchesOf(batch: Batch): Generator<Kernel | typeof copyCells> {
    const { firstStep, steps, stepsPerMs, isSampled, followed } = batch;
    const { kernels, longestExchangeInterval } = this;
    const stepInMs = firstStep % stepsPerMs;
    for (let done = 0; done < steps; ) {
      done += exchangeIntervalSteps(stepInMs, done, steps, stepsPerMs, longestExchangeInterval);
      yield kernels.advanceNeurons;
      yield kernels.planPropagation;
      yield kernels.propagateSpikes;
      if ((firstStep + done) % stepsPerMs === 0) {
        if (isSampled) {
          yield kernels.sampleTiles;
          yield kernels.sumSamples;
        }
        if (followed.length > 0) yield copyCells;
      }
    }
    yield kernels.tallySpikes;
    yield kernels.spreadGlutamate;
    yield kernels.meanTileBlock;
  }

  private pass(encoder: GPUCommandEncoder, names: readonly KernelName[]): void {
    const pass = encoder.beginComputePass({ label: names.join(", ") });
    for (const name of names) this.run(pass, this.kernels[name]);
    pass.end();
  }

  private run(pass: GPUComputePassEncoder, { name, pipeline, bindings }: Kernel): void {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindings);
    if (name === "propagateSpikes") {
      pass.dispatchWorkgroupsIndirect(this.buffers.propagationDispatch, 0);
    } else {
      pass.dispatchWorkgroups(this.workgroups[name]);
    }
  }
}
