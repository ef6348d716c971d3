/** Drawing of all instruments, each at its own pace, and the recording of every frame. */
import { liveFrame } from "../../app/live-frame.ts";
import type { Frame } from "../../wire/frame/frame.ts";
import { recordFrame } from "./recorder.ts";

export interface FrameListener {
  /** Called with the newest frame, or with null until the first has come. */
  readonly draw: (frame: Frame | null) => void;
  readonly everyMs: number;
}

interface Scheduled extends FrameListener {
  lastDrawnMs: number;
  lastVersion: number;
}

/** Numbers are written at most this often, so that they can be read. */
export const readableEveryMs = 120;

const listeners = new Set<Scheduled>();
let stops: readonly (() => void)[] = [];

/** Draws at once and then at the wished pace whenever a new frame has come. Gives back how to stop. */
export function onFrame(listener: FrameListener): () => void {
  const scheduled: Scheduled = { ...listener, lastDrawnMs: 0, lastVersion: liveFrame.version };
  if (listeners.size === 0) stops = [liveFrame.onFrame(recordFrame), liveFrame.onPicture(drawDue)];
  listeners.add(scheduled);
  listener.draw(liveFrame.frame);
  return () => {
    listeners.delete(scheduled);
    if (listeners.size === 0) for (const stop of stops) stop();
  };
}

function drawDue(nowMs: number): void {
  const { version, frame } = liveFrame;
  for (const scheduled of listeners) {
    if (scheduled.lastVersion === version) continue;
    if (nowMs - scheduled.lastDrawnMs < scheduled.everyMs) {
      liveFrame.requestPicture();
      continue;
    }
    scheduled.lastVersion = version;
    scheduled.lastDrawnMs = nowMs;
    scheduled.draw(frame);
  }
}
