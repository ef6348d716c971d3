/** What the instruments of a page share: the record of the run, the window of the fast charts, and the pacing of drawing. */
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { liveFrame } from "../../app/live-frame.ts";
import { ChartWindow } from "./charts/chart-window.ts";
import { PacedDrawing, type PacedListener } from "./paced-drawing.ts";
import { RunRecord } from "./run-record.ts";

export class Instruments {
  readonly record = new RunRecord();
  readonly chartWindow = new ChartWindow();
  private readonly drawing = new PacedDrawing(liveFrame);

  /** Records every frame and draws on the page's animation loop; returns what ends both. */
  start(): () => void {
    const stops = [
      liveFrame.onFrame((frame) => {
        this.record.add(frame);
        this.chartWindow.follow(frame);
      }),
      liveFrame.onPicture((nowMs) => this.drawing.drawDue(nowMs)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Draws at once and then at the listener's pace whenever a new frame has come; returns what ends it. */
  readonly onFrame = (listener: PacedListener): (() => void) => this.drawing.add(listener);
}

const InstrumentsContext = createContext<Instruments | null>(null);

/** Makes the instruments' shared state, which lives as long as this stands on the page. */
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
