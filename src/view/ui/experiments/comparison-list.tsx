/** Courses compared in one chart and one table, all calculated with the response atlas. */

import { type ReactNode, useState } from "react";
import { compareCourses } from "../../../app/intents.ts";
import type { Comparison } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import type { TrajectoryColumn } from "../../../model/quantities.ts";
import { protocolNamed } from "../../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../../treatment/protocol/protocol.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { labelOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { ComparisonTable } from "./comparison-table.tsx";

interface ComparisonPlan {
  readonly name: "race" | "enantiomers" | "blocked";
  readonly arms: readonly string[];
}

const comparisonTable: readonly ComparisonPlan[] = [
  {
    name: "race",
    arms: ["single-infusion", "ssri", "saline"],
  },
  {
    name: "enantiomers",
    arms: ["s-ketamine", "r-ketamine", "single-infusion"],
  },
  {
    name: "blocked",
    arms: ["single-infusion", "ampa-blocked", "mtor-blocked"],
  },
];

const comparedColumns = [
  "spineOccupancy",
  "bdnf",
  "mtorc1",
  "functionalGain",
  "protein",
  "effectiveUm",
  "glutamate",
  "moodProxy",
] as const satisfies readonly TrajectoryColumn[];

export interface ComparisonListProps {
  readonly comparisonChart: (comparison: Comparison, column: TrajectoryColumn) => ReactNode;
}

export function ComparisonList({ comparisonChart }: ComparisonListProps) {
  const underWay = useAppState((state) => state.comparisonUnderWay);
  const refusal = useAppState((state) => state.comparisonRefusal);
  return (
    <div className="cards">
      <p className="control-note">{t("experiment.compareNote")}</p>
      <p className="card-refusal" role="alert">
        {refusal}
      </p>
      {comparisonTable.map((plan) => (
        <article key={plan.name} className="card">
          <header className="card-head">
            <h3 className="card-title">{t(`experiment.${plan.name}`)}</h3>
            <button
              type="button"
              className="button card-run"
              aria-label={t("experiment.action", {
                action: t("experiment.compare"),
                title: t(`experiment.${plan.name}`),
              })}
              disabled={underWay !== null}
              onClick={() => compareCourses(plan.name, protocolsOf(plan))}
            >
              {t(underWay === plan.name ? "experiment.working" : "experiment.compare")}
            </button>
          </header>
          <p className="card-summary">{t(`experiment.${plan.name}Question`)}</p>
          <ComparisonResult name={plan.name} comparisonChart={comparisonChart} />
        </article>
      ))}
    </div>
  );
}

function protocolsOf({ arms }: ComparisonPlan): readonly Protocol[] {
  return arms.map(protocolNamed).filter((protocol) => protocol !== undefined);
}

function ComparisonResult({ name, comparisonChart }: ComparisonListProps & { readonly name: string }) {
  const comparison = useAppState((state) => (state.comparison?.name === name ? state.comparison : null));
  const [column, setColumn] = useState<TrajectoryColumn>("spineOccupancy");
  if (!comparison) return null;
  const reason = comparison.courses.find(({ noPlanReason }) => noPlanReason !== null)?.noPlanReason;
  if (reason) return <p className="card-expected">{say(reason)}</p>;
  const label = labelOf(column);
  return (
    <div className="comparison">
      <label className="comparison-choice">
        <span>{t("experiment.shown")}</span>
        <select
          value={column}
          onChange={({ currentTarget: { value } }) =>
            setColumn(comparedColumns.find((known) => known === value) ?? "spineOccupancy")
          }
        >
          {comparedColumns.map((known) => (
            <option key={known} value={known}>
              {titleOf(known)}
            </option>
          ))}
        </select>
        {label && <span className="card-label">{label}</span>}
      </label>
      {comparisonChart(comparison, column)}
      <ComparisonTable comparison={comparison} column={column} />
    </div>
  );
}
