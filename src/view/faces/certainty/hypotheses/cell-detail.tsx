/** One cell of the matrix in full: what the model gives, what was observed, the curves and the sources. */
import { useEffect, useState } from "react";
import { coursesOfCell } from "../../../../app/hypotheses.ts";
import { CommandCancelled } from "../../../../app/run.ts";
import {
  type HypothesisWeights,
  hypothesisNames,
  hypothesisTable,
} from "../../../../model/hypotheses/hypotheses.ts";
import { reasonOf } from "../../../../model/refusal.ts";
import type { Rows } from "../../../../treatment/hypotheses/bench.ts";
import {
  type CourseExperiment,
  headlineOf,
  measuresOf,
} from "../../../../treatment/hypotheses/course-experiment.ts";
import {
  type CourseExperimentName,
  courseExperiments,
} from "../../../../treatment/hypotheses/experiments.ts";
import { assumptionOf, type ColumnName } from "../../../../treatment/hypotheses/member-column.ts";
import { tellsApart, type VerdictColumn } from "../../../../treatment/hypotheses/verdicts.ts";
import { writtenMatrix } from "../../../../treatment/hypotheses/written-matrix.ts";
import { foundInWords } from "../../../../web/messages/finding-words.ts";
import { say, t } from "../../../../web/messages/messages.ts";
import { percent } from "../../../../web/messages/numbers.ts";
import { boundsInWords } from "../../../../web/messages/verdict-words.ts";
import { SourceList } from "../../../ui/clinic/source-list.tsx";
import { columnTitle, headlineInWords, VerdictMark } from "./matrix-words.tsx";
import { SpineCurves } from "./spine-curves.tsx";

interface CellDetailProps {
  readonly name: CourseExperimentName;
  readonly column: ColumnName;
  readonly of: VerdictColumn;
  readonly mixture: HypothesisWeights;
}

export function CellDetail({ name, column, of, mixture }: CellDetailProps) {
  const experiment: CourseExperiment = courseExperiments[name];
  const cell = of.cells[name];
  const measured = Object.entries(experiment.measures).flatMap(([key, { as }]) => {
    const band = cell.found[key];
    return band ? [[key, { value: band.median, as }] as const] : [];
  });
  const bounds = measuresOf(experiment)[headlineOf(experiment)];
  const route = hypothesisNames.find((each) => each === column);
  const isSilent = !experiment.isCalibration && !tellsApart(writtenMatrix.columns, name);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="verdict-detail" aria-live="polite" tabIndex={0}>
      <h3>{t(`finding.${name}.experiment`)}</h3>
      <p className="verdict-detail-column">
        <strong>{columnTitle(column)}</strong>
        {t("page.colon")} {t(`verdict.meaning.${column}`)}
      </p>
      <p className="verdict-detail-mark" data-verdict={cell.verdict}>
        <VerdictMark verdict={cell.verdict} />
        <strong>{t(`verdict.mark.${cell.verdict}`)}</strong>{" "}
        <span>{t("verdict.inside", { share: percent(cell.insideShare) })}</span>
      </p>
      <p>
        <span className="finding-term">
          {t("finding.model")}
          {t("page.colon")}
        </span>{" "}
        {foundInWords({ name, found: Object.fromEntries(measured), reason: cell.reason })}{" "}
        {cell.reason === null && (
          <span className="verdict-band">
            {headlineInWords(name, cell)} {t(`verdict.headline.${experiment.shownAs}`)}
            {t("page.fullStop")}
          </span>
        )}
      </p>
      <p>
        <span className="finding-term">
          {t("verdict.observed")}
          {t("page.colon")}
        </span>{" "}
        {t(`finding.${name}.observed`)}{" "}
        {bounds && boundsInWords(bounds) !== "" && (
          <span className="verdict-band">
            {t("verdict.agreesIf", {
              bounds: `${boundsInWords(bounds)} ${t(`verdict.headline.${experiment.shownAs}`)}`,
            })}
          </span>
        )}
      </p>
      {experiment.contradicts && (
        <p>
          {t("verdict.contradicts", {
            experiment: t(`finding.${experiment.contradicts as CourseExperimentName}.experiment`),
          })}
        </p>
      )}
      {experiment.isCalibration && <p>{t("verdict.calibration")}</p>}
      {isSilent && <p>{t("verdict.sharedByAll")}</p>}
      <Curves
        key={`${name} ${column} ${JSON.stringify(mixture)}`}
        name={name}
        column={column}
        mixture={mixture}
      />
      <SourceList names={[...experiment.sources, ...(route ? hypothesisTable[route].sources : [])]} />
    </section>
  );
}

function Curves({ name, column, mixture }: Omit<CellDetailProps, "of">) {
  const [curves, setCurves] = useState<Readonly<Record<string, Rows>> | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    const stopper = new AbortController();
    coursesOfCell(name, assumptionOf(column, mixture), stopper.signal)
      .then(setCurves)
      .catch((error: unknown) => {
        if (!(error instanceof CommandCancelled)) setRefusal(say(reasonOf(error)));
      });
    return () => stopper.abort();
  }, [name, column, mixture]);
  if (refusal !== null) return <p role="alert">{refusal}</p>;
  if (curves === null) return <p role="status">{t("verdict.computing")}</p>;
  return <SpineCurves experiment={name} courses={curves} />;
}
