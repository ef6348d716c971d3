/** The two clocks and their speeds. Where they stand comes with every frame, so it is handed in. */
import type { ReactNode } from "react";
import { setHoursPerSecond, setMsPerSecond } from "../../app/intents.ts";
import {
  describeHourSpeed,
  describeMillisecondSpeed,
  hourSpeeds,
  millisecondSpeeds,
} from "../../design/clock-words.ts";
import { useAppState } from "../use-app-state.ts";
import "./clock-panel.css";

export interface ClockPanelProps {
  readonly millisecondTime: ReactNode;
  readonly reachedSpeed: ReactNode;
  readonly hoursTime: ReactNode;
  readonly sampleProgress: ReactNode;
  readonly ratio: ReactNode;
}

export function ClockPanel({
  millisecondTime,
  reachedSpeed,
  hoursTime,
  sampleProgress,
  ratio,
}: ClockPanelProps) {
  const msPerSecond = useAppState((state) => state.msPerSecond);
  const hoursPerSecond = useAppState((state) => state.hoursPerSecond);
  const notch = nearestNotch(msPerSecond);
  return (
    <section className="clocks" aria-label="Two clocks">
      <div className="clock">
        <div className="clock-head">
          <h2 className="control-title">Milliseconds</h2>
          {millisecondTime}
        </div>
        <label className="clock-speed">
          <span className="visually-hidden">Speed of the milliseconds clock</span>
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
        <p className="clock-words">
          {/* While the hours clock waits for a sample, the network runs as fast as it can, whatever was asked. */}
          <span>
            {hoursPerSecond > 0 ? "full speed, for the hours" : describeMillisecondSpeed(msPerSecond)}
          </span>
          {reachedSpeed}
        </p>
      </div>
      <div className="clock">
        <div className="clock-head">
          <h2 className="control-title">Hours</h2>
          {hoursTime}
        </div>
        <fieldset className="segments" aria-label="Hours for each second here">
          {hourSpeeds.map((speed) => (
            <button
              key={speed}
              type="button"
              aria-pressed={speed === hoursPerSecond}
              aria-label={speed === 0 ? "Hours clock paused" : `Hours clock: ${describeHourSpeed(speed)}`}
              onClick={() => setHoursPerSecond(speed)}
            >
              {speed === 0 ? "paused" : speed < 1 ? `${speed * 60} min` : `${speed} h`}
            </button>
          ))}
        </fieldset>
        <p className="clock-words">
          {hoursPerSecond > 0 ? describeHourSpeed(hoursPerSecond) : "paused: spines need hours"}
        </p>
        {hoursPerSecond > 0 && sampleProgress}
      </div>
      <p className="clock-ratio">{ratio}</p>
    </section>
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
