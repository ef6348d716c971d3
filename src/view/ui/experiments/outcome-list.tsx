/** Expectations with what was found: a sign and a word for met or not, the figure, and the band that it should lie in. */

import { quantities } from "../../../model/quantities.ts";
import type { Outcome } from "../../../treatment/trajectory/outcomes.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { describeBand, describeFound } from "./outcome-words.ts";

export function OutcomeList({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  return (
    <ul className="outcomes">
      {outcomes.map((outcome) => {
        const { expectation, found, isMet } = outcome;
        const state = found === null ? "unknown" : isMet ? "met" : "notMet";
        const { label } = quantities[expectation.column];
        return (
          <li
            key={`${expectation.words} ${expectation.column} ${expectation.measure}`}
            className="outcome"
            data-state={state}
          >
            <span className="outcome-sign">
              <Icon path={iconPaths[state]} />
              {stateWords[state]}
            </span>
            <span className="outcome-words">
              {expectation.words}
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

const stateWords = { met: "met", notMet: "not met", unknown: "unknown" } as const;
