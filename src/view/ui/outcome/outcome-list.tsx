/** Expectations with what was found: a sign and a word for met or not, the figure, the band that it should lie in, and why. */
import type { ReactNode } from "react";
import { expectationText } from "../../../app/protocol-text.ts";
import { useBandsOf } from "../../../app/use-band-state.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import type { Expectation } from "../../../treatment/protocol/protocol.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import type { MarkedOutcome } from "../../instruments/hours/outcome-chart.tsx";
import { describeBand, describeEnsemble, describeFound, describeReason } from "./outcome-words.ts";

interface OutcomeListProps {
  readonly course: CourseReport;
  readonly outcomes: readonly MarkedOutcome[];
}

export function OutcomeList({ course, outcomes }: OutcomeListProps) {
  const bands = useBandsOf(course)?.bands;
  return (
    <ol className="outcomes">
      {outcomes.map(({ mark, outcome }) => {
        const { expectation, found, isMet } = outcome;
        const state = found === null ? "unknown" : isMet ? "met" : "notMet";
        const ensemble = bands?.expectations[mark - 1];
        const reason = describeReason(outcome);
        return (
          <li key={mark}>
            <OutcomeLine state={state} sign={t(`experiment.state.${state}`)}>
              <span className="outcome-mark">{mark}</span>{" "}
              {expectationText(course.protocol, expectation.words)}
              <span className="outcome-figures">
                {describeFound(outcome)} <span className="quiet">{describeBand(expectation)}</span>
                {reason && <strong> {reason}</strong>}
              </span>
              <span className="outcome-band quiet">
                {[ensemble && describeEnsemble(expectation, ensemble), fitWords(expectation)]
                  .filter(Boolean)
                  .join(" ")}
              </span>
            </OutcomeLine>
          </li>
        );
      })}
    </ol>
  );
}

const fitWords = ({ use }: Expectation): string => (use ? t(`outcome.use.${use}`) : "");

interface OutcomeLineProps {
  readonly state: "met" | "notMet" | "unknown";
  readonly sign: string;
  readonly children: ReactNode;
}

export function OutcomeLine({ state, sign, children }: OutcomeLineProps) {
  return (
    <div className="outcome" data-state={state}>
      <span className="outcome-sign">
        <Icon path={iconPaths[state]} />
        {sign}
      </span>
      <span>{children}</span>
    </div>
  );
}
