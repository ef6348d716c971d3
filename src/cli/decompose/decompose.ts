/**
 * Divides the surge among the mechanisms: every subset of them acts in a network of its own, whose rates at rest are
 * restored, and each mechanism gets its Shapley value of the log of the surge.
 */

import type {
  DecompositionFindings,
  DecompositionPart,
  SubsetFinding,
} from "../../model/decomposition/findings.ts";
import { magnesiumUnblock, magnesiumVoltageFactor } from "../../model/equations/nmda-block.ts";
import { intervalOf } from "../../model/interval.ts";
import {
  type MechanismName,
  mechanismNames,
  restingMechanisms,
  withoutMechanisms,
} from "../../model/mechanisms.ts";
import {
  createParameters,
  type ParameterSetName,
  parameterSets,
} from "../../model/parameter-sets/parameter-sets.ts";
import type { Parameters } from "../../model/parameters.ts";
import { measureAll, type RateResult, type RateTask } from "./measure-rates.ts";
import { type Rates, restoreRates } from "./restore-rates.ts";
import { type Subset, shapleyValues, subsetsOf } from "./shapley.ts";

export interface DecompositionRequest {
  readonly parameterSet: ParameterSetName;
  readonly concentrationUm: number;
  readonly neurons: number;
  readonly seeds: readonly number[];
  readonly windowMs: number;
  readonly date: string;
  readonly onProgress: (fraction: number, words: string) => void;
}

const warmupMs = 800;
const coarse = { seeds: 2, durationMs: 1500 };
/** Rates at rest of every subset must be this close to those with all mechanisms, mean over seeds. */
const largestRestDifference = 0.03;

const actingOf = (subset: Subset) => mechanismNames.filter((_, index) => (subset >> index) & 1);
const offOf = (subset: Subset) => mechanismNames.filter((_, index) => !((subset >> index) & 1));
const everything: Subset = 2 ** mechanismNames.length - 1;
/** Networks that differ at rest: named by the mechanisms that are off. */
const restKeyOf = (off: readonly MechanismName[]) =>
  off.filter((name) => restingMechanisms.includes(name)).join("+");
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const ratesOf = (results: readonly RateResult[]): Rates => ({
  excitatoryHz: mean(results.map(({ statistics }) => statistics.excitatoryRateHz)),
  inhibitoryHz: mean(results.map(({ statistics }) => statistics.inhibitoryRateHz)),
});

export async function decompose(request: DecompositionRequest): Promise<DecompositionFindings> {
  const { parameterSet, seeds, windowMs, neurons, concentrationUm, onProgress } = request;
  const parameters = createParameters({}, parameterSet);
  const task = (seed: number, replaced: RateTask["parameters"], more: Partial<RateTask> = {}): RateTask => ({
    ...{ neurons, seed, parameterSet, warmupMs, durationMs: windowMs, concentrationUm: 0 },
    parameters: replaced,
    ...more,
  });
  onProgress(0, "the network with all mechanisms at rest");
  const base = await measureAll(seeds.map((seed) => task(seed, {}, { isUnbindingWanted: true })));
  const target = ratesOf(base);
  const meanUnbindingFactor = mean(base.map((result) => result.meanUnbindingFactor ?? Number.NaN));

  const scales = new Map([["", 1]]);
  for (const off of [["magnesium"], ["tonicDrive"], ["magnesium", "tonicDrive"]] as MechanismName[][]) {
    const start = off.reduce(
      (product, name) => product * (scales.get(name) ?? firstScaleOf(parameters, name)),
      1,
    );
    const scale = await restoreRates(target, start, async (inhibitoryNmdaScale, effort) => {
      onProgress(
        0.05 * scales.size,
        `without ${off.join(" and ")}: factor ${inhibitoryNmdaScale.toFixed(3)}`,
      );
      const replaced = withoutMechanisms(parameters, off, { inhibitoryNmdaScale, meanUnbindingFactor });
      const more = effort === "coarse" ? { durationMs: coarse.durationMs } : {};
      const count = effort === "coarse" ? coarse.seeds : seeds.length;
      return ratesOf(await measureAll(seeds.slice(0, count).map((seed) => task(seed, replaced, more))));
    });
    scales.set(restKeyOf(off), scale);
  }

  const replacedOf = (subset: Subset) => {
    const off = offOf(subset);
    const inhibitoryNmdaScale = scales.get(restKeyOf(off)) ?? 1;
    return withoutMechanisms(parameters, off, { inhibitoryNmdaScale, meanUnbindingFactor });
  };
  const restSubsets = subsetsOf(mechanismNames.length).filter(
    (subset) => offOf(subset).every((name) => restingMechanisms.includes(name)) && subset !== everything,
  );
  const rest = [
    ...base,
    ...(await measureAll(
      restSubsets.flatMap((subset) => seeds.map((seed) => task(seed, replacedOf(subset)))),
    )),
  ];
  const restOf = (subset: Subset) => {
    const same = [everything, ...restSubsets].findIndex(
      (each) => restKeyOf(offOf(each)) === restKeyOf(offOf(subset)),
    );
    return rest.slice(same * seeds.length, (same + 1) * seeds.length);
  };
  for (const subset of restSubsets) checkRest(subset, ratesOf(restOf(subset)), target);

  const dosed = await measureAll(
    subsetsOf(mechanismNames.length).flatMap((subset) =>
      seeds.map((seed) => task(seed, replacedOf(subset), { concentrationUm })),
    ),
    (fraction, finished) => onProgress(0.3 + 0.7 * fraction, `${finished} runs at the dose done`),
  );
  const dosedOf = (subset: Subset) => dosed.slice(subset * seeds.length, (subset + 1) * seeds.length);
  /** One value a seed. */
  const logSurges = subsetsOf(mechanismNames.length).map((subset) =>
    dosedOf(subset).map(({ statistics }, index) =>
      Math.log(
        statistics.excitatoryRateHz / (restOf(subset)[index]?.statistics.excitatoryRateHz ?? Number.NaN),
      ),
    ),
  );
  const valuesOf = (subset: Subset) => logSurges[subset] ?? [];
  const shares = seeds.map((_, index) =>
    shapleyValues(mechanismNames.length, (subset) => valuesOf(subset)[index] ?? Number.NaN),
  );
  const meanOf = (subset: Subset) => mean(valuesOf(subset));
  const parts = mechanismNames.map(
    (mechanism, player): DecompositionPart => ({
      mechanism,
      ...intervalOf(shares.map((values) => values[player] ?? Number.NaN)),
      whenRemoved: meanOf(everything) - meanOf(everything & ~(1 << player)),
      whenAlone: meanOf(1 << player) - meanOf(0),
    }),
  );
  const subsets = subsetsOf(mechanismNames.length).map((subset): SubsetFinding => {
    const { excitatoryHz, inhibitoryHz } = ratesOf(restOf(subset));
    const blocked = (name: "nmdaBlockExcitatory" | "nmdaBlockInhibitory") =>
      mean(dosedOf(subset).map(({ statistics }) => statistics[name]));
    return {
      acting: actingOf(subset),
      surge: Math.exp(meanOf(subset)),
      restHz: { excitatory: excitatoryHz, inhibitory: inhibitoryHz },
      block: { excitatory: blocked("nmdaBlockExcitatory"), inhibitory: blocked("nmdaBlockInhibitory") },
    };
  });
  return {
    ...{
      parameterSet: parameterSets[parameterSet].title,
      date: request.date,
      recipeHash: base[0]?.recipeHash ?? "",
    },
    ...{ concentrationUm, neurons, seeds, warmupMs, windowMs },
    withAll: intervalOf(valuesOf(everything)),
    withNone: intervalOf(valuesOf(0)),
    ...{ parts, subsets, meanUnbindingFactor },
    inhibitoryNmdaScales: Object.fromEntries([...scales].filter(([key]) => key !== "")),
  };
}

/** Where the search for a factor begins: for magnesium, what passes a channel of an interneuron at its mean potential. */
function firstScaleOf(p: Parameters, mechanism: MechanismName): number {
  if (mechanism !== "magnesium") return 0.82;
  const factor = magnesiumVoltageFactor(-56);
  return (
    magnesiumUnblock(factor, p.magnesiumInhibitoryMm) / magnesiumUnblock(factor, p.magnesiumExcitatoryMm)
  );
}

function checkRest(subset: Subset, found: Rates, target: Rates): void {
  const differences = [
    found.excitatoryHz / target.excitatoryHz - 1,
    found.inhibitoryHz / target.inhibitoryHz - 1,
  ];
  if (differences.some((difference) => Math.abs(difference) > largestRestDifference)) {
    throw new Error(
      `Without ${offOf(subset).join(" and ")} the network rests at ${found.excitatoryHz.toFixed(2)} and ${found.inhibitoryHz.toFixed(2)} Hz instead of ${target.excitatoryHz.toFixed(2)} and ${target.inhibitoryHz.toFixed(2)} Hz, more than ${100 * largestRestDifference} % away. Measure with more seeds or longer windows.`,
    );
  }
}
