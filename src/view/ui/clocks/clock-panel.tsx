/** The two clocks: hours on a timeline, milliseconds with a speed. */
import { setMsPerSecond } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { describeMillisecondSpeed, millisecondSpeeds } from "../../../web/design/clock-words.ts";
import { t } from "../../../web/messages/messages.ts";
import { HoursTime, MillisecondTime, Moment, ReachedSpeed } from "../../instruments/clock-figures.tsx";
import { Timeline } from "../../instruments/timeline/timeline.tsx";
import { HoursControls } from "./hours-controls.tsx";
import { SourceNote } from "./source-note.tsx";
import "./clock-panel.css";

export function ClockPanel() {
  return (
    <section className="clocks" aria-label={t("clock.title")}>
      <div className="clock-head">
        <h2 className="control-title visually-hidden">{t("clock.hours")}</h2>
        <HoursTime />
        <span className="clock-moment soft small">
          <Moment />
        </span>
        <HoursControls />
      </div>
      <div className="clock-timeline">
        <Timeline />
        <TimelineHint />
      </div>
      <SourceNote />
      <MillisecondRow />
    </section>
  );
}

/** Explains an empty timeline. */
function TimelineHint() {
  const hasCourse = useAppState((state) => state.course !== null);
  const isRunning = useAppState((state) => state.hoursPerSecond > 0);
  if (hasCourse || isRunning) return null;
  return <p className="timeline-hint soft small">{t("clock.hint")}</p>;
}

function MillisecondRow() {
  const msPerSecond = useAppState((state) => state.msPerSecond);
  const isForHours = useAppState((state) => state.hoursPerSecond > 0);
  const notch = nearestNotch(msPerSecond);
  return (
    <div className="clock-milliseconds">
      <h2 className="control-title">{t("clock.milliseconds")}</h2>
      <MillisecondTime />
      <label className="clock-speed">
        <span className="visually-hidden">{t("clock.msSpeed")}</span>
        <input
          type="range"
          className="range"
          min={0}
          max={millisecondSpeeds.length - 1}
          step={1}
          value={notch}
          style={{ "--share": notch / (millisecondSpeeds.length - 1) } as React.CSSProperties}
          aria-valuetext={describeMillisecondSpeed(msPerSecond)}
          onChange={(event) =>
            setMsPerSecond(millisecondSpeeds[Number(event.currentTarget.value)] ?? msPerSecond)
          }
        />
      </label>
      <span className="clock-words soft small">
        {/* While the slow timescale waits for a sample, the network runs at full speed. */}
        <span>{isForHours ? t("clock.fullSpeed") : describeMillisecondSpeed(msPerSecond)}</span>
        <ReachedSpeed />
      </span>
    </div>
  );
}

function nearestNotch(msPerSecond: number): number {
  let best = 0;
  millisecondSpeeds.forEach((speed, index) => {
    const bestSpeed = millisecondSpeeds[best] ?? speed;
    if (Math.abs(speed - msPerSecond) < Math.abs(bestSpeed - msPerSecond)) best = index;
  });
  return best;
}
