/** Hours to weeks as one line that can be scrubbed. The playhead is a separate layer: scrubbing draws no curve. */
import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from "react";
import uPlot from "uplot";
import { horizonOf } from "../../../app/hours-pace.ts";
import { fractionOfHours, hoursOfFraction } from "../../../app/hours-scale.ts";
import { seekHours } from "../../../app/intents.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { useLocale } from "../../../web/messages/use-locale.ts";
import { valueAfterKey } from "../../../web/slider-keys.ts";
import { scalarOf } from "../../../wire/frame/frame.ts";
import { Plot } from "../charts/plot.tsx";
import { onBands } from "../hours/course-band.ts";
import { useInstruments } from "../instruments.tsx";
import { describeMoment, stopsOf } from "./landmarks.ts";
import { Playhead } from "./playhead.ts";
import { timelineData, timelineOptions } from "./timeline-plot.ts";
import "./timeline.css";

const drawnEveryMs = 250;
/** Share of the line that an arrow key moves. */
const arrowStep = 0.01;

export function Timeline() {
  const {
    onFrame,
    record: { slow },
  } = useInstruments();
  const course = useAppState((state) => state.course);
  const locale = useLocale();
  const line = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const shown = useRef<uPlot>(null);
  const [playhead] = useState(() => new Playhead());
  const horizonHours = horizonOf({ course });
  const canSeek = course !== null && course.plan !== null;

  const hoursNow = useCallback(() => {
    const { frame } = liveFrame;
    return playhead.hours(frame ? scalarOf(frame, "hours") : 0, horizonHours);
  }, [playhead, horizonHours]);
  const place = useCallback(() => {
    const hours = hoursNow();
    if (shown.current) {
      const x = shown.current.valToPos(hours, "x", true) / uPlot.pxRatio;
      head.current?.style.setProperty("transform", `translateX(${x}px)`);
    }
    say(line.current, hours, describeMoment(hours, course));
  }, [hoursNow, course]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language draws the words again
  const options = useMemo(
    () => timelineOptions({ course, horizonHours, slow }, place),
    [course, horizonHours, slow, place, locale],
  );
  const feed = useCallback(
    (plot: uPlot) => {
      shown.current = plot;
      playhead.onMove = place;
      let drawn = Number.NaN;
      const drawAll = () => plot.setData(timelineData({ course, horizonHours, slow }));
      const draw = () => {
        const newest = slow.times.at(-1) ?? -1;
        if (newest === drawn) return;
        drawn = newest;
        drawAll();
      };
      const stops = [
        onBands(drawAll),
        onFrame({ everyMs: drawnEveryMs, draw }),
        onFrame({ everyMs: 0, draw: place }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [course, horizonHours, slow, place, playhead, onFrame],
  );

  const goTo = (hours: number) => {
    playhead.wish(hours, performance.now());
    seekHours(hours);
  };
  const follow = (event: PointerEvent) => {
    const box = shown.current?.over.getBoundingClientRect();
    if (box && box.width > 0) goTo(hoursOfFraction((event.clientX - box.left) / box.width, horizonHours));
  };
  const pressed = (event: KeyboardEvent) => {
    const now = hoursNow();
    const hours = valueAfterKey(event.key, now, stopsOf(course, horizonHours), (direction) =>
      hoursOfFraction(fractionOfHours(now, horizonHours) + direction * arrowStep, horizonHours),
    );
    if (hours === null) return;
    event.preventDefault();
    if (canSeek) goTo(hours);
  };

  return (
    <div
      ref={line}
      className="timeline"
      dir="ltr"
      role="slider"
      tabIndex={0}
      aria-label={t("hours.timeline")}
      aria-disabled={!canSeek}
      aria-valuemin={0}
      aria-valuemax={horizonHours}
      aria-valuenow={0}
      aria-orientation="horizontal"
      onKeyDown={pressed}
      onPointerDown={(event) => {
        if (event.button !== 0 || !canSeek) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        playhead.isDragged = true;
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      onLostPointerCapture={() => playhead.letGo(performance.now())}
    >
      <Plot className="timeline-plot" options={options} feed={feed} />
      <div ref={head} className="timeline-playhead" data-can-seek={canSeek} />
    </div>
  );
}

/** Writes only what has changed: a screen reader repeats what is written. */
function say(element: HTMLElement | null, hours: number, words: string): void {
  if (!element || element.getAttribute("aria-valuetext") === words) return;
  element.setAttribute("aria-valuetext", words);
  element.setAttribute("aria-valuenow", String(Math.round(hours * 100) / 100));
}
