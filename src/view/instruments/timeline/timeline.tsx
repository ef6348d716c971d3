/**
 * Hours to weeks as one line that can be scrubbed. The plan is drawn once a course, the trace that was simulated
 * through a few times a second, and the playhead is a layer of its own: scrubbing draws no curve.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { horizonOf } from "../../../app/hours-pace.ts";
import { fractionOfHours, hoursOfFraction } from "../../../app/hours-scale.ts";
import { seekHours } from "../../../app/intents.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { useLocale } from "../../../web/messages/use-locale.ts";
import { useBoxSize } from "../../../web/use-box-size.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { useInstruments } from "../instruments.tsx";
import { curveBox, drawPlan, drawSimulated } from "./draw-timeline.ts";
import { hoursAfterKey } from "./keys.ts";
import { describeMoment, stopsOf } from "./landmarks.ts";
import { Playhead } from "./playhead.ts";
import { clearCanvas } from "./timeline-canvas.ts";
import "./timeline.css";

const simulatedEveryMs = 250;

export function Timeline() {
  const {
    onFrame,
    record: { slow },
  } = useInstruments();
  const course = useAppState((state) => state.course);
  const locale = useLocale();
  const run = useAppState((state) => state.run);
  const line = useRef<HTMLDivElement>(null);
  const planCanvas = useRef<HTMLCanvasElement>(null);
  const simulatedCanvas = useRef<HTMLCanvasElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const playhead = useRef(new Playhead());
  const { width, height } = useBoxSize(line);
  const horizonHours = horizonOf({ course });
  const canSeek = course !== null && course.plan !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language draws the words again
  useEffect(() => {
    const context = clearCanvas(planCanvas.current, width, height);
    if (context) drawPlan(context, width, height, course, horizonHours, slow);
  }, [course, horizonHours, width, height, slow, locale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another network begins with an empty trace
  useEffect(() => {
    let drawn = Number.NaN;
    return onFrame({
      everyMs: simulatedEveryMs,
      draw: () => {
        const newest = slow.times.at(-1) ?? -1;
        if (newest === drawn) return;
        drawn = newest;
        const context = clearCanvas(simulatedCanvas.current, width, height);
        if (context) drawSimulated(context, width, height, course, horizonHours, slow);
      },
    });
  }, [course, run, horizonHours, width, height, slow, onFrame]);

  useEffect(() => {
    const box = curveBox(width, height, course);
    const place = (frame: Frame | null) => {
      const hours = playhead.current.hours(frame ? scalarOf(frame, "hours") : 0, horizonHours);
      const x = box.left + fractionOfHours(hours, horizonHours) * box.width;
      head.current?.style.setProperty("transform", `translateX(${x}px)`);
      say(line.current, hours, describeMoment(hours, course));
    };
    playhead.current.onMove = () => place(liveFrame.frame);
    return onFrame({ everyMs: 0, draw: place });
  }, [course, horizonHours, width, height, onFrame]);

  const goTo = (hours: number) => {
    playhead.current.wish(hours, performance.now());
    seekHours(hours);
  };
  const follow = (event: PointerEvent) => {
    const bounds = line.current?.getBoundingClientRect();
    if (!bounds) return;
    const box = curveBox(width, height, course);
    goTo(hoursOfFraction((event.clientX - bounds.left - box.left) / box.width, horizonHours));
  };
  const pressed = (event: KeyboardEvent) => {
    const now = playhead.current.hours(
      liveFrame.frame ? scalarOf(liveFrame.frame, "hours") : 0,
      horizonHours,
    );
    const hours = hoursAfterKey(event.key, now, horizonHours, stopsOf(course, horizonHours));
    if (hours === null) return;
    event.preventDefault();
    if (canSeek) goTo(hours);
  };

  return (
    <div
      ref={line}
      className="timeline"
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
        playhead.current.isDragged = true;
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      onLostPointerCapture={() => playhead.current.letGo(performance.now())}
    >
      <canvas ref={planCanvas} />
      <canvas ref={simulatedCanvas} />
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
