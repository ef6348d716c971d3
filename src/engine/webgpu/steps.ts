/** Puts the steps of a batch, and what restores spikes under way, into a command encoder. */
import type { Sheet } from "../../model/populations.ts";
import type { Kernel, Kernels } from "./kernels.ts";
import { noNeuron, type ProgressField, progressNames, workgroupThreads } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";
import type { PhaseProfile } from "./phase-profile.ts";

/** Progress as a batch begins at step boundary `step`. */
export function progressAt(step: number, ringSlots: number): Uint32Array<ArrayBuffer> {
  return progressWith({
    notFiniteNeuron: noNeuron,
    ringSlot: step % ringSlots,
    baseSlot: step % ringSlots,
  });
}

/** Progress while spikes of up to a ring's length before `step` are entered again: steps count from there. */
export function progressForRestoring(step: number, ringSlots: number): Uint32Array<ArrayBuffer> {
  return progressWith({
    notFiniteNeuron: noNeuron,
    baseSlot: step % ringSlots,
    earliestOffset: ringSlots,
  });
}

function progressWith(fields: Partial<Record<ProgressField, number>>): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(progressNames, (name) => fields[name] ?? 0);
}

export class StepCommands {
  private readonly kernels: Kernels;
  private readonly buffers: NetworkBuffers;
  private readonly sheet: Sheet;

  constructor(kernels: Kernels, buffers: NetworkBuffers, sheet: Sheet) {
    this.kernels = kernels;
    this.buffers = buffers;
    this.sheet = sheet;
  }

  /** `steps` whole steps, nothing read back between them. */
  advance(encoder: GPUCommandEncoder, steps: number): void {
    const pass = encoder.beginComputePass({ label: "steps" });
    for (let step = 0; step < steps; step++) {
      this.run(pass, this.kernels.advanceNeurons);
      this.release(pass);
    }
    pass.end();
  }

  /** The same with every kernel in a pass of its own, timed. */
  advanceTimed(encoder: GPUCommandEncoder, steps: number, profile: PhaseProfile): void {
    const { advanceNeurons, planRelease, releaseSpikes } = this.kernels;
    for (let step = 0; step < steps; step++) {
      for (const kernel of [advanceNeurons, planRelease, releaseSpikes]) {
        const pass = profile.beginPass(encoder, kernel);
        this.run(pass, kernel);
        pass.end();
      }
    }
    profile.resolve(encoder);
  }

  /** Empties the ring and enters again what the state says is under way. */
  restoreSpikes(encoder: GPUCommandEncoder): void {
    encoder.clearBuffer(this.buffers.ring);
    const pass = encoder.beginComputePass({ label: "restore spikes" });
    this.run(pass, this.kernels.restoreSpikes);
    this.release(pass);
    pass.end();
  }

  meanTileBlock(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass({ label: "mean tile block" });
    this.run(pass, this.kernels.meanTileBlock);
    pass.end();
  }

  packSnapshot(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass({ label: "pack snapshot" });
    this.run(pass, this.kernels.packSnapshot);
    pass.end();
  }

  private release(pass: GPUComputePassEncoder): void {
    this.run(pass, this.kernels.planRelease);
    this.run(pass, this.kernels.releaseSpikes);
  }

  private run(pass: GPUComputePassEncoder, kernel: Kernel): void {
    pass.setPipeline(kernel.pipeline);
    pass.setBindGroup(0, kernel.bindings);
    if (kernel.name === "planRelease") {
      pass.dispatchWorkgroups(1);
    } else if (kernel.name === "releaseSpikes") {
      pass.dispatchWorkgroupsIndirect(this.buffers.releaseDispatch, 0);
    } else if (kernel.name === "meanTileBlock") {
      pass.dispatchWorkgroups(this.sheet.tiles);
    } else {
      pass.dispatchWorkgroups(this.sheet.neurons / workgroupThreads);
    }
  }
}
