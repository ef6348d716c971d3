/** The page's end of the thread that draws figures: one for all instruments, started with the first and ended with the last. */
import interUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { Figure, FigureOptions } from "../../../io/figure/figure.ts";
import type { FigureFault, FigureOrder, FigurePainted } from "../../../wire/figure-orders.ts";

export interface FigureCanvas {
  readonly element: HTMLCanvasElement;
  /** Whether the last order has been carried out; until then another would only wait. */
  readonly isFree: boolean;
  draw(figure: Figure, options: FigureOptions): void;
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
      draw: (figure, options) => {
        painted.isFree = false;
        this.send({ kind: "figure", canvasId, figure, options, scale: window.devicePixelRatio });
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
    const url = new URL(interUrl, document.baseURI).href;
    const font: FigureOrder = { kind: "font", family: "Inter Variable", url, weight: "100 900" };
    thread.postMessage(font);
    return thread;
  }

  private end(): void {
    this.thread?.terminate();
    this.thread = null;
  }
}

export const figureThread = new FigureThread();
