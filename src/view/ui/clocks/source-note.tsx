/** Where the hours take the network's statistics from just now; what that is, one tap away; and why something was refused. */
import type { ReactNode } from "react";
import { letCourseDecide } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";

export interface SourceNoteProps {
  readonly statisticsSource: ReactNode;
  readonly sampleProgress: ReactNode;
}

export function SourceNote({ statisticsSource, sampleProgress }: SourceNoteProps) {
  const atlas = useAppState((state) => state.atlas);
  const course = useAppState((state) => state.course);
  const isHeld = useAppState((state) => state.isHeld);
  const isRunning = useAppState((state) => state.hoursPerSecond > 0);
  const isAsked = useAppState((state) => state.courseUnderWay !== null);
  const areWavesOn = useAppState((state) => state.areWavesOn);
  const isStimulated = useAppState((state) => state.stimulus !== null);
  const isImposing = areWavesOn || isStimulated;
  const refusal = useAppState((state) => state.courseRefusal);
  const noPlanReason = course?.noPlanReason ?? null;
  return (
    <div className="source-note">
      <details className="source-more">
        <summary>
          {statisticsSource}
          <span className="source-what"> What is this?</span>
        </summary>
        <div className="source-words">
          <p>
            The hours clock needs to know how the network fires under each condition. The{" "}
            <strong>response atlas</strong> holds this, sampled beforehand from this very network; where it
            does not reach, the clock waits for <strong>live samples</strong>.
          </p>
          <p>{atlas ? atlas.sentence : "The response atlas has not been looked at yet."}</p>
        </div>
      </details>
      {isRunning && !isImposing && sampleProgress}
      {isImposing && (isRunning || areWavesOn) && (
        <span role="status">Input is imposed: no live samples. Without the atlas the hours wait.</span>
      )}
      {isAsked && <span role="status">Working out the course…</span>}
      {course !== null && isHeld && (
        <span className="source-held">
          A held level decides, not the course.{" "}
          <button type="button" className="link-button" onClick={letCourseDecide}>
            Let the course decide
          </button>
        </span>
      )}
      {refusal === null && noPlanReason !== null && <span role="status">{noPlanReason}</span>}
      <span className="source-problem" role="alert">
        {refusal}
      </span>
    </div>
  );
}
