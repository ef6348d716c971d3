/** The outcome of a course: each quantity large, with what is expected of it drawn in and said beside it, met or not and why. */
import { useMemo } from "react";
import { protocolText } from "../../../app/protocol-text.ts";
import { useBandsOf } from "../../../app/use-band-state.ts";
import { unitBehind } from "../../../model/quantities.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import type { BandColumn } from "../../../treatment/ensemble/course-bands.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { labelOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { CurveKey } from "../../instruments/hours/curve-key.tsx";
import { type MarkedOutcome, OutcomeChart } from "../../instruments/hours/outcome-chart.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import "./outcome.css";

export function CourseOutcome({ course }: { readonly course: CourseReport }) {
  const { protocol, outcomes, noPlanReason } = course;
  const parts = useMemo(() => partsOf(course), [course]);
  const met = outcomes.filter(({ isMet }) => isMet === true).length;
  const label = protocol.label && protocolText(protocol, "label");
  return (
    <div className="course-outcome">
      <header className="outcome-head">
        <p className="outcome-count">{t("outcome.count", { met, all: outcomes.length })}</p>
        <p>
          {protocolText(protocol, "summary")} {label && <span className="card-label">{label}</span>}
        </p>
        {noPlanReason === null ? (
          <>
            <p className="quiet">
              {t("experiment.foundByAtlas")} <BandNote course={course} />
            </p>
            <CurveKey course={course} lines="planned-and-simulated">
              {t("outcome.markKey")}
            </CurveKey>
          </>
        ) : (
          <p role="status">{say(noPlanReason)}</p>
        )}
      </header>
      {noPlanReason === null &&
        parts.map(({ column, marked }) => (
          <section key={column} className="outcome-part" aria-label={titleOf(column)}>
            <figure>
              <figcaption>
                {titleOf(column)}
                <span className="quiet">
                  {unitBehind(column)} {labelOf(column)}
                </span>
              </figcaption>
              <OutcomeChart course={course} column={column} outcomes={marked} />
            </figure>
            <OutcomeList course={course} outcomes={marked} />
          </section>
        ))}
    </div>
  );
}

interface Part {
  readonly column: BandColumn;
  readonly marked: readonly MarkedOutcome[];
}

/** A part for each quantity that something is expected of, in the order of the protocol; spines where nothing is. */
function partsOf({ outcomes }: CourseReport): readonly Part[] {
  const marked = outcomes.map((outcome, index) => ({ mark: index + 1, outcome }));
  const columns = [...new Set(outcomes.map(({ expectation }) => expectation.column))].filter(
    (column): column is BandColumn => column !== "hours",
  );
  if (columns.length === 0) return [{ column: "spineOccupancy", marked: [] }];
  return columns.map((column) => ({
    column,
    marked: marked.filter(({ outcome }) => outcome.expectation.column === column),
  }));
}

/** What the bands are of, and how far they are; or why there are none. */
function BandNote({ course }: { readonly course: CourseReport }) {
  const { bands, refusal } = useBandsOf(course) ?? {};
  if (refusal) return <span role="status">{say(refusal)}</span>;
  if (bands === undefined) return null;
  if (bands === null) return t("experiment.ensembleBegins");
  const { members, membersOfAll } = bands;
  return members === membersOfAll
    ? t("experiment.ensembleWhole", { members })
    : t("experiment.ensembleSoFar", { members, all: membersOfAll });
}
