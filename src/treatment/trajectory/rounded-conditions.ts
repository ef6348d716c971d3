/** Conditions to the nearest 0.01: closer ones are the same to the live network, and one sample serves them. */
import type { SampleConditions } from "./trajectory.ts";

const conditionStep = 0.01;

export function roundedConditions(conditions: SampleConditions): SampleConditions {
  return {
    concentrationUm: rounded(conditions.concentrationUm),
    unbindingRatio: Number(conditions.unbindingRatio.toPrecision(3)),
    escapeRatio: Number(conditions.escapeRatio.toPrecision(3)),
    ampaBlock: rounded(conditions.ampaBlock),
    releaseGain: rounded(conditions.releaseGain),
    inhibitionLoss: rounded(conditions.inhibitionLoss),
    spineOccupancy: conditions.spineOccupancy.map(rounded),
    functionalGain: conditions.functionalGain.map(rounded),
  };
}

const rounded = (value: number) => Number((Math.round(value / conditionStep) * conditionStep).toFixed(2));
