import type { Conditions } from "../../model/conditions.ts";
import { generatorTable } from "../../model/network/background-input.ts";
import type { PopulationConstants, StepConstants } from "../../model/network/step-constants.ts";
import { parameterPart, populationParameter, regionParameter, sharedParameter } from "./layout.ts";

/** The numbers of a step as the flat array that kernels read (`layout.ts`); made anew when conditions change. */
export function createParameterArray(constants: StepConstants, conditions: Conditions): Float32Array {
  const regions = conditions.spineOccupancy.length;
  const values = new Float32Array(parameterPart.region + parameterPart.regionLength * (regions + 1));
  const [first, second, third] = generatorTable;
  const shared: Record<keyof typeof sharedParameter, number> = {
    ...constants,
    prime1: first.prime,
    prime2: second.prime,
    prime3: third.prime,
    inversePrime1: 1 / first.prime,
    inversePrime2: 1 / second.prime,
    inversePrime3: 1 / third.prime,
  };
  write(values, 0, sharedParameter, shared);
  write(values, parameterPart.population, populationParameter, populationRecord(constants.excitatory));
  write(
    values,
    parameterPart.population + parameterPart.populationLength,
    populationParameter,
    populationRecord(constants.inhibitory),
  );
  for (let region = 0; region <= regions; region++) {
    const isInhibitory = region === regions;
    write(values, parameterPart.region + parameterPart.regionLength * region, regionParameter, {
      nmdaCeilingNs: isInhibitory
        ? constants.nmdaCeilingInhibitoryNs
        : constants.nmdaCeilingExcitatoryNs[region]!,
      ampaPerEventNs: isInhibitory
        ? constants.inhibitory.ampaPerEventNs
        : constants.ampaPerEventByRegionNs[region]!,
      spineOccupancy: isInhibitory ? 1 : conditions.spineOccupancy[region]!,
    });
  }
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
  for (const field of Object.keys(fields) as Field[]) {
    values[start + fields[field]] = record[field];
  }
}
