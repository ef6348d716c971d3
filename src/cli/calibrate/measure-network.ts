/** What the network gives for one member of the ensemble: the runs of the objective, one after the other. */
import { ReferenceEngine } from "../../engine/reference/reference-engine.ts";
import { createConditions } from "../../model/conditions.ts";
import { createRecipe } from "../../model/network/recipe.ts";
import { measureNetwork } from "../../simulation/measure/measure-network.ts";
import type { Measurement } from "../../simulation/measure/recorder.ts";
import { imposedEqualBlock } from "../validation/runs.ts";
import { kappa, type NetworkCondition, networkConditions, plasmaUm } from "./network-objective.ts";

export interface MemberTask {
  /** Names the member: "update/member". */
  readonly key: string;
  /** How many of `networkConditions`. */
  readonly conditions: number;
  /** That differ from set K1. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly neurons: number;
  readonly seed: number;
  readonly warmupMs: number;
  readonly durationMs: number;
}

export interface MemberResult {
  readonly key: string;
  /** In the order of `networkObservations`. */
  readonly predicted: readonly number[];
}

export async function measureMember(
  task: MemberTask,
  onProgress?: (fraction: number) => Promise<void>,
): Promise<MemberResult> {
  const runs: Partial<Record<NetworkCondition, Measurement>> = {};
  for (const [index, condition] of networkConditions.slice(0, task.conditions).entries()) {
    runs[condition] = await measureUnder(task, condition);
    await onProgress?.((index + 1) / task.conditions);
  }
  return { key: task.key, predicted: predictionsOf(runs) };
}

async function measureUnder(task: MemberTask, condition: NetworkCondition): Promise<Measurement> {
  const { neurons, seed, parameters, warmupMs, durationMs } = task;
  const recipe = createRecipe({ neurons, seed, parameterSet: "k1", parameters });
  const engine = new ReferenceEngine(recipe);
  if (condition === "equal block") {
    const state = await engine.readState();
    state.nmdaBlock.fill(imposedEqualBlock);
    engine.setConditions(createConditions(recipe.sheet, { blockAcceleration: 0 }));
    await engine.writeState(state, 0);
  } else {
    const concentrationUm = condition === "rest" ? 0 : kappa * plasmaUm[condition];
    engine.setConditions(createConditions(recipe.sheet, { concentrationUm }));
  }
  const measurement = await measureNetwork(engine, { warmupMs, durationMs });
  engine.dispose();
  return measurement;
}

/** In the order of `networkObservations`, as far as the runs reach; a quotient over a silent network is 0. */
function predictionsOf(runs: Readonly<Partial<Record<NetworkCondition, Measurement>>>): number[] {
  const { rest, antidepressant } = runs;
  const over = (condition: NetworkCondition, population: "excitatory" | "inhibitory") =>
    quotient(runs[condition]?.[population].rateHz, rest?.[population].rateHz);
  const predicted = [
    rest?.excitatory.rateHz,
    rest?.inhibitory.rateHz,
    rest?.excitatory.cvIsi ?? 0,
    over("antidepressant", "inhibitory"),
    over("antidepressant", "excitatory"),
    quotient(antidepressant?.inhibitory.nmdaBlock, antidepressant?.excitatory.nmdaBlock),
    over("anaesthetic", "excitatory"),
    over("deep", "excitatory"),
    over("equal block", "excitatory"),
  ];
  return predicted.filter((value) => value !== undefined);
}

const quotient = (numerator: number | undefined, denominator: number | undefined): number | undefined =>
  numerator === undefined || denominator === undefined
    ? undefined
    : denominator > 0
      ? numerator / denominator
      : 0;
