/** The one gain of each hypothesis, found so that all grow the same spines by one infusion as the parameter set does. */
import type { CascadeConstants } from "../../model/cascade/cascade-constants.ts";
import {
  constantsWith,
  type Gains,
  type HypothesisName,
  type HypothesisWeights,
  hypothesisNames,
  largestGain,
  normalisedWeights,
  onlyHypothesis,
} from "../../model/hypotheses/hypotheses.ts";
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import { type CourseRequest, changeAt, HypothesisBench, type Rows, type SetAtlases } from "./bench.ts";

export interface Calibrated {
  readonly constants: CascadeConstants;
  readonly gains: Gains;
  /** Growth of spines a day after the infusion, and that of the parameter set. */
  readonly growth: number;
  readonly target: number;
  /** No gain within its range reaches the target: this is what the largest gives. */
  readonly isAtLimit: boolean;
}

const closeEnough = 1e-4;
const mostTries = 40;
const growthHours = 24;
const noGains: Gains = { disinhibition: 0, directBlock: 0, restingBlock: 0, metabolites: 0 };

/** Gains of the hypotheses alone, once for each member: mixtures begin from them. */
class GainCalibration {
  private readonly bench: HypothesisBench;
  private readonly course: CourseRequest;
  private readonly alone = new Map<HypothesisName, Calibrated>();
  private knownTarget: number | null = null;

  /** `course`: the one that all are calibrated to. */
  constructor(bench: HypothesisBench, course: CourseRequest) {
    this.bench = bench;
    this.course = course;
  }

  /** What the parameter set itself grows by. */
  get target(): number {
    this.knownTarget ??= this.growthOf(this.bench.member.cascade);
    return this.knownTarget;
  }

  ofHypothesis(name: HypothesisName): Calibrated {
    const known = this.alone.get(name);
    if (known) return known;
    const found = this.search((gain) => ({ ...noGains, [name]: gain }), onlyHypothesis(name), largestGain);
    this.alone.set(name, found);
    return found;
  }

  /** Each hypothesis has its gain alone times its weight, all times one factor, which is what is found. Weights sum to 1. */
  ofMixture(weights: HypothesisWeights): Calibrated {
    const present = hypothesisNames.filter((name) => weights[name] > 0);
    const [only] = present;
    if (only !== undefined && present.length === 1) return this.ofHypothesis(only);
    const shares = Object.fromEntries(
      present.map((name) => [name, weights[name] * this.ofHypothesis(name).gains[name]]),
    ) as Partial<Gains>;
    const scaled = (factor: number): Gains =>
      Object.fromEntries(
        hypothesisNames.map((name) => [name, factor * (shares[name] ?? 0)]),
      ) as unknown as Gains;
    const largest = Math.min(
      ...present.map((name) => largestGain / Math.max(Number.MIN_VALUE, shares[name] ?? 0)),
    );
    return this.search(scaled, weights, largest);
  }

  /** Bisection between 0 and the largest factor: growth rises with it. */
  private search(
    gainsAt: (factor: number) => Gains,
    weights: HypothesisWeights,
    largest: number,
  ): Calibrated {
    const { target } = this;
    const tried = (factor: number) => {
      const gains = gainsAt(factor);
      const constants = constantsWith(gains, weights, this.bench.member.cascade);
      return { gains, constants, growth: this.growthOf(constants), target };
    };
    const atLargest = tried(largest);
    if (atLargest.growth < target) return { ...atLargest, isAtLimit: true };
    let [low, high, found] = [0, largest, atLargest];
    for (let tries = 0; tries < mostTries && Math.abs(found.growth - target) > closeEnough; tries++) {
      const middle = (low + high) / 2;
      found = tried(middle);
      if (found.growth < target) low = middle;
      else high = middle;
    }
    return { ...found, isAtLimit: false };
  }

  private growthOf(constants: CascadeConstants): number {
    return changeAt(this.bench.run(this.course, constants), "spineOccupancy", growthHours);
  }
}

/** What a column assumes: weights of the hypotheses, or null for the cascade of the member as it is. */
export type ColumnAssumption = HypothesisWeights | null;

/** Courses of one member under any assumption; gains are found once, and what no cascade changes is worked out once. */
export class CalibratedBench {
  readonly member: EnsembleMember;
  private readonly bench: HypothesisBench;
  private readonly calibration: GainCalibration;
  private readonly known = new Map<string, Calibrated>();

  constructor(member: EnsembleMember, ofSet: SetAtlases, calibratedTo: CourseRequest) {
    this.member = member;
    this.bench = new HypothesisBench(member, ofSet);
    this.calibration = new GainCalibration(this.bench, calibratedTo);
  }

  /** What the member itself grows by. */
  get target(): number {
    return this.calibration.target;
  }

  /** Null for the cascade as it is. Throws a sentence where no weight is above 0. */
  calibrated(assumption: ColumnAssumption): Calibrated | null {
    if (assumption === null) return null;
    const weights = normalisedWeights(assumption);
    const key = JSON.stringify(weights);
    const found = this.known.get(key) ?? this.calibration.ofMixture(weights);
    this.known.set(key, found);
    return found;
  }

  /** Throws a RangeError where the course leaves its atlas. */
  run(request: CourseRequest, assumption: ColumnAssumption): Rows {
    return this.bench.run(request, this.calibrated(assumption)?.constants ?? this.member.cascade);
  }
}
