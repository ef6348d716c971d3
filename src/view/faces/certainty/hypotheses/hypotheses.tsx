/** Rival hypotheses: the verdict matrix, one press from the curves behind each cell, and a mixture of one's own. */
import { type ReactNode, useState } from "react";
import { equalWeights, type HypothesisWeights } from "../../../../model/hypotheses/hypotheses.ts";
import {
  type CourseExperimentName,
  courseExperimentNames,
} from "../../../../treatment/hypotheses/experiments.ts";
import { type ColumnName, columnNames } from "../../../../treatment/hypotheses/member-column.ts";
import {
  agreementRule,
  type CellVerdict,
  type VerdictColumn,
} from "../../../../treatment/hypotheses/verdicts.ts";
import { writtenMatrix } from "../../../../treatment/hypotheses/written-matrix.ts";
import { t } from "../../../../web/messages/messages.ts";
import { percent } from "../../../../web/messages/numbers.ts";
import { useMedia } from "../../../../web/use-media.ts";
import { CellDetail } from "./cell-detail.tsx";
import { CellButton, columnTitle } from "./matrix-words.tsx";
import { MixturePanel } from "./mixture-panel.tsx";
import "./hypotheses.css";

/** Best first. */
const order: readonly CellVerdict[] = ["agrees", "undecided", "disagrees", "cannotTell"];

interface Cell {
  readonly name: CourseExperimentName;
  readonly column: ColumnName;
}

export function Hypotheses() {
  const [open, setOpen] = useState<Cell | null>(null);
  const [sortedBy, setSortedBy] = useState<ColumnName | null>(null);
  const [mixture, setMixture] = useState<{
    readonly weights: HypothesisWeights;
    readonly column: VerdictColumn;
  }>({ weights: equalWeights, column: writtenMatrix.columns.mixture });
  const isNarrow = useMedia("(max-width: 56.1875em)");
  const columns: { readonly [Name in ColumnName]: VerdictColumn } = {
    ...writtenMatrix.columns,
    mixture: mixture.column,
  };
  const rank = (name: CourseExperimentName) =>
    sortedBy === null ? 0 : order.indexOf(columns[sortedBy].cells[name].verdict);
  const names = [...courseExperimentNames].sort((a, b) => rank(a) - rank(b));
  const cellOf = (name: CourseExperimentName, column: ColumnName, hasTitle: boolean) => (
    <CellButton
      {...{ name, column, hasTitle, cell: columns[column].cells[name] }}
      isOpen={open?.name === name && open.column === column}
      onOpen={() => setOpen({ name, column })}
    />
  );
  const detail = open && <CellDetail {...open} of={columns[open.column]} mixture={mixture.weights} />;
  const { parameterSet, members } = writtenMatrix;
  const { agreesFrom, disagreesTo } = agreementRule;
  return (
    <div className="hypotheses">
      <div className="hypotheses-words">
        <p>{t("verdict.intro", { set: parameterSet })}</p>
        <p>
          {t("verdict.rule", { members, agrees: percent(agreesFrom), disagrees: percent(disagreesTo) })}{" "}
          <strong>{t("verdict.press")}</strong>
        </p>
      </div>
      <MixturePanel onColumn={(weights, column) => setMixture({ weights, column })} />
      <div className="hypotheses-body">
        {isNarrow ? (
          <ul className="hypotheses-list">
            {names.map((name) => (
              <li key={name}>
                <h3>{t(`finding.${name}.experiment`)}</h3>
                <p>{t(`finding.${name}.observed`)}</p>
                <ul>
                  {columnNames.map((column) => (
                    <li key={column}>{cellOf(name, column, true)}</li>
                  ))}
                </ul>
                {open?.name === name && detail}
              </li>
            ))}
          </ul>
        ) : (
          <>
            <MatrixTable {...{ columns, names, sortedBy, onSort: setSortedBy, cellOf }} />
            {detail ?? <p className="verdict-detail verdict-empty">{t("verdict.press")}</p>}
          </>
        )}
      </div>
    </div>
  );
}

interface MatrixTableProps {
  readonly columns: { readonly [Name in ColumnName]: VerdictColumn };
  readonly names: readonly CourseExperimentName[];
  readonly sortedBy: ColumnName | null;
  readonly onSort: (column: ColumnName | null) => void;
  readonly cellOf: (name: CourseExperimentName, column: ColumnName, hasTitle: boolean) => ReactNode;
}

function MatrixTable({ columns, names, sortedBy, onSort, cellOf }: MatrixTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="hypotheses-scroll" tabIndex={0} aria-label={t("verdict.title")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("verdict.experiment")}</th>
            {columnNames.map((column) => (
              <th key={column} scope="col" aria-sort={sortedBy === column ? "descending" : "none"}>
                <button
                  type="button"
                  aria-pressed={sortedBy === column}
                  title={t(`verdict.meaning.${column}`)}
                  onClick={() => onSort(sortedBy === column ? null : column)}
                >
                  {columnTitle(column)}
                  <span className="verdict-count">{agreementsOf(columns[column])}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row" title={t(`finding.${name}.observed`)}>
                {t(`finding.${name}.experiment`)}
              </th>
              {columnNames.map((column) => (
                <td key={column}>{cellOf(name, column, false)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function agreementsOf({ cells }: VerdictColumn): string {
  const agrees = courseExperimentNames.filter((name) => cells[name].verdict === "agrees").length;
  return t("verdict.agreements", { agrees, total: courseExperimentNames.length });
}
