/** How long the device works on each kernel of a step, by timestamps at the two ends of its pass. */
import type { Recipe } from "../../model/network/recipe.ts";
import { engineAnswer } from "../engine-error.ts";
import { PhaseClock, type PhaseTime } from "../report/phase-times.ts";
import { longestBatchMs } from "./buffer-sizes.ts";
import type { Kernel } from "./kernels.ts";
import { longestBatchSteps } from "./layout.ts";
import { bufferUsage, mapForReading } from "./usage-flags.ts";

/** Dispatches of the longest batch: three per step, two per sample, three that sum the batch. */
const longestDispatches = (recipe: Recipe) => 3 * longestBatchSteps + 2 * longestBatchMs(recipe) + 3;

export class PhaseProfile {
  private readonly querySet: GPUQuerySet;
  private readonly resolved: GPUBuffer;
  private readonly readback: GPUBuffer;
  /** Labels of the passes of the batch under way, in order. */
  private labels: string[] = [];
  private batchSteps = 0;
  private isUnderWay = false;
  private isDisposed = false;
  private readonly clock = new PhaseClock();

  constructor(device: GPUDevice, recipe: Recipe) {
    const queries = 2 * longestDispatches(recipe);
    const size = 8 * queries;
    this.querySet = device.createQuerySet({ label: "phases", type: "timestamp", count: queries });
    const create = (label: string, usage: number) => device.createBuffer({ label, size, usage });
    this.resolved = create("phase times", bufferUsage.queryResolve | bufferUsage.copySource);
    this.readback = create("phase times readback", bufferUsage.mapRead | bufferUsage.copyTarget);
  }

  beginPass(encoder: GPUCommandEncoder, { label }: Kernel): GPUComputePassEncoder {
    const first = 2 * this.labels.length;
    this.labels.push(label);
    const { querySet } = this;
    const timestampWrites = { querySet, beginningOfPassWriteIndex: first, endOfPassWriteIndex: first + 1 };
    return encoder.beginComputePass({ label, timestampWrites });
  }

  /** After the batch's passes, before its submit. */
  resolve(encoder: GPUCommandEncoder, steps: number): void {
    this.batchSteps = steps;
    this.isUnderWay = true;
    const count = 2 * this.labels.length;
    encoder.resolveQuerySet(this.querySet, 0, count, this.resolved, 0);
    encoder.copyBufferToBuffer(this.resolved, 0, this.readback, 0, 8 * count);
  }

  /** After the submit: adds the batch's times to the sums. */
  async collect(): Promise<void> {
    const { labels } = this;
    this.labels = [];
    await engineAnswer(
      () => ({ key: "refusal.phaseTimesNotRead" }),
      () => this.readback.mapAsync(mapForReading),
    );
    const times = new BigUint64Array(this.readback.getMappedRange());
    for (const [index, label] of labels.entries()) {
      this.clock.add(label, Number(times[2 * index + 1]! - times[2 * index]!) / 1e6);
    }
    this.clock.addSteps(this.batchSteps);
    this.readback.unmap();
    this.isUnderWay = false;
    if (this.isDisposed) this.dispose();
  }

  times(): readonly PhaseTime[] {
    return this.clock.times();
  }

  /** Frees everything, once the batch under way has been collected. */
  dispose(): void {
    this.isDisposed = true;
    if (this.isUnderWay) return;
    this.querySet.destroy();
    this.resolved.destroy();
    this.readback.destroy();
  }
}
