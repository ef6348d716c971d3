/** What one member of an ensemble gives for each experiment under one assumption about the routes. */
import {
  type Gains,
  type HypothesisWeights,
  hypothesisNames,
  onlyHypothesis,
} from "../../model/hypotheses/hypotheses.ts";
import { type Refusal, reasonOf } from "../../model/refusal.ts";
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import type { CourseRequest, Rows, SetAtlases } from "./bench.ts";
import { type Calibrated, CalibratedBench, type ColumnAssumption } from "./calibrate-gains.ts";
import { type CourseExperiment, numbersOf } from "./course-experiment.ts";
import {
  type CourseExperimentName,
  courseExperimentNames,
  courseExperiments,
  smallDose,
} from "./experiments.ts";

/** The columns of the matrix that is written, in their order: each hypothesis alone, all alike, and the set as shipped. */
export const columnNames = [...hypothesisNames, "mixture", "shipped"] as const;
export type ColumnName = (typeof columnNames)[number];

export function assumptionOf(name: ColumnName, mixture: HypothesisWeights): ColumnAssumption {
  if (name === "shipped") return null;
  return name === "mixture" ? mixture : onlyHypothesis(name);
}

/** Numbers of an experiment by the names of its measures, or why there are none. */
export type Outcome = { readonly found: Readonly<Record<string, number>> } | { readonly reason: Refusal };

export interface MemberColumn {
  readonly weight: number;
  /** Null for the set as shipped: nothing was calibrated. */
  readonly gains: Gains | null;
  /** Growth of spines a day after the infusion, and that of the set as shipped. */
  readonly growth: number;
  readonly target: number;
  readonly isAtLimit: boolean;
  readonly outcomes: { readonly [Name in CourseExperimentName]?: Outcome };
}

/** What one member gives for experiments. */
export class MemberBench {
  private readonly bench: CalibratedBench;

  constructor(member: EnsembleMember, ofSet: SetAtlases) {
    this.bench = new CalibratedBench(member, ofSet, smallDose);
  }

  column(
    assumption: ColumnAssumption,
    names: readonly CourseExperimentName[] = courseExperimentNames,
  ): MemberColumn {
    const { target, member } = this.bench;
    const calibrated = this.bench.calibrated(assumption);
    const run = (request: CourseRequest) => this.bench.run(request, assumption);
    return {
      weight: member.weight,
      ...calibrationOf(calibrated, target),
      outcomes: outcomesOf(names, run),
    };
  }
}

/** What a column says about its gains. */
export const calibrationOf = (calibrated: Omit<Calibrated, "constants"> | null, target: number) => ({
  gains: calibrated?.gains ?? null,
  growth: calibrated?.growth ?? target,
  target,
  isAtLimit: calibrated?.isAtLimit ?? false,
});

/** Of each experiment; `run` throws a RangeError where a course leaves its atlas. */
export const outcomesOf = (
  names: readonly CourseExperimentName[],
  run: (request: CourseRequest) => Rows,
): MemberColumn["outcomes"] =>
  Object.fromEntries(names.map((name) => [name, outcomeOf(courseExperiments[name], run)]));

function outcomeOf(experiment: CourseExperiment, run: (request: CourseRequest) => Rows): Outcome {
  try {
    const courses = Object.entries(experiment.courses).map(
      ([name, request]) => [name, run(request)] as const,
    );
    return { found: numbersOf(experiment, Object.fromEntries(courses)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: reasonOf(error) };
  }
}
