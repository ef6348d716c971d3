/** A number of the newest frame, written straight into the page at a readable pace. React does not render for it. */
import { useEffect, useRef } from "react";
import type { Frame } from "../../wire/frame/frame.ts";
import { type Instruments, readableEveryMs, useInstruments } from "./instruments.tsx";

export interface LiveTextProps {
  /** Gives the text for a frame. Must not depend on props: declare it outside the component. */
  readonly read: (frame: Frame, instruments: Instruments) => string;
  readonly className?: string;
  /** Shown until the first frame. */
  readonly waiting?: string;
}

export function LiveText({ read, className, waiting = "–" }: LiveTextProps) {
  const instruments = useInstruments();
  const element = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      instruments.onFrame({
        everyMs: readableEveryMs,
        draw: (frame) => {
          const text = frame ? read(frame, instruments) : waiting;
          if (!element.current || element.current.textContent === text) return;
          element.current.textContent = text;
          element.current.toggleAttribute("data-waiting", frame === null);
        },
      }),
    [read, waiting, instruments],
  );
  return <span ref={element} className={className} />;
}
