/** Sends what is recorded in batches: the next when the page has taken the last, and not too often. */
import type { RecordingBatch } from "../../wire/frame/recording-batch.ts";
import type { RecordingWriter } from "../recording/recording-writer.ts";

/** Where batches of a recording go. */
export interface RecordingSink {
  /** Whether the page has taken what came before. */
  readonly isReadyForRecording: boolean;
  sendRecording(batch: RecordingBatch): void;
}

/** Each message costs the page more than its bytes, ms of wall time. */
const shortestIntervalMs = 40;

export class RecordingOutlet {
  private readonly sink: RecordingSink | null;
  private lastWallMs = Number.NEGATIVE_INFINITY;

  /** null where nobody records. */
  constructor(sink: RecordingSink | null) {
    this.sink = sink;
  }

  /** Sends what was written since the last batch, where there is anything and it is time. */
  offer(writer: RecordingWriter | null, wallMs: number): void {
    const { sink } = this;
    if (!writer || !sink?.isReadyForRecording || wallMs - this.lastWallMs < shortestIntervalMs) return;
    const batch = writer.take();
    if (!batch) return;
    this.lastWallMs = wallMs;
    sink.sendRecording(batch);
  }
}
