/** The verdict matrix: what each hypothesis gives for each experiment over an ensemble, and whether that agrees. */
import { type HypothesisName, hypothesisNames } from "../../model/hypotheses/hypotheses.ts";
import { type Band, bandOf } from "../../model/quantiles.ts";
import type { Refusal } from "../../model/refusal.ts";
import { type CourseExperiment, isInside, measuresOf } from "./course-experiment.ts";
import { type CourseExperimentName, courseExperimentNames, courseExperiments } from "./experiments.ts";
import type { MemberColumn, Outcome } from "./member-column.ts";

/** The share of the ensemble's weight inside the observed band decides, for every cell alike. */
export const agreementRule = { agreesFrom: 0.9, disagreesTo: 0.1 } as const;

export type CellVerdict = "agrees" | "disagrees" | "undecided" | "cannotTell";

/** `insideShare`: of the ensemble's weight. */
export function verdictOf(insideShare: number): CellVerdict {
  if (insideShare >= agreementRule.agreesFrom) return "agrees";
  return insideShare <= agreementRule.disagreesTo ? "disagrees" : "undecided";
}

export interface VerdictCell {
  /** Bands over the ensemble of the experiment's measures and conditions; empty where nothing could be computed. */
  readonly found: Readonly<Record<string, Band>>;
  /** Share of the ensemble's weight whose outcome lies inside the observed band. */
  readonly insideShare: number;
  readonly verdict: CellVerdict;
  /** Why nothing was computed; null where it was. */
  readonly reason: Refusal | null;
}

export interface VerdictColumn {
  /** Bands over the ensemble of the gains that were found; null for the set as shipped. */
  readonly gains: Readonly<Record<HypothesisName, Band>> | null;
  /** Growth of spines a day after the infusion, and that of the set as shipped. */
  readonly growth: Band;
  readonly target: Band;
  /** Share of the ensemble's weight in which no gain within its range reaches the target. */
  readonly atLimitShare: number;
  readonly cells: { readonly [Name in CourseExperimentName]: VerdictCell };
}

/** One column from that of every member, whose weights sum to 1. */
export function columnOver(members: readonly MemberColumn[]): VerdictColumn {
  const weights = members.map(({ weight }) => weight);
  const bandOver = (pick: (column: MemberColumn) => number) => bandOf(members.map(pick), weights);
  const hasGains = members.every(({ gains }) => gains !== null);
  const gains = Object.fromEntries(
    hypothesisNames.map((name) => [name, bandOver((column) => column.gains?.[name] ?? 0)]),
  ) as Record<HypothesisName, Band>;
  return {
    gains: hasGains ? gains : null,
    growth: bandOver(({ growth }) => growth),
    target: bandOver(({ target }) => target),
    atLimitShare: members.reduce((sum, { isAtLimit, weight }) => sum + (isAtLimit ? weight : 0), 0),
    cells: Object.fromEntries(
      courseExperimentNames.map((name) => [
        name,
        cellOf(
          courseExperiments[name],
          members.map(
            ({ outcomes }) => outcomes[name] ?? { reason: { key: "refusal.notMeasured.notRun" } as const },
          ),
          weights,
        ),
      ]),
    ) as VerdictColumn["cells"],
  };
}

/** Whether an experiment has another verdict for one hypothesis than for the next. */
export const tellsApart = (
  columns: { readonly [Name in HypothesisName]: VerdictColumn },
  name: CourseExperimentName,
): boolean => new Set(hypothesisNames.map((column) => columns[column].cells[name].verdict)).size > 1;

function cellOf(
  experiment: CourseExperiment,
  outcomes: readonly Outcome[],
  weights: readonly number[],
): VerdictCell {
  const found: Readonly<Record<string, number>>[] = [];
  for (const outcome of outcomes) {
    if ("reason" in outcome) {
      return { found: {}, insideShare: 0, verdict: "cannotTell", reason: outcome.reason };
    }
    found.push(outcome.found);
  }
  const insideShare = found.reduce(
    (sum, values, index) => sum + (isInside(experiment, values) ? (weights[index] ?? 0) : 0),
    0,
  );
  const bands = Object.keys(measuresOf(experiment)).map((key) => {
    const values = found.map((each) => each[key] ?? Number.NaN);
    return [key, bandOf(values, weights)] as const;
  });
  return { found: Object.fromEntries(bands), insideShare, verdict: verdictOf(insideShare), reason: null };
}
