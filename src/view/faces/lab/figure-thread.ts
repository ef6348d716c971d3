/** The page's end of the thread that draws figures: one for all instruments, started with the first and ended with the last. */
import type { Figure, FigureOptions } from "../../../io/figure/figure.ts";
import { language } from "../../../web/messages/messages.ts";
import { pageFonts } from "../../../web/page-fonts.ts";
import type { FigureFault, FigureOrder, FigurePainted } from "../../../wire/figure-orders.ts";

export interface FigureCanvas {
  readonly element: HTMLCanvasElement;
  /** Whether the last order has been carried out; until then another would only wait. */
  readonly isFree: boolean;
  /** `enlarged`: how many CSS pixels of the page one of the figure's takes. */
  draw(figure: Figure, options: FigureOptions, enlarged: number): void;
  remove(): void;
}

interface Painted {
  isFree: boolean;
  readonly onFault: (fault: FigureFault | null) => void;
}

class FigureThread {
  private thread: Worker | null = null;
  private readonly canvases = new Map<number, Painted>();
  private lastId = 0;
  private stopFollowing = () => {};

  /** Whether this browser lets a thread draw on canvases of the page. */
  get isPossible(): boolean {
    return typeof Worker !== "undefined" && "transferControlToOffscreen" in HTMLCanvasElement.prototype;
  }

  /** A canvas that figures are drawn on by the thread. `onFault` hears of each figure why it could not be drawn, or null. */
  open(onFault: (fault: FigureFault | null) => void): FigureCanvas {
    const canvasId = ++this.lastId;
    const element = document.createElement("canvas");
    const canvas = element.transferControlToOffscreen();
    const painted: Painted = { isFree: true, onFault };
    this.canvases.set(canvasId, painted);
    this.send({ kind: "canvas", canvasId, canvas }, [canvas]);
    return {
      element,
      get isFree() {
        return painted.isFree;
      },
      draw: (figure, options, enlarged) => {
        painted.isFree = false;
        this.send({ kind: "figure", canvasId, figure, options, scale: enlarged * window.devicePixelRatio });
      },
      remove: () => {
        this.canvases.delete(canvasId);
        this.send({ kind: "gone", canvasId });
        element.remove();
        if (this.canvases.size === 0) this.end();
      },
    };
  }

  private send(order: FigureOrder, transferred: Transferable[] = []): void {
    this.thread ??= this.start();
    this.thread.postMessage(order, transferred);
  }

  private start(): Worker {
    const thread = new Worker(new URL("../../../../workers/figure.worker.ts", import.meta.url), {
      type: "module",
    });
    thread.onmessage = ({ data: { canvasId, fault } }: MessageEvent<FigurePainted>) => {
      const painted = this.canvases.get(canvasId);
      if (!painted) return;
      painted.isFree = true;
      painted.onFault(fault);
    };
    // Its canvases are lost with it: each instrument says so, and waits for nothing.
    thread.onerror = ({ message }) => {
      for (const painted of this.canvases.values()) {
        painted.isFree = true;
        painted.onFault({ hasNoRoom: false, detail: message });
      }
    };
    const sent = new Set<string>();
    const sendFonts = () => {
      const faces = pageFonts().filter(({ source }) => !sent.has(source));
      for (const { source } of faces) sent.add(source);
      const order: FigureOrder = { kind: "fonts", faces };
      thread.postMessage(order);
    };
    sendFonts();
    // Another language brings fonts of its own.
    this.stopFollowing = language.subscribe(sendFonts);
    return thread;
  }

  private end(): void {
    this.stopFollowing();
    this.thread?.terminate();
    this.thread = null;
  }
}

export const figureThread = new FigureThread();
