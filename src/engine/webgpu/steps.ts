/** Puts the steps of a batch, and what restores spikes under way, into a command encoder. */
import type { Sheet } from "../../model/populations.ts";
import type { Kernel, Kernels } from "./kernels.ts";
import { noNeuron, type ProgressField, progressNames, workgroupThreads } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";

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
      this.overNeurons(pass, this.kernels.advanceNeurons);
      this.release(pass);
    }
    pass.end();
  }

  /** Empties the ring and enters again what the state says is under way. */
  restoreSpikes(encoder: GPUCommandEncoder): void {
    encoder.clearBuffer(this.buffers.ring);
    const pass = encoder.beginComputePass({ label: "restore spikes" });
    this.overNeurons(pass, this.kernels.restoreSpikes);
    this.release(pass);
    pass.end();
  }

  meanTileBlock(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass({ label: "mean tile block" });
    use(pass, this.kernels.meanTileBlock);
    pass.dispatchWorkgroups(this.sheet.tiles);
    pass.end();
  }

  packSnapshot(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass({ label: "pack snapshot" });
    this.overNeurons(pass, this.kernels.packSnapshot);
    pass.end();
  }

  private overNeurons(pass: GPUComputePassEncoder, kernel: Kernel): void {
    use(pass, kernel);
    pass.dispatchWorkgroups(this.sheet.neurons / workgroupThreads);
  }

  private release(pass: GPUComputePassEncoder): void {
    use(pass, this.kernels.planRelease);
    pass.dispatchWorkgroups(1);
    use(pass, this.kernels.releaseSpikes);
    pass.dispatchWorkgroupsIndirect(this.buffers.releaseDispatch, 0);
  }
}

function use(pass: GPUComputePassEncoder, { pipeline, bindings }: Kernel): void {
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bindings);
}
