import { generatorTable } from "../../model/network/background-input.ts";
import type { PopulationConstants, StepConstants } from "../../model/network/step-constants.ts";
import { createRegionConstants } from "../region-constants.ts";
import { parameterPart, populationParameter, sharedParameter } from "./layout.ts";

/** The numbers of a step as the flat array that kernels read (`layout.ts`), with the rounds of EE. */
export function createParameterArray(constants: StepConstants, roundsEe: number): Float32Array {
  const regionConstants = createRegionConstants(constants);
  const values = new Float32Array(parameterPart.region + regionConstants.length);
  const [first, second, third] = generatorTable;
  const shared: Record<keyof typeof sharedParameter, number> = {
    ...constants,
    roundsEe,
    prime1: first.prime,
    prime2: second.prime,
    prime3: third.prime,
    inversePrime1: 1 / first.prime,
    inversePrime2: 1 / second.prime,
    inversePrime3: 1 / third.prime,
  };
  write(values, 0, sharedParameter, shared);
  for (const [index, own] of [constants.excitatory, constants.inhibitory].entries()) {
    const start = parameterPart.population + index * parameterPart.populationLength;
    write(values, start, populationParameter, populationRecord(own));
  }
  values.set(regionConstants, parameterPart.region);
  return values;
}

function populationRecord(own: PopulationConstants): Record<keyof typeof populationParameter, number> {
  const [backgroundThreshold0, backgroundThreshold1, backgroundThreshold2, backgroundThreshold3] =
    own.backgroundThresholds;
  return { ...own, backgroundThreshold0, backgroundThreshold1, backgroundThreshold2, backgroundThreshold3 };
}

function write<Field extends string>(
  values: Float32Array,
  start: number,
  fields: Readonly<Record<Field, number>>,
  record: Readonly<Record<Field, number>>,
): void {
  for (const field of Object.keys(fields) as Field[]) values[start + fields[field]] = record[field];
}
