/** What one member of an ensemble gives for each experiment under one assumption about the routes. */
import {
  type Gains,
  type HypothesisWeights,
  hypothesisNames,
  normalisedWeights,
  onlyHypothesis,
} from "../../model/hypotheses/hypotheses.ts";
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import { HypothesisBench, type KnockOutAtlases, type Rows } from "./bench.ts";
import { type Calibrated, GainCalibration } from "./calibrate-gains.ts";
import {
  type CourseExperiment,
  type CourseExperimentName,
  courseExperimentNames,
  courseExperiments,
  numbersOf,
} from "./experiments.ts";

/** What a column assumes: weights of the hypotheses, or null for the cascade of the parameter set as it is. */
export type ColumnAssumption = HypothesisWeights | null;

/** The columns of the matrix that is written, in their order: each hypothesis alone, all alike, and the set as shipped. */
export const columnNames = [...hypothesisNames, "mixture", "shipped"] as const;
export type ColumnName = (typeof columnNames)[number];

export function assumptionOf(name: ColumnName, mixture: HypothesisWeights): ColumnAssumption {
  if (name === "shipped") return null;
  return name === "mixture" ? mixture : onlyHypothesis(name);
}

/** Numbers of an experiment by the names of its measures, or why there are none. */
export type Outcome = { readonly found: Readonly<Record<string, number>> } | { readonly reason: string };

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

/** Gains are found once for each member, and what no cascade changes is worked out once. */
export class MemberBench {
  private readonly bench: HypothesisBench;
  private readonly calibration: GainCalibration;
  private readonly known = new Map<string, Calibrated>();

  constructor(member: EnsembleMember, knockOuts: KnockOutAtlases) {
    this.bench = new HypothesisBench(member, knockOuts);
    this.calibration = new GainCalibration(this.bench);
  }

  column(
    assumption: ColumnAssumption,
    names: readonly CourseExperimentName[] = courseExperimentNames,
  ): MemberColumn {
    const { member } = this.bench;
    const calibrated = this.calibrated(assumption);
    const { target } = this.calibration;
    return {
      weight: member.weight,
      gains: calibrated?.gains ?? null,
      growth: calibrated?.growth ?? target,
      target,
      isAtLimit: calibrated?.isAtLimit ?? false,
      outcomes: Object.fromEntries(
        names.map((name) => [name, this.outcomeOf(courseExperiments[name], assumption)]),
      ),
    };
  }

  /** Rows of each course of an experiment. Throws a RangeError where a course leaves its atlas. */
  coursesOf(experiment: CourseExperiment, assumption: ColumnAssumption): Readonly<Record<string, Rows>> {
    const constants = this.calibrated(assumption)?.constants ?? this.bench.member.cascade;
    return Object.fromEntries(
      Object.entries(experiment.courses).map(([name, course]) => [name, this.bench.run(course, constants)]),
    );
  }

  private outcomeOf(experiment: CourseExperiment, assumption: ColumnAssumption): Outcome {
    try {
      return { found: numbersOf(experiment, this.coursesOf(experiment, assumption)) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { reason: error.message };
    }
  }

  private calibrated(assumption: ColumnAssumption): Calibrated | null {
    if (assumption === null) return null;
    const weights = normalisedWeights(assumption);
    const key = JSON.stringify(weights);
    const found = this.known.get(key) ?? this.calibration.ofMixture(weights);
    this.known.set(key, found);
    return found;
  }
}
