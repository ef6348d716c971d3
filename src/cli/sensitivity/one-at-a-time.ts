/** Twelve parameters of the set, each changed alone by 20 %: which targets a change leaves. */
import {
  createParameters,
  defaultParameterSet,
  parameterSets,
} from "../../model/parameter-sets/parameter-sets.ts";
import type { ParameterName } from "../../model/parameters.ts";
import type { OneAtATime } from "../../model/sensitivity/findings.ts";
import type { PoolProgress } from "../process-pool.ts";
import { measureNetworks } from "./measure-networks.ts";
import { measuredTargetIds, type NetworkToMeasure } from "./measure-targets.ts";

/** Weights, what depends on magnesium, and the rates of the block. */
export const changedParameters = [
  ...(["gabaInhibitoryToExcitatoryNs", "gabaInhibitoryToInhibitoryNs"] as const),
  ...(["ampaExcitatoryToExcitatoryNs", "ampaExcitatoryToInhibitoryNs"] as const),
  ...(["nmdaExcitatoryToExcitatoryNs", "nmdaExcitatoryToInhibitoryNs"] as const),
  ...(["backgroundNmdaExcitatoryNs", "backgroundNmdaInhibitoryNs"] as const),
  ...(["magnesiumInhibitoryMm", "ketamineBindingRatePerUmS"] as const),
  ...(["ketamineUnbindingRatePerS", "closedEscapeRatePerS"] as const),
] as const satisfies readonly ParameterName[];

export const changeFactors = [0.8, 1.2] as const;

export function changesPlan(): { unchanged: NetworkToMeasure; changes: readonly Change[] } {
  const set = createParameters({}, defaultParameterSet);
  const { effectivePerPlasma: kappa } = parameterSets[defaultParameterSet];
  const of = (key: string, parameters: Record<string, number>) => ({ key, parameters, kappa, wiring: 1 });
  return {
    unchanged: of("unchanged", {}),
    changes: changedParameters.flatMap((parameter) =>
      changeFactors.map((factor) => ({
        ...{ parameter, factor },
        network: of(`${parameter} × ${factor}`, {
          [parameter]: Number((factor * set[parameter]).toPrecision(6)),
        }),
      })),
    ),
  };
}

interface Change {
  readonly parameter: ParameterName;
  readonly factor: number;
  readonly network: NetworkToMeasure;
}

export async function changeOneAtATime(partialFile: string, onProgress: PoolProgress): Promise<OneAtATime> {
  const { unchanged, changes } = changesPlan();
  const all = [unchanged, ...changes.map(({ network }) => network)];
  const found = await measureNetworks(all, partialFile, onProgress);
  const before = found.get(unchanged.key);
  return {
    targets: measuredTargetIds,
    unchanged: before?.values ?? {},
    changes: changes.map(({ parameter, factor, network }) => {
      const after = found.get(network.key);
      const left = after?.missed.filter((id) => !before?.missed.includes(id)) ?? [];
      return { parameter, factor, values: after?.values ?? {}, left };
    }),
  };
}
