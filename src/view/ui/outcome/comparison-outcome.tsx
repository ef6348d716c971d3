/** Courses compared, large: one quantity in one chart with a band for each course, and its values in a table. */
import { useState } from "react";
import type { Comparison } from "../../../app/store.ts";
import type { BandColumn } from "../../../treatment/ensemble/course-bands.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { labelOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { ComparisonChart } from "../../instruments/hours/comparison-chart.tsx";
import { CurveKey } from "../../instruments/hours/curve-key.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { comparisonQuestion } from "./comparisons.ts";
import "./outcome.css";

const comparedColumns = [
  "spineOccupancy",
  "bdnf",
  "mtorc1",
  "functionalGain",
  "protein",
  "effectiveUm",
  "relativeRelease",
  "moodProxy",
] as const satisfies readonly BandColumn[];

export function ComparisonOutcome({ comparison }: { readonly comparison: Comparison }) {
  const [column, setColumn] = useState<BandColumn>("spineOccupancy");
  const { name, courses } = comparison;
  const reason = courses.find(({ noPlanReason }) => noPlanReason !== null)?.noPlanReason;
  return (
    <div className="comparison-outcome">
      <header className="outcome-head">
        <p>{comparisonQuestion(name)}</p>
        <p className="quiet">{t("experiment.compareNote")}</p>
      </header>
      {reason ? (
        <p role="status">{say(reason)}</p>
      ) : (
        <>
          <fieldset className="segments comparison-choice" aria-label={t("experiment.shown")}>
            {comparedColumns.map((each) => (
              <button key={each} type="button" aria-pressed={each === column} onClick={() => setColumn(each)}>
                {titleOf(each)}
              </button>
            ))}
          </fieldset>
          <CurveKey course={courses[0] ?? null} lines="planned">
            {labelOf(column)}
          </CurveKey>
          <ComparisonChart comparison={comparison} column={column} />
          <div className="comparison-scroll">
            <ComparisonTable comparison={comparison} column={column} />
          </div>
        </>
      )}
    </div>
  );
}
