/** The one gain of each hypothesis, found so that all grow the same spines by one infusion as the parameter set does. */
import type { CascadeConstants } from "../../model/cascade/cascade-constants.ts";
import {
  constantsWith,
  type Gains,
  type HypothesisName,
  type HypothesisWeights,
  hypothesisNames,
  largestGainOf,
  onlyHypothesis,
} from "../../model/hypotheses/hypotheses.ts";
import { changeAt, type HypothesisBench } from "./bench.ts";
import { smallDose } from "./experiments.ts";

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
export class GainCalibration {
  private readonly bench: HypothesisBench;
  private readonly alone = new Map<HypothesisName, Calibrated>();
  private knownTarget: number | null = null;

  constructor(bench: HypothesisBench) {
    this.bench = bench;
  }

  /** What the parameter set itself grows by. */
  get target(): number {
    this.knownTarget ??= this.growthOf(this.bench.member.cascade);
    return this.knownTarget;
  }

  ofHypothesis(name: HypothesisName): Calibrated {
    const known = this.alone.get(name);
    if (known) return known;
    const found = this.search(
      (gain) => ({ ...noGains, [name]: gain }),
      onlyHypothesis(name),
      largestGainOf(name),
    );
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
      ...present.map((name) => largestGainOf(name) / Math.max(Number.MIN_VALUE, shares[name] ?? 0)),
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
    return changeAt(this.bench.run(smallDose, constants), "spineOccupancy", growthHours);
  }
}
