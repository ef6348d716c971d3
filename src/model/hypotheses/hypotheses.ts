/**
 * Rival explanations of ketamine's antidepressant effect. The network under the drug is the same for all: what its equations
 * give. A hypothesis says by which route plasticity follows from it. A route has one gain; what comes after the routes
 * (TrkB, mTORC1, refractoriness, protein, spines) is shared.
 */

import { type CascadeConstants, cascadeConstants } from "../cascade/cascade-constants.ts";
import { RefusalError } from "../refusal.ts";

/** Ways from the drug to plasticity, each with a gain that 0 removes. */
export const routeNames = ["burst", "direct", "atRest", "metabolite"] as const;
export type RouteName = (typeof routeNames)[number];

interface Route {
  /** The constant of the cascade that is the route's gain. */
  readonly gain: keyof CascadeConstants;
  /** A constant that belongs to the route besides, as large as in the parameter set and by the route's weight. */
  readonly amplifier?: keyof CascadeConstants;
}

export const routeTable: { readonly [Name in RouteName]: Route } = {
  burst: { gain: "releaseGain" },
  direct: { gain: "gluN2bGain" },
  atRest: { gain: "restingGain", amplifier: "translationDerepression" },
  metabolite: { gain: "metaboliteGain" },
};

/** In the order in which they are shown; each takes one route. */
export const hypothesisNames = ["disinhibition", "directBlock", "restingBlock", "metabolites"] as const;
export type HypothesisName = (typeof hypothesisNames)[number];

interface Hypothesis {
  readonly route: RouteName;
  /** Names in the table of sources. */
  readonly sources: readonly string[];
}

export const hypothesisTable: { readonly [Name in HypothesisName]: Hypothesis } = {
  disinhibition: { route: "burst", sources: ["Li 2010", "Lepack 2014", "Gerhard 2020"] },
  directBlock: { route: "direct", sources: ["Miller 2014"] },
  restingBlock: { route: "atRest", sources: ["Autry 2011"] },
  metabolites: { route: "metabolite", sources: ["Zanos 2016"] },
};

/** How much of each hypothesis there is; 0 removes it. */
export type HypothesisWeights = { readonly [Name in HypothesisName]: number };

export const onlyHypothesis = (name: HypothesisName): HypothesisWeights =>
  weightsOf((each) => Number(each === name));
export const equalWeights: HypothesisWeights = weightsOf(() => 1 / hypothesisNames.length);

export function weightsOf(weightOf: (name: HypothesisName) => number): HypothesisWeights {
  return Object.fromEntries(hypothesisNames.map((name) => [name, weightOf(name)])) as HypothesisWeights;
}

/** The same weights with a sum of 1. Throws a sentence where a weight is below 0, or all are 0. */
export function normalisedWeights(weights: HypothesisWeights): HypothesisWeights {
  const sum = hypothesisNames.reduce((total, name) => total + weights[name], 0);
  const bad = hypothesisNames.find((name) => !(weights[name] >= 0));
  if (bad !== undefined) {
    throw new RefusalError({ key: "refusal.weightNegative", values: { name: bad, value: weights[bad] } });
  }
  if (!(sum > 0)) throw new RefusalError({ key: "refusal.noWeight" });
  return weightsOf((name) => weights[name] / sum);
}

/** Gains of the routes. */
export type Gains = { readonly [Name in HypothesisName]: number };

/** Largest gain of a route that is looked at. Chosen: within 10 disinhibition alone grows too little. */
export const largestGain = 20;

/** The cascade in which each route has this gain and, where it has one, its amplifier by its weight. */
export function constantsWith(
  gains: Gains,
  weights: HypothesisWeights,
  c: CascadeConstants = cascadeConstants,
): CascadeConstants {
  const changed: Partial<Record<keyof CascadeConstants, number>> = {};
  for (const name of hypothesisNames) {
    const { gain, amplifier } = routeTable[hypothesisTable[name].route];
    changed[gain] = gains[name];
    if (amplifier) changed[amplifier] = weights[name] * c[amplifier];
  }
  return { ...c, ...changed };
}
