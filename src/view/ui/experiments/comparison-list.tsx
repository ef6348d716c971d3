/** Courses side by side: one chart and one table, all by the response atlas. */
import { type ReactNode, useState } from "react";
import { compareCourses } from "../../../app/intents.ts";
import type { Comparison } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { quantities, type TrajectoryColumn } from "../../../model/quantities.ts";
import { protocolNamed } from "../../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../../treatment/protocol/protocol.ts";
import { ComparisonTable } from "./comparison-table.tsx";

interface ComparisonPlan {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly arms: readonly string[];
}

const comparisonTable: readonly ComparisonPlan[] = [
  {
    name: "race",
    title: "An SSRI, raced against ketamine",
    question: "One infusion, or a tablet every day: which is there first, and which lasts?",
    arms: ["single-infusion", "ssri", "saline"],
  },
  {
    name: "enantiomers",
    title: "S, R and racemic",
    question:
      "The same dose of each. S binds more strongly, so the model must find S stronger; many rodent studies find the opposite.",
    arms: ["s-ketamine", "r-ketamine", "single-infusion"],
  },
  {
    name: "blocked",
    title: "The road cut twice",
    question: "The infusion alone, with AMPA receptors half blocked, and with mTORC1 blocked.",
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
  const wish = useAppState((state) => state.comparisonWish);
  const refusal = useAppState((state) => state.comparisonRefusal);
  return (
    <div className="cards">
      <p className="control-note">
        Planned by the response atlas; the network that you see is not changed by it.
      </p>
      <p className="card-refusal" role="alert">
        {refusal}
      </p>
      {comparisonTable.map((plan) => (
        <article key={plan.name} className="card">
          <header className="card-head">
            <h3 className="card-title">{plan.title}</h3>
            <button
              type="button"
              className="button card-run"
              aria-label={`Compare: ${plan.title}`}
              disabled={wish !== null}
              onClick={() => compareCourses({ name: plan.name, protocols: protocolsOf(plan) })}
            >
              {wish?.name === plan.name ? "Working…" : "Compare"}
            </button>
          </header>
          <p className="card-summary">{plan.question}</p>
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
  if (reason) return <p className="card-expected">{reason}</p>;
  const { label } = quantities[column];
  return (
    <div className="comparison">
      <label className="comparison-choice">
        <span>Shown:</span>
        <select
          value={column}
          onChange={({ currentTarget: { value } }) =>
            setColumn(comparedColumns.find((known) => known === value) ?? "spineOccupancy")
          }
        >
          {comparedColumns.map((known) => (
            <option key={known} value={known}>
              {quantities[known].title}
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
