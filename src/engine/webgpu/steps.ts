/** Puts the steps of a batch, what is noted of them, and what restores spikes under way into a command encoder. */
import { fieldCellsOf } from "../../model/network/geometry.ts";
import type { Sheet } from "../../model/network/populations.ts";
import type { Batch } from "./batch.ts";
import { reportSpikes } from "./buffer-sizes.ts";
import { exchangeIntervalSteps } from "./exchange-interval.ts";
import type { Kernel, KernelName, Kernels } from "./kernels.ts";
import { snapshotNeuronsPerWord, workgroupThreads } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";
import type { PhaseProfile } from "./phase-profile.ts";

export class StepCommands {
  private readonly kernels: Kernels;
  private readonly buffers: NetworkBuffers;
  private readonly longestExchangeInterval: number;
  private readonly workgroups: { readonly [Name in Exclude<KernelName, "propagateSpikes">]: number };

  constructor(kernels: Kernels, buffers: NetworkBuffers, sheet: Sheet, longestExchangeInterval: number) {
    this.kernels = kernels;
    this.buffers = buffers;
    this.longestExchangeInterval = longestExchangeInterval;
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
    const dispatches = this.dispatchesOf(batch);
    if (profile) {
      for (const kernel of dispatches) {
        const pass = profile.beginPass(encoder, kernel);
        this.run(pass, kernel);
        pass.end();
      }
      profile.resolve(encoder, batch.steps);
      return;
    }
    const pass = encoder.beginComputePass({ label: "steps" });
    for (const kernel of dispatches) this.run(pass, kernel);
    pass.end();
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

  private *dispatchesOf({ firstStep, steps, stepsPerMs, isSampled }: Batch): Generator<Kernel> {
    const { kernels, longestExchangeInterval } = this;
    const stepInMs = firstStep % stepsPerMs;
    for (let done = 0; done < steps; ) {
      done += exchangeIntervalSteps(stepInMs, done, steps, stepsPerMs, longestExchangeInterval);
      yield kernels.advanceNeurons;
      yield kernels.planPropagation;
      yield kernels.propagateSpikes;
      if (isSampled && (firstStep + done) % stepsPerMs === 0) {
        yield kernels.sampleTiles;
        yield kernels.sumSamples;
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
