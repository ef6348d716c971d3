/** What an experiment changes while the network runs. Occupancy and functional gain are per region, as the slow cascade is. */

import { type RestingLimit, within } from "./limits.ts";
import { inEnglish } from "./refusal.ts";

export interface Conditions {
  /** Effective concentration at the receptor, µM of ketamine; of another blocker, what binds as fast. */
  readonly concentrationUm: number;
  /** Rate at which the blocker leaves an open channel, over ketamine's own: 1 for ketamine (`substances.ts`). */
  readonly unbindingRatio: number;
  /** Rate at which the blocker leaves a closed channel, over ketamine's own: 1 for ketamine. */
  readonly escapeRatio: number;
  /** Share of AMPA receptors blocked (NBQX), 0 … 1. */
  readonly ampaBlock: number;
  /** Release relative to baseline, 1 = none added. */
  readonly releaseGain: number;
  /** Factor on all three rates of ketamine's block, so that minutes fit a micro window; 0 freezes the block. */
  readonly blockAcceleration: number;
  /** Share of the inhibitory (GABA) conductance lost to toxicity, 0 … 1; illustrative. */
  readonly inhibitionLoss: number;
  /** Spine density relative to healthy, 0 … 1.2, a value per region; never more than all potential synapses. */
  readonly spineOccupancy: readonly number[];
  /** Fast functional gain F, 0 … 1, a value per region. */
  readonly functionalGain: readonly number[];
}

/** Unit, range and resting value of each condition: sliders, command line and URL take theirs from here. */
export const conditionTable = {
  concentrationUm: {
    rest: 0,
    minimum: 0,
    maximum: 50,
    unit: "µM",
    label: { key: "refusal.label.concentrationUm" },
  },
  unbindingRatio: {
    rest: 1,
    minimum: 0.01,
    maximum: 100,
    unit: "1",
    label: { key: "refusal.label.unbindingRatio" },
  },
  escapeRatio: { rest: 1, minimum: 0, maximum: 100, unit: "1", label: { key: "refusal.label.escapeRatio" } },
  ampaBlock: { rest: 0, minimum: 0, maximum: 1, unit: "1", label: { key: "refusal.label.ampaBlock" } },
  releaseGain: { rest: 1, minimum: 0, maximum: 2, unit: "1", label: { key: "refusal.label.releaseGain" } },
  blockAcceleration: {
    rest: 1200,
    minimum: 0,
    maximum: 1200,
    unit: "1",
    label: { key: "refusal.label.blockAcceleration" },
  },
  inhibitionLoss: {
    rest: 0,
    minimum: 0,
    maximum: 1,
    unit: "1",
    label: { key: "refusal.label.inhibitionLoss" },
  },
  spineOccupancy: {
    rest: 1,
    minimum: 0,
    maximum: 1.2,
    unit: "1",
    label: { key: "refusal.label.spineOccupancy" },
  },
  functionalGain: {
    rest: 0,
    minimum: 0,
    maximum: 1,
    unit: "1",
    label: { key: "refusal.label.functionalGain" },
  },
} as const satisfies Record<keyof Conditions, RestingLimit>;

/** A condition, by its name in `conditionTable`. */
export type ConditionName = keyof typeof conditionTable;

/** Conditions as a person gives them: one number each, or one per region for the regional two. */
export type ConditionsRequest = { readonly [Name in ConditionName]?: number | readonly number[] };

/** Resting conditions of a sheet of so many regions, with the given ones replaced. Throws a RangeError with the value and the range, and changes nothing. */
export function createConditions(
  { regions }: { readonly regions: number },
  request: ConditionsRequest = {},
): Conditions {
  const scalar = (name: ConditionName): number => {
    const value = request[name] ?? conditionTable[name].rest;
    if (typeof value !== "number") {
      throw new RangeError(
        `The ${inEnglish(conditionTable[name].label)} must be one number for the whole sheet, but got a list.`,
      );
    }
    return within(conditionTable[name], value);
  };
  const regional = (name: ConditionName): readonly number[] => {
    const value = request[name] ?? conditionTable[name].rest;
    const list = typeof value === "number" ? Array.from({ length: regions }, () => value) : value;
    if (list.length !== regions) {
      throw new RangeError(
        `The ${inEnglish(conditionTable[name].label)} must have one value for each of ${regions} regions, but got ${list.length}.`,
      );
    }
    return Object.freeze(list.map((entry) => within(conditionTable[name], entry)));
  };
  return Object.freeze({
    concentrationUm: scalar("concentrationUm"),
    unbindingRatio: scalar("unbindingRatio"),
    escapeRatio: scalar("escapeRatio"),
    ampaBlock: scalar("ampaBlock"),
    releaseGain: scalar("releaseGain"),
    blockAcceleration: scalar("blockAcceleration"),
    inhibitionLoss: scalar("inhibitionLoss"),
    spineOccupancy: regional("spineOccupancy"),
    functionalGain: regional("functionalGain"),
  });
}
