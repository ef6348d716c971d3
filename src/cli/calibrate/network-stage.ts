/** The network's part of a calibration: an ensemble that meets the objective, and the one of it that becomes set K2. */

import { PartialResults } from "../partial-results.ts";
import { type PoolProgress, runInProcesses } from "../process-pool.ts";
import { type Ensemble, invert, misfitOf } from "./ensemble-kalman.ts";
import type { MemberResult, MemberTask } from "./measure-network.ts";
import {
  exactParametersOf,
  fitRun,
  fittedConditions,
  fittedObservations,
  freeParameters,
  kappa,
  networkConditions,
  networkObservations,
  parametersOf,
  plasmaUm,
  sourcedParameters,
} from "./network-objective.ts";

export interface NetworkFit {
  /** Parameters that differ from set K1. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Means over seeds and sizes of the chosen one, in the order of the observations. */
  readonly predicted: readonly number[];
  readonly misfit: number;
  readonly ensemble: Ensemble;
}

const members = 36;
/** The ensemble's mean and its best members are measured longer, on every one of these. */
const finalists = 5;
const finalRuns = [
  ...[1, 2, 3, 4].map((seed) => ({ warmupMs: 1000, durationMs: 3000, neurons: 5120, seed })),
  ...[1, 2].map((seed) => ({ warmupMs: 800, durationMs: 1500, neurons: 20_480, seed })),
];

export interface NetworkStageRequest {
  readonly seed: number;
  /** What is done so far is kept here. */
  readonly partialFile: string;
  readonly onProgress: (stage: string, fraction: number, finished: number) => void;
}

export async function fitNetwork({
  seed,
  partialFile,
  onProgress,
}: NetworkStageRequest): Promise<NetworkFit> {
  const signature = JSON.stringify({
    seed,
    members,
    fitRun,
    fittedConditions,
    fittedObservations,
    finalRuns,
    kappa,
    plasmaUm,
    sourcedParameters,
    freeParameters,
    networkConditions,
    networkObservations,
  });
  const done = new PartialResults<MemberResult>(partialFile, signature, ({ key }) => key);
  const measure = async (tasks: readonly MemberTask[], stage: string) => {
    const open = tasks.filter(({ key }) => done.get(key) === undefined);
    await measureAll(
      open,
      (result) => done.add(result),
      (fraction, finished) => onProgress(stage, fraction, finished),
    );
    return tasks.map(({ key }) => [...done.get(key)!.predicted]);
  };
  let last: { values: readonly (readonly number[])[]; predicted: readonly (readonly number[])[] } | undefined;
  const ensemble = await invert({
    free: freeParameters,
    observations: networkObservations.slice(0, fittedObservations),
    members,
    seed,
    evaluate: async (values, update) => {
      const tasks = values.map((member, index) => ({
        key: `${update}/${index}`,
        // As K2 was fitted: parameters that differ in the seventh digit give other spikes, and in the end another set.
        parameters: exactParametersOf(member),
        conditions: fittedConditions,
        ...fitRun,
      }));
      const predicted = await measure(tasks, `update ${update + 1}`);
      last = { values, predicted };
      return predicted;
    },
  });
  const best = (last?.values ?? [])
    .map((values, index) => ({ values, misfit: misfitSum(last!.predicted[index]!) }))
    .sort((a, b) => a.misfit - b.misfit)
    .slice(0, finalists - 1)
    .map(({ values }) => values);
  const candidates = [ensemble.mean, ...best].map((values) => parametersOf(values.map(rounded)));
  const tasks = candidates.flatMap((parameters, candidate) =>
    finalRuns.map((run) => ({
      key: `final ${candidate}/${run.neurons}/${run.seed}`,
      conditions: networkConditions.length,
      parameters,
      ...run,
    })),
  );
  const all = await measure(tasks, "finalists");
  const judged = candidates.map((parameters, candidate) => {
    const rows = all.slice(candidate * finalRuns.length, (candidate + 1) * finalRuns.length);
    const predicted = networkObservations.map((_, index) => mean(rows.map((row) => row[index]!)));
    return { parameters, predicted, misfit: mean(rows.map(misfitSum)) };
  });
  const chosen = judged.reduce((least, candidate) => (candidate.misfit < least.misfit ? candidate : least));
  done.remove();
  return { ...chosen, ensemble };
}

const measureAll = (
  tasks: readonly MemberTask[],
  onResult: (result: MemberResult) => void,
  onProgress: PoolProgress,
) =>
  runInProcesses<MemberTask, MemberResult>({
    module: new URL("./measure-network.ts", import.meta.url),
    functionName: "measureMember",
    tasks,
    costOf: ({ neurons, warmupMs, durationMs }) => neurons * (warmupMs + durationMs),
    nameOf: ({ key }) => `Member ${key} of the calibration`,
    onProgress,
    onResult,
  });

/** Half the sum of squared misfits in tolerances. */
const misfitSum = (predicted: readonly number[]): number =>
  predicted.reduce((sum, value, index) => {
    const observation = networkObservations[index];
    return observation ? sum + misfitOf(observation, value) ** 2 / 2 : sum;
  }, 0);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** To three significant digits: a set has no more than its fit can tell. */
const rounded = (value: number): number => Number(value.toPrecision(3));
