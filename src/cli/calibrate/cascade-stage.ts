/** The cascade's part of a calibration: constants under which the courses meet what is fitted, on the atlas of set K2. */
import { setImmediate } from "node:timers/promises";
import { cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { cascadeTargets, freeConstants } from "./cascade-objective.ts";
import { cascadeObservations } from "./cascade-observations.ts";
import { type Ensemble, invert, misfitOf } from "./ensemble-kalman.ts";

export interface CascadeFit {
  /** By name of the constant. */
  readonly values: Readonly<Record<string, number>>;
  readonly predicted: readonly number[];
  readonly misfit: number;
  readonly ensemble: Ensemble;
}

const members = 160;
/** The ensemble's mean and its best members are compared, rounded as they are written. */
const finalists = 20;

export interface CascadeStageRequest {
  readonly seed: number;
  readonly atlas: Atlas;
  readonly onProgress: (stage: string, fraction: number, finished: number) => void;
}

export async function fitCascade({ seed, atlas, onProgress }: CascadeStageRequest): Promise<CascadeFit> {
  const predict = async (values: readonly (readonly number[])[], stage: string) => {
    const predicted: number[][] = [];
    for (const member of values) {
      predicted.push([...cascadeObservations(atlas, { ...cascadeConstants, ...byName(member) })]);
      onProgress(stage, predicted.length / values.length, predicted.length);
      await setImmediate(); // lets an interrupt in
    }
    return predicted;
  };
  let last: readonly (readonly number[])[] = [];
  let lastPredicted: readonly (readonly number[])[] = [];
  const ensemble = await invert({
    free: freeConstants,
    observations: cascadeTargets,
    members,
    seed,
    evaluate: async (values, update) => {
      last = values;
      lastPredicted = await predict(values, `update ${update + 1}`);
      return lastPredicted.map((row) => [...row]);
    },
  });
  const best = last
    .map((values, index) => ({ values, misfit: misfitSum(lastPredicted[index] ?? []) }))
    .sort((a, b) => a.misfit - b.misfit)
    .slice(0, finalists - 1)
    .map(({ values }) => values);
  const candidates = [ensemble.mean, ...best].map((values) =>
    values.map((value) => Number(value.toPrecision(3))),
  );
  const predicted = await predict(candidates, "finalists");
  const judged = candidates.map((values, index) => {
    const row = predicted[index] ?? [];
    return { values: byName(values), predicted: row, misfit: misfitSum(row) };
  });
  const chosen = judged.reduce((least, candidate) => (candidate.misfit < least.misfit ? candidate : least));
  return { ...chosen, ensemble };
}

const byName = (values: readonly number[]): Record<string, number> =>
  Object.fromEntries(freeConstants.map(({ constant }, index) => [constant, values[index] ?? Number.NaN]));

/** Half the sum of squared misfits in tolerances. */
const misfitSum = (predicted: readonly number[]): number =>
  cascadeTargets.reduce(
    (sum, observation, index) => sum + misfitOf(observation, predicted[index] ?? Number.NaN) ** 2 / 2,
    0,
  );
