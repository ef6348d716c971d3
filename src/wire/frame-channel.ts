/**
 * The raw port of frames and notices. A pool of three buffers travels back and forth: the sender fills one and
 * transfers it, the receiver gives it back when it goes on to the next. No free buffer means no frame, and the
 * sender counts it; nothing is allocated per frame and nothing is dropped in silence.
 */
import { createFrame, type Frame, openFrame } from "./frame/frame.ts";
import type { FrameLayout } from "./frame/layout.ts";
import type { Notice } from "./simulation-api.ts";

const poolSize = 3;

type ToPage = { readonly frame: ArrayBuffer } | { readonly notice: Notice };
type ToSimulation = { readonly returned: ArrayBuffer };

/** The simulation's end: lends out empty frames, transfers filled ones. */
export class FrameSender {
  framesSkipped = 0;
  private readonly port: MessagePort;
  private layout: FrameLayout | null = null;
  private free: ArrayBuffer[] = [];

  constructor(port: MessagePort) {
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<ToSimulation>) => {
      if (data.returned.byteLength === this.layout?.byteLength && this.free.length < poolSize) {
        this.free.push(data.returned);
      }
    };
  }

  /** Fills the pool for frames of this layout; buffers of an older one are let go as they come back. Another sheet counts anew. */
  adoptLayout(layout: FrameLayout): void {
    if (layout.sheet !== this.layout?.sheet) {
      this.framesSkipped = 0;
    }
    this.layout = layout;
    this.free = Array.from({ length: poolSize }, () => new ArrayBuffer(layout.byteLength));
  }

  /** An empty frame to fill, or null when all are away; then the skip is counted. */
  take(): Frame | null {
    const buffer = this.free.pop();
    if (!buffer || !this.layout) {
      this.framesSkipped++;
      return null;
    }
    return createFrame(this.layout, buffer);
  }

  /** Transfers a filled frame to the page; its buffer belongs to the page until it is given back. */
  send(frame: Frame): void {
    const message: ToPage = { frame: frame.buffer };
    this.port.postMessage(message, [frame.buffer]);
  }

  notify(notice: Notice): void {
    const message: ToPage = { notice };
    this.port.postMessage(message);
  }
}

/** The page's end: keeps what has come until it is asked for. */
export interface FrameReceiver {
  /**
   * The next frame in order, or null when none has come since. It is lent until the next call that gives one:
   * then its buffer goes back. A page that asks once a drawing loses no frame; one that draws slowly asks slowly,
   * and the sender skips.
   */
  next(): Frame | null;
}

/** Receives on `port`. Notices are handed on at once. */
export function receiveFrames(port: MessagePort, onNotice: (notice: Notice) => void): FrameReceiver {
  const waiting: ArrayBuffer[] = [];
  let held: ArrayBuffer | null = null;
  port.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if ("notice" in data) {
      onNotice(data.notice);
    } else {
      waiting.push(data.frame);
    }
  };
  return {
    next: () => {
      const buffer = waiting.shift();
      if (!buffer) {
        return null;
      }
      if (held) {
        const message: ToSimulation = { returned: held };
        port.postMessage(message, [held]);
      }
      held = buffer;
      return openFrame(buffer);
    },
  };
}
