/** The page's end of the thread that draws figures: one for all instruments, started with the first and ended with the last. */
import type { Figure, FigureOptions } from "../../../io/figure/figure.ts";
import { language, say } from "../../../web/messages/messages.ts";
import { pageFonts } from "../../../web/page-fonts.ts";
import { eachAwakeTick } from "../../../wire/awake-time.ts";
import type { FigureAnswer, FigureFault, FigureOrder, FigurePainted } from "../../../wire/figure-orders.ts";
import { type ThreadFailure, threadNames } from "../../../wire/thread-handshake.ts";
import { failureOfLock } from "../../../wire/thread-life.ts";

export interface FigureCanvas {
  readonly element: HTMLCanvasElement;
  /** Whether the last order has been carried out; until then another would only wait. */
  readonly isFree: boolean;
  /** `enlarged`: how many CSS pixels of the page one of the figure's takes. */
  draw(figure: Figure, options: FigureOptions, enlarged: number): void;
  remove(): void;
}

/** A figure is drawn in some ms, by a slow phone in a second; a script comes within a few, ms. */
const silentMs = 10_000;

interface Painted {
  isFree: boolean;
  readonly onFault: (fault: FigureFault | null) => void;
}

class FigureThread {
  private thread: Worker | null = null;
  private readonly canvases = new Map<number, Painted>();
  private readonly listeners = new Set<() => void>();
  private lastId = 0;
  private stopFollowing = () => {};
  /** Threads in a row that have drawn nothing. */
  private idleThreads = 0;
  private waitedMs = 0;

  /** Another number is another thread: the canvases of the one before are lost with it, and must be opened again. */
  generation = 0;

  /** Calls `onChange` when there is another thread. Returns what ends that. */
  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  };

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
        element.remove();
        // Nobody has it any more after its thread has failed.
        if (!this.canvases.delete(canvasId)) return;
        this.send({ kind: "gone", canvasId });
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
    this.waitedMs = 0;
    const over = new AbortController();
    const lockName = `disinhibit-figures-${Math.random()}`;
    const life: FigureOrder = { kind: "life", lockName };
    thread.postMessage(life);
    thread.onmessage = ({ data }: MessageEvent<FigureAnswer>) => {
      if (!("holdsLock" in data)) this.free(data);
      else if (data.holdsLock) {
        const gone = failureOfLock("figures", lockName, over.signal);
        gone.catch((failure: ThreadFailure) => this.fail(say(failure.refusal)));
      }
    };
    thread.onerror = ({ message }) => {
      const detail = message || say({ key: "refusal.scriptNotLoaded" });
      this.fail(detail);
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
    const stops = [
      () => over.abort(),
      language.subscribe(sendFonts),
      eachAwakeTick((awakeMs) => this.wait(awakeMs)),
    ];
    this.stopFollowing = () => {
      for (const stop of stops) stop();
    };
    return thread;
  }

  private free({ canvasId, fault }: FigurePainted): void {
    this.idleThreads = 0;
    this.waitedMs = 0;
    const painted = this.canvases.get(canvasId);
    if (!painted) return;
    painted.isFree = true;
    painted.onFault(fault);
  }

  /** A thread that has an order and answers nothing for long hangs. */
  private wait(awakeMs: number | null): void {
    const isAwaited = [...this.canvases.values()].some(({ isFree }) => !isFree);
    this.waitedMs = isAwaited && awakeMs !== null ? this.waitedMs + awakeMs : 0;
    if (this.waitedMs < silentMs) return;
    this.waitedMs = 0;
    const thread = threadNames.figures;
    this.fail(say({ key: "refusal.threadHangs", values: { thread, seconds: silentMs / 1000 } }));
  }

  /** Each instrument says so, and another thread takes over; after two that drew nothing it is most likely the script that does not come. */
  private fail(detail: string): void {
    for (const painted of this.canvases.values()) {
      painted.isFree = true;
      painted.onFault({ hasNoRoom: false, detail });
    }
    if (++this.idleThreads > 2) return;
    this.end();
    this.canvases.clear();
    this.generation++;
    for (const onChange of this.listeners) onChange();
  }

  private end(): void {
    this.stopFollowing();
    this.thread?.terminate();
    this.thread = null;
  }
}

export const figureThread = new FigureThread();
