/** Expectations with what was found: a sign and a word for met or not, the figure, and the band that it should lie in. */
import type { ReactNode } from "react";
import { expectationText } from "../../../app/protocol-text.ts";
import { useBandsOf } from "../../../app/use-band-state.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import { labelOf } from "../../../web/messages/quantity-words.ts";
import { describeBand, describeEnsemble, describeFound } from "./outcome-words.ts";

export function OutcomeList({ course }: { readonly course: CourseReport }) {
  const { outcomes, protocol } = course;
  const bands = useBandsOf(course)?.bands;
  return (
    <ul className="outcomes">
      {outcomes.map((outcome, index) => {
        const { expectation, found, isMet } = outcome;
        const { words, column, measure } = expectation;
        const state = found === null ? "unknown" : isMet ? "met" : "notMet";
        const label = labelOf(column);
        const ensemble = bands?.expectations[index];
        return (
          <li key={`${words} ${column} ${measure}`}>
            <OutcomeLine state={state} sign={t(`experiment.state.${state}`)}>
              {expectationText(protocol, words)}
              {label && <span className="quiet"> ({label})</span>}
              <span className="outcome-figures">
                {describeFound(outcome)} <span className="quiet">{describeBand(expectation)}</span>
              </span>
              {ensemble && (
                <span className="outcome-band quiet">{describeEnsemble(expectation, ensemble)}</span>
              )}
            </OutcomeLine>
          </li>
        );
      })}
    </ul>
  );
}

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
