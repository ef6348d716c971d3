/** The times of the two clocks, and how fast they run. */
import { useEffect, useRef } from "react";
import { appStore } from "../../app/store.ts";
import { formatHours, formatMilliseconds, formatSpeed } from "../../web/design/clock-words.ts";
import { t } from "../../web/messages/messages.ts";
import { percent } from "../../web/messages/numbers.ts";
import { type Frame, scalarOf, statisticsSourceOf } from "../../wire/frame/frame.ts";
import { readableEveryMs, useInstruments } from "./instruments.tsx";
import { LiveText } from "./live-text.tsx";
import { describeMomentBesideClock } from "./timeline/landmarks.ts";
import "./clock-figures.css";

const milliseconds = (frame: Frame) => formatMilliseconds(scalarOf(frame, "biologicalMs"));
const hours = (frame: Frame) => formatHours(scalarOf(frame, "hours"));
const reachedSpeed = (frame: Frame) => {
  if (scalarOf(frame, "isPaused") > 0) return t("instrument.paused");
  return t("instrument.reached", { speed: formatSpeed(scalarOf(frame, "msPerSecond")) });
};

export const MillisecondTime = () => (
  <LiveText read={milliseconds} className="clock-time" waiting={formatMilliseconds(0)} />
);
export const HoursTime = () => <LiveText read={hours} className="hours-time" waiting={formatHours(0)} />;
export const ReachedSpeed = () => (
  <LiveText read={reachedSpeed} className="quiet" waiting={t("instrument.notRunning")} />
);

const moment = (frame: Frame) =>
  describeMomentBesideClock(scalarOf(frame, "hours"), appStore.getState().course);

/** The place of the hours in the course, in words. */
export const Moment = () => <LiveText read={moment} waiting="" />;

const source = (frame: Frame) => t(`hours.source.${statisticsSourceOf(frame)}`);

/** Where the slow timescale takes the network's statistics from now. */
export const StatisticsSource = () => <LiveText read={source} waiting={t("hours.source.none")} />;

/** How far the network's own sample is: the slow timescale moves only on what has been sampled. */
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
          bar.current?.style.setProperty("--share", String(share));
          bar.current?.setAttribute("aria-valuenow", String(Math.round(share * 100)));
          if (words.current) {
            words.current.textContent =
              share >= 1 ? "" : t("hours.sampleProgress", { share: percent(share) });
          }
        },
      }),
    [onFrame],
  );
  return (
    <div className="sample-progress soft small">
      <div
        ref={bar}
        className="sample-bar"
        role="progressbar"
        aria-label={t("hours.sample")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      />
      <span ref={words} />
    </div>
  );
}
