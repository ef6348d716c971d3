/**
 * The raw port of frames and push notifications. A pool of three buffers travels back and forth: the sender fills one
 * and transfers it, the receiver gives it back when it shows another. No free buffer means no frame, and the sender
 * counts it; nothing is allocated per frame. Each buffer travels with the generation of the pool it belongs to, so that
 * one that comes back after its pool was replaced is dropped: otherwise every restart would add three buffers. Batches of
 * a recording travel one at a time: the next is sent when the page has taken the last, and until then it grows.
 */
import { createFrame, type Frame, openFrame } from "./frame/frame.ts";
import type { FrameLayout } from "./frame/layout.ts";
import type { RecordingBatch } from "./frame/recording-batch.ts";
import type { RunNotification } from "./simulation-api.ts";

const poolSize = 3;

interface OwnedBuffer {
  readonly buffer: ArrayBuffer;
  readonly generation: number;
}
type ToPage =
  | { readonly frame: OwnedBuffer }
  | { readonly notification: RunNotification }
  | { readonly recording: RecordingBatch };
type ToSimulation = { readonly returned: OwnedBuffer } | { readonly hasTakenRecording: true };

/** The simulation's end: lends out empty frames, transfers filled ones. */
export class FrameSender {
  framesSkipped = 0;
  isReadyForRecording = true;
  private readonly port: MessagePort;
  private layout: FrameLayout | null = null;
  private generation = 0;
  private free: ArrayBuffer[] = [];
  /** Generations of the frames that are being filled. */
  private readonly generationOf = new WeakMap<Frame, number>();

  constructor(port: MessagePort) {
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<ToSimulation>) => {
      if ("hasTakenRecording" in data) this.isReadyForRecording = true;
      else if (data.returned.generation === this.generation) this.free.push(data.returned.buffer);
    };
  }

  /** Begins a new pool for frames of this layout; buffers of the one before are dropped. Another sheet restarts the count. */
  adoptLayout(layout: FrameLayout): void {
    if (layout.sheet !== this.layout?.sheet) this.framesSkipped = 0;
    this.layout = layout;
    this.generation++;
    this.free = Array.from({ length: poolSize }, () => new ArrayBuffer(layout.byteLength));
  }

  /** An empty frame to fill, or null when all are away; then the skip is counted. */
  take(): Frame | null {
    const buffer = this.free.pop();
    if (!buffer || !this.layout) {
      this.framesSkipped++;
      return null;
    }
    const frame = createFrame(this.layout, buffer);
    this.generationOf.set(frame, this.generation);
    return frame;
  }

  /** Transfers a filled frame to the page; its buffer belongs to the page until it is given back. */
  send(frame: Frame): void {
    const { buffer } = frame;
    const message: ToPage = { frame: { buffer, generation: this.generationOf.get(frame) ?? 0 } };
    this.port.postMessage(message, [buffer]);
  }

  /** Transfers a batch of the recording; the next may follow once the page has taken it. */
  sendRecording(recording: RecordingBatch): void {
    const { neurons, steps, series, traces } = recording;
    const message: ToPage = { recording };
    this.isReadyForRecording = false;
    this.port.postMessage(message, [neurons.buffer, steps.buffer, series.buffer, traces.buffer]);
  }

  notify(notification: RunNotification): void {
    const message: ToPage = { notification };
    this.port.postMessage(message);
  }
}

/** The page's end: keeps what has come until it is asked for. */
export interface FrameReceiver {
  /**
   * The next frame in order, or null. It is lent until the next call that gives one. A page asks until null for each
   * picture, so that it reads the spike counts of every frame; if it draws slowly, the sender skips.
   */
  next(): Frame | null;
  /** Calls `listener` with every batch of a recording as it comes, until another takes its place; null ends that. */
  setRecordingListener(listener: ((batch: RecordingBatch) => void) | null): void;
}

/** Receives on `port`. Push notifications are handed on at once. */
export function receiveFrames(
  port: MessagePort,
  onNotification: (notification: RunNotification) => void,
): FrameReceiver {
  const waiting: OwnedBuffer[] = [];
  let lent: OwnedBuffer | null = null;
  let onRecording: ((batch: RecordingBatch) => void) | null = null;
  port.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if ("notification" in data) {
      onNotification(data.notification);
    } else if ("recording" in data) {
      const message: ToSimulation = { hasTakenRecording: true };
      port.postMessage(message);
      onRecording?.(data.recording);
    } else {
      waiting.push(data.frame);
    }
  };
  return {
    next: () => {
      const owned = waiting.shift();
      if (!owned) return null;
      if (lent) {
        const message: ToSimulation = { returned: lent };
        port.postMessage(message, [lent.buffer]);
      }
      lent = owned;
      return openFrame(owned.buffer);
    },
    setRecordingListener: (listener) => {
      onRecording = listener;
    },
  };
}
