/** Copies of frames at regular moments of the network, for pictures of the past: block, potentials, glutamate and spines. */
import { type Frame, openFrame, scalarOf } from "../../wire/frame/frame.ts";

/** Biological time between two kept frames, ms: what changes faster is told by the recorded spikes. */
export const keptFrameSpacingMs = 40;

interface KeptFrame {
  readonly ms: number;
  readonly buffer: ArrayBuffer;
}

export class KeptFrames {
  readonly budgetBytes: number;
  private frames: KeptFrame[] = [];
  private bytes = 0;

  constructor(budgetBytes: number) {
    this.budgetBytes = budgetBytes;
  }

  get keptBytes(): number {
    return this.bytes;
  }

  clear(): void {
    this.frames = [];
    this.bytes = 0;
  }

  /** Copies the frame if enough time has passed since the last copy. A frame of an earlier time makes later ones undone. */
  add(frame: Frame): void {
    const ms = scalarOf(frame, "biologicalMs");
    const last = this.frames.at(-1);
    if (last && last.buffer.byteLength !== frame.buffer.byteLength) this.clear();
    else if (last && ms < last.ms) this.forgetFrom(ms);
    const newest = this.frames.at(-1);
    if (newest && ms - newest.ms < keptFrameSpacingMs) return;
    this.frames.push({ ms, buffer: frame.buffer.slice(0) });
    this.bytes += frame.buffer.byteLength;
    while (this.bytes > this.budgetBytes && this.frames.length > 1) {
      this.bytes -= this.frames.shift()?.buffer.byteLength ?? 0;
    }
  }

  /** A copy of the newest kept frame that is not after `ms`, or of the oldest; null while there is none. */
  copyAt(ms: number): Frame | null {
    const kept = this.frames.findLast((frame) => frame.ms <= ms) ?? this.frames[0];
    return kept ? openFrame(kept.buffer.slice(0)) : null;
  }

  private forgetFrom(ms: number): void {
    this.frames = this.frames.filter((frame) => frame.ms < ms);
    this.bytes = this.frames.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  }
}
