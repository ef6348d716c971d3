/**
 * The one drawing loop of all instruments. Each asks for its own pace; all together they cost one
 * `requestAnimationFrame`. The recorder sees every frame that arrives, so charts lose nothing between drawings.
 */
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
let recordedVersion = -1;
let request = 0;

/** Draws at once and then at the wished pace whenever a new frame has come. Gives back how to stop. */
export function onFrame(listener: FrameListener): () => void {
  const scheduled: Scheduled = { ...listener, lastDrawnMs: 0, lastVersion: liveFrame.version };
  listeners.add(scheduled);
  listener.draw(liveFrame.frame);
  if (request === 0) request = requestAnimationFrame(tick);
  return () => {
    listeners.delete(scheduled);
    if (listeners.size === 0) {
      cancelAnimationFrame(request);
      request = 0;
    }
  };
}

function tick(nowMs: number): void {
  request = requestAnimationFrame(tick);
  const { version, frame } = liveFrame;
  if (version !== recordedVersion) {
    recordedVersion = version;
    if (frame) recordFrame(frame);
  }
  for (const scheduled of listeners) {
    if (scheduled.lastVersion === version || nowMs - scheduled.lastDrawnMs < scheduled.everyMs) continue;
    scheduled.lastVersion = version;
    scheduled.lastDrawnMs = nowMs;
    scheduled.draw(frame);
  }
}
