/** Where the slow timescale takes the network's statistics from, what that means, and why a request was refused. */
import { letCourseDecide, showOutcome } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { RichText } from "../../../web/messages/rich-text.tsx";
import { SampleProgress, StatisticsSource } from "../../instruments/clock-figures.tsx";
import { CurveKey } from "../../instruments/hours/curve-key.tsx";

export function SourceNote() {
  const atlas = useAppState((state) => state.atlas);
  const course = useAppState((state) => state.course);
  const isClamped = useAppState((state) => state.isClamped);
  const isRunning = useAppState((state) => state.hoursPerSecond > 0);
  const isAsked = useAppState((state) => state.courseUnderWay !== null);
  const areWavesOn = useAppState((state) => state.areWavesOn);
  const isStimulated = useAppState((state) => state.stimulus !== null);
  const isImposing = areWavesOn || isStimulated;
  const refusal = useAppState((state) => state.courseRefusal);
  const noPlanReason = course?.noPlanReason ?? null;
  return (
    <div className="source-note soft small">
      <details className="source-more">
        <summary className="plain-summary">
          <StatisticsSource />
          <span className="source-what"> {t("clock.whatIsThis")}</span>
        </summary>
        <div className="bubble">
          <p>
            <RichText message={t("clock.sources")} />
          </p>
          <CurveKey course={course} lines="planned-and-simulated" />
          <p>{atlas ? say(atlas.sentence) : t("clock.atlasPending")}</p>
        </div>
      </details>
      {isRunning && !isImposing && <SampleProgress />}
      {isImposing && (isRunning || areWavesOn) && <span role="status">{t("clock.imposed")}</span>}
      {course !== null && course.outcomes.length > 0 && (
        <button type="button" className="link-button" onClick={() => showOutcome("course")}>
          {t("outcome.show")}
        </button>
      )}
      {isAsked && <span role="status">{t("clock.planning")}</span>}
      {course !== null && isClamped && (
        <span>
          {t("clock.clamped")}{" "}
          <button type="button" className="link-button" onClick={letCourseDecide}>
            {t("clock.followCourse")}
          </button>
        </span>
      )}
      {refusal === null && noPlanReason !== null && <span role="status">{say(noPlanReason)}</span>}
      <span className="refusal" role="alert">
        {refusal && say(refusal)}
      </span>
    </div>
  );
}
