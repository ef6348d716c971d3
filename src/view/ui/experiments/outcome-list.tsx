/** Expectations with what was found: a sign and a word for met or not, the figure, and the band that it should lie in. */

import { expectationText } from "../../../app/protocol-text.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import { labelOf } from "../../../web/messages/quantity-words.ts";
import { describeBand, describeFound } from "./outcome-words.ts";

export function OutcomeList({ course: { outcomes, protocol } }: { readonly course: CourseReport }) {
  return (
    <ul className="outcomes">
      {outcomes.map((outcome) => {
        const { expectation, found, isMet } = outcome;
        const state = found === null ? "unknown" : isMet ? "met" : "notMet";
        const label = labelOf(expectation.column);
        return (
          <li
            key={`${expectation.words} ${expectation.column} ${expectation.measure}`}
            className="outcome"
            data-state={state}
          >
            <span className="outcome-sign">
              <Icon path={iconPaths[state]} />
              {t(`experiment.state.${state}`)}
            </span>
            <span className="outcome-words">
              {expectationText(protocol, expectation.words)}
              {label && <span className="outcome-label"> ({label})</span>}
              <span className="outcome-figures">
                {describeFound(outcome)} <span className="outcome-band">{describeBand(expectation)}</span>
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
