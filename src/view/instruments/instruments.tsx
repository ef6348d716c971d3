/** What the instruments of a page share: the record of the run, the window of the fast charts, and drawing, each at its own pace. */
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { liveFrame } from "../../app/live-frame.ts";
import type { Frame } from "../../wire/frame/frame.ts";
import { ChartWindow } from "./charts/chart-window.ts";
import { registerInstruments } from "./exports/register.ts";
import { RunRecord } from "./run-record.ts";

/** Numbers are written at most this often, so that they can be read. */
export const readableEveryMs = 120;

interface PacedListener {
  /** Called with the newest frame, or with null until the first has come. */
  readonly draw: (frame: Frame | null) => void;
  readonly everyMs: number;
}

export class Instruments {
  readonly record = new RunRecord();
  readonly chartWindow = new ChartWindow();
  private readonly drawn = new Map<PacedListener, { atMs: number; version: number }>();

  /** Records every frame and draws on the page's animation loop; returns what ends both. */
  start(): () => void {
    const stops = [
      liveFrame.onFrame((frame) => {
        this.record.add(frame);
        this.chartWindow.follow(frame);
      }),
      liveFrame.onPicture((nowMs) => this.drawDue(nowMs)),
      registerInstruments(this),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Draws at once, and then at the listener's pace whenever a new frame has come; returns what ends it. */
  readonly onFrame = (listener: PacedListener): (() => void) => {
    this.drawn.set(listener, { atMs: 0, version: liveFrame.version });
    listener.draw(liveFrame.frame);
    return () => this.drawn.delete(listener);
  };

  /** Asks for another picture while something waits for its turn. */
  private drawDue(nowMs: number): void {
    const { version, frame } = liveFrame;
    for (const [{ draw, everyMs }, drawn] of this.drawn) {
      if (drawn.version === version) continue;
      if (nowMs - drawn.atMs < everyMs) {
        liveFrame.requestPicture();
        continue;
      }
      drawn.version = version;
      drawn.atMs = nowMs;
      draw(frame);
    }
  }
}

const InstrumentsContext = createContext<Instruments | null>(null);

/** Makes the instruments' shared state, which lives as long as this is on the page. */
export function InstrumentsProvider({ children }: { readonly children: ReactNode }) {
  const [instruments] = useState(() => new Instruments());
  useEffect(() => instruments.start(), [instruments]);
  return <InstrumentsContext value={instruments}>{children}</InstrumentsContext>;
}

/** Throws where there is no `InstrumentsProvider` around. */
export function useInstruments(): Instruments {
  const instruments = use(InstrumentsContext);
  if (!instruments) throw new Error("An instrument needs an <InstrumentsProvider> around it.");
  return instruments;
}
