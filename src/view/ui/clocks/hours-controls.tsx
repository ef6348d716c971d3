/** Play, pause and the speed of the hours clock. */
import { playAlongTimeline } from "../../../app/hours-pace.ts";
import { setHoursPerSecond } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { describeHourSpeed, formatSpan, hourSpeeds } from "../../../web/design/clock-words.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";

export function HoursControls() {
  const hoursPerSecond = useAppState((state) => state.hoursPerSecond);
  const pace = useAppState((state) => state.hoursPace);
  const isPlaying = hoursPerSecond > 0;
  const isAlong = isPlaying && pace === "along";
  return (
    <div className="hours-controls">
      <button
        type="button"
        className="button hours-play"
        aria-label={isPlaying ? "Pause the hours clock" : "Play the hours clock along the line"}
        title={
          isPlaying ? describeHourSpeed(hoursPerSecond) : "Play: slowly at first, then through the weeks"
        }
        onClick={() => (isPlaying ? setHoursPerSecond(0) : playAlongTimeline())}
      >
        <Icon path={isPlaying ? iconPaths.pause : iconPaths.play} isFilled />
      </button>
      <fieldset className="segments" aria-label="Speed of the hours clock">
        <button
          type="button"
          aria-pressed={isAlong}
          title="The whole line in about 45 s: slow where much happens"
          onClick={playAlongTimeline}
        >
          auto
        </button>
        {hourSpeeds.map((speed) => (
          <button
            key={speed}
            type="button"
            aria-pressed={isPlaying && !isAlong && speed === hoursPerSecond}
            aria-label={`Hours clock: ${describeHourSpeed(speed)}`}
            title={describeHourSpeed(speed)}
            onClick={() => setHoursPerSecond(speed)}
          >
            {formatSpan(speed)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
