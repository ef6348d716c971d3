/** How long the device works on each kernel of a step, by timestamps at the two ends of its pass. */

import type { Kernel } from "./kernels.ts";
import { longestBatchSteps } from "./layout.ts";
import { bufferUsage, mapForReading } from "./usage-flags.ts";

export interface PhaseTime {
  /** Phases of the schedule that the kernel carries out, or the kernel's own name. */
  readonly label: string;
  /** Steps that were timed. */
  readonly steps: number;
  readonly microsecondsPerStep: number;
}

const kernelsPerStep = 3;
const queries = 2 * kernelsPerStep * longestBatchSteps;

export class PhaseProfile {
  private readonly querySet: GPUQuerySet;
  private readonly resolved: GPUBuffer;
  private readonly readback: GPUBuffer;
  /** Labels of the passes of the batch under way, in order. */
  private labels: string[] = [];
  private readonly sums = new Map<string, { steps: number; nanoseconds: number }>();

  constructor(device: GPUDevice) {
    const size = 8 * queries;
    this.querySet = device.createQuerySet({ label: "phases", type: "timestamp", count: queries });
    this.resolved = device.createBuffer({
      label: "phase times",
      size,
      usage: bufferUsage.queryResolve | bufferUsage.copySource,
    });
    this.readback = device.createBuffer({
      label: "phase times readback",
      size,
      usage: bufferUsage.mapRead | bufferUsage.copyTarget,
    });
  }

  /** A pass for one dispatch of `kernel`, timed. */
  beginPass(encoder: GPUCommandEncoder, { label }: Kernel): GPUComputePassEncoder {
    const first = 2 * this.labels.length;
    this.labels.push(label);
    return encoder.beginComputePass({
      label,
      timestampWrites: {
        querySet: this.querySet,
        beginningOfPassWriteIndex: first,
        endOfPassWriteIndex: first + 1,
      },
    });
  }

  /** After the batch's passes, before its submit. */
  resolve(encoder: GPUCommandEncoder): void {
    const count = 2 * this.labels.length;
    encoder.resolveQuerySet(this.querySet, 0, count, this.resolved, 0);
    encoder.copyBufferToBuffer(this.resolved, 0, this.readback, 0, 8 * count);
  }

  /** After the submit: adds the batch's times to the sums. */
  async collect(): Promise<void> {
    const { labels } = this;
    this.labels = [];
    await this.readback.mapAsync(mapForReading);
    const times = new BigUint64Array(this.readback.getMappedRange());
    for (const [index, label] of labels.entries()) {
      const sum = this.sums.get(label) ?? { steps: 0, nanoseconds: 0 };
      sum.steps++;
      sum.nanoseconds += Number(times[2 * index + 1]! - times[2 * index]!);
      this.sums.set(label, sum);
    }
    this.readback.unmap();
  }

  times(): PhaseTime[] {
    return [...this.sums].map(([label, { steps, nanoseconds }]) => ({
      label,
      steps,
      microsecondsPerStep: nanoseconds / steps / 1000,
    }));
  }
}
