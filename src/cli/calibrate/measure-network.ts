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
  for (const [index, condition] of networkConditions.entries()) {
    runs[condition] = await measureUnder(task, condition);
    await onProgress?.((index + 1) / networkConditions.length);
  }
  return { key: task.key, predicted: predictionsOf(runs as Record<NetworkCondition, Measurement>) };
}

async function measureUnder(task: MemberTask, condition: NetworkCondition): Promise<Measurement> {
  const { neurons, seed, parameters, warmupMs, durationMs } = task;
  const recipe = createRecipe({ neurons, seed, parameters });
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

/** A network that is silent or never pauses has no CV and no quotient: 0 is then as far off as it is. */
function predictionsOf(runs: Readonly<Record<NetworkCondition, Measurement>>): number[] {
  const { rest, antidepressant } = runs;
  const over = (condition: NetworkCondition, population: "excitatory" | "inhibitory") =>
    quotient(runs[condition][population].rateHz, rest[population].rateHz);
  return [
    rest.excitatory.rateHz,
    rest.inhibitory.rateHz,
    rest.excitatory.cvIsi ?? 0,
    over("antidepressant", "inhibitory"),
    over("antidepressant", "excitatory"),
    quotient(antidepressant.inhibitory.nmdaBlock, antidepressant.excitatory.nmdaBlock),
    over("anaesthetic", "excitatory"),
    over("deep", "excitatory"),
    over("equal block", "excitatory"),
  ];
}

const quotient = (numerator: number, denominator: number) => (denominator > 0 ? numerator / denominator : 0);
