/** Drawing of all instruments on the page's animation loop, each at its own pace. */
import type { LiveFrame } from "../../app/live-frame.ts";
import type { Frame } from "../../wire/frame/frame.ts";

export interface PacedListener {
  /** Called with the newest frame, or with null until the first has come. */
  readonly draw: (frame: Frame | null) => void;
  readonly everyMs: number;
}

interface Scheduled extends PacedListener {
  lastDrawnMs: number;
  lastVersion: number;
}

/** Numbers are written at most this often, so that they can be read. */
export const readableEveryMs = 120;

export class PacedDrawing {
  private readonly listeners = new Set<Scheduled>();
  private readonly live: LiveFrame;

  constructor(live: LiveFrame) {
    this.live = live;
  }

  /** Draws at once and then at the wished pace whenever a new frame has come. Returns what ends it. */
  add(listener: PacedListener): () => void {
    const scheduled: Scheduled = { ...listener, lastDrawnMs: 0, lastVersion: this.live.version };
    this.listeners.add(scheduled);
    listener.draw(this.live.frame);
    return () => this.listeners.delete(scheduled);
  }

  /** Draws what is due in a picture, and asks for another picture while something waits for its turn. */
  drawDue(nowMs: number): void {
    const { version, frame } = this.live;
    for (const scheduled of this.listeners) {
      if (scheduled.lastVersion === version) continue;
      if (nowMs - scheduled.lastDrawnMs < scheduled.everyMs) {
        this.live.requestPicture();
        continue;
      }
      scheduled.lastVersion = version;
      scheduled.lastDrawnMs = nowMs;
      scheduled.draw(frame);
    }
  }
}
