/** Where the two clocks stand, and how fast they truly run. */
import { useEffect, useRef } from "react";
import { appStore } from "../../app/store.ts";
import { formatHours, formatMilliseconds, formatSpeed } from "../../web/design/clock-words.ts";
import { type Frame, scalarOf, statisticsSourceOf } from "../../wire/frame/frame.ts";
import type { StatisticsSource as SourceName } from "../../wire/frame/scalars.ts";
import { useInstruments } from "./instruments.tsx";
import { LiveText } from "./live-text.tsx";
import { readableEveryMs } from "./paced-drawing.ts";
import { describeMomentBesideClock } from "./timeline/landmarks.ts";
import "./clock-figures.css";

const milliseconds = (frame: Frame) => formatMilliseconds(scalarOf(frame, "biologicalMs"));
const hours = (frame: Frame) => formatHours(scalarOf(frame, "hours"));
const reachedSpeed = (frame: Frame) => {
  if (scalarOf(frame, "isPaused") > 0) return "paused";
  return `reached: ${formatSpeed(scalarOf(frame, "msPerSecond"))}`;
};

export const MillisecondTime = () => (
  <LiveText read={milliseconds} className="clock-time" waiting="0.000 s" />
);
export const HoursTime = () => <LiveText read={hours} className="hours-time" waiting="0 h 00 min" />;
export const ReachedSpeed = () => (
  <LiveText read={reachedSpeed} className="clock-reached" waiting="not running yet" />
);

const moment = (frame: Frame) =>
  describeMomentBesideClock(scalarOf(frame, "hours"), appStore.getState().course);

/** Where the hours stand in the course, in words. */
export const Moment = () => <LiveText read={moment} waiting="" />;

const sourceWords: Readonly<Record<SourceName, string>> = {
  "none yet": "No statistics yet.",
  "response atlas": "Statistics from the response atlas.",
  "live network": "Statistics from the live network.",
};
const source = (frame: Frame) => sourceWords[statisticsSourceOf(frame)];

/** What the hours clock moves on just now. */
export const StatisticsSource = () => <LiveText read={source} waiting={sourceWords["none yet"]} />;

/** How far the network's own sample is: the slow clock moves only on what has been sampled. */
export function SampleProgress() {
  const { onFrame } = useInstruments();
  const bar = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      onFrame({
        everyMs: readableEveryMs,
        draw: (frame) => {
          const share = frame ? Math.min(1, Math.max(0, scalarOf(frame, "sampleProgress"))) : 0;
          const percent = Math.round(share * 100);
          bar.current?.style.setProperty("--share", String(share));
          bar.current?.setAttribute("aria-valuenow", String(percent));
          if (words.current) {
            words.current.textContent = share >= 1 ? "" : `live sample: ${percent} %`;
          }
        },
      }),
    [onFrame],
  );
  return (
    <div className="sample-progress">
      <div
        ref={bar}
        className="sample-bar"
        role="progressbar"
        aria-label="Sample of the network for the hours clock"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      />
      <span ref={words} />
    </div>
  );
}
