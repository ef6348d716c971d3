/** Play, pause and the speed of the slow timescale. */
import { playAlongTimeline } from "../../../app/hours-pace.ts";
import { setHoursPerSecond } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { describeHourSpeed, formatSpan, hourSpeeds } from "../../../web/design/clock-words.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";

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
        aria-label={t(isPlaying ? "clock.pause" : "clock.play")}
        title={isPlaying ? describeHourSpeed(hoursPerSecond) : t("clock.playMeaning")}
        onClick={() => (isPlaying ? setHoursPerSecond(0) : playAlongTimeline())}
      >
        <Icon path={isPlaying ? iconPaths.pause : iconPaths.play} isFilled />
      </button>
      <fieldset className="segments" aria-label={t("clock.hoursSpeed")}>
        <button
          type="button"
          aria-pressed={isAlong}
          title={t("clock.autoMeaning")}
          onClick={playAlongTimeline}
        >
          {t("clock.auto")}
        </button>
        {hourSpeeds.map((speed) => (
          <button
            key={speed}
            type="button"
            aria-pressed={isPlaying && !isAlong && speed === hoursPerSecond}
            aria-label={t("clock.setHoursSpeed", { speed: describeHourSpeed(speed) })}
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
