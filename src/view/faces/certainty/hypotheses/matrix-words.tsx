/** Words and marks of a cell of the matrix: the verdict by shape and word, never by colour alone. */

import {
  type CourseExperiment,
  headlineOf,
  measuresOf,
} from "../../../../treatment/hypotheses/course-experiment.ts";
import {
  type CourseExperimentName,
  courseExperiments,
} from "../../../../treatment/hypotheses/experiments.ts";
import type { ColumnName } from "../../../../treatment/hypotheses/member-column.ts";
import type { CellVerdict, VerdictCell } from "../../../../treatment/hypotheses/verdicts.ts";
import { writtenMatrix } from "../../../../treatment/hypotheses/written-matrix.ts";
import { t } from "../../../../web/messages/messages.ts";
import { bandInWords } from "../../../../web/messages/verdict-words.ts";

const { parameterSet } = writtenMatrix;

export const columnTitle = (name: ColumnName): string =>
  name === "shipped" ? t("verdict.column.shipped", { set: parameterSet }) : t(`verdict.column.${name}`);

/** The headline's number with its band. */
export function headlineInWords(name: CourseExperimentName, { found }: VerdictCell, isShort = false): string {
  const experiment: CourseExperiment = courseExperiments[name];
  const key = headlineOf(experiment);
  const [band, measure] = [found[key], measuresOf(experiment)[key]];
  if (!band || !measure) return "";
  const { median } = band;
  return bandInWords(isShort ? { low: median, median, high: median } : band, measure.as);
}

const paths: { readonly [Verdict in CellVerdict]: string } = {
  agrees: "M3 9l4 4 8-9",
  disagrees: "M4 4l10 10M14 4L4 14",
  undecided: "M3 10c2-4 4-4 6-1s4 3 6-1",
  cannotTell: "M4 9h10",
};

export const VerdictMark = ({ verdict }: { readonly verdict: CellVerdict }) => (
  <svg className="verdict-mark" viewBox="0 0 18 18" aria-hidden="true">
    <path d={paths[verdict]} />
  </svg>
);

interface CellButtonProps {
  readonly name: CourseExperimentName;
  readonly column: ColumnName;
  readonly cell: VerdictCell;
  readonly isOpen: boolean;
  readonly hasTitle?: boolean;
  readonly onOpen: () => void;
}

export function CellButton({ name, column, cell, isOpen, hasTitle = false, onOpen }: CellButtonProps) {
  const number = headlineInWords(name, cell, true);
  return (
    <button
      type="button"
      className="verdict-cell"
      data-verdict={cell.verdict}
      aria-pressed={isOpen}
      aria-label={t("verdict.cell", {
        experiment: t(`finding.${name}.experiment`),
        hypothesis: columnTitle(column),
        verdict: t(`verdict.mark.${cell.verdict}`),
        number,
      })}
      onClick={onOpen}
    >
      <VerdictMark verdict={cell.verdict} />
      {hasTitle && <span className="verdict-cell-title">{columnTitle(column)}</span>}
      <span className="verdict-number">{number}</span>
    </button>
  );
}
