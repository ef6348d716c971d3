/** Undrugged rates of a parameter set, healthy and stressed: means over seeds, as they are stored with the set. */
import { ReferenceEngine } from "../../engine/reference/reference-engine.ts";
import { type Subject, spineSetPointOf } from "../../model/cascade/cascade.ts";
import { createConditions } from "../../model/conditions.ts";
import { createRecipe } from "../../model/network/recipe.ts";
import { measureNetwork } from "../../simulation/measure/measure-network.ts";
import { runInProcesses } from "../process-pool.ts";

const seeds = [1, 2, 3, 4];
const subjects = ["healthy", "stressed"] as const satisfies readonly Subject[];
const window = { warmupMs: 1500, durationMs: 5000 };

export interface RestTask {
  readonly subject: Subject;
  readonly seed: number;
  /** Values in place of those of set K1. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface RestResult {
  readonly excitatory: number;
  readonly inhibitory: number;
}

export async function measureRest({ subject, seed, parameters }: RestTask): Promise<RestResult> {
  const recipe = createRecipe({ seed, parameterSet: "k1", parameters });
  const engine = new ReferenceEngine(recipe);
  engine.setConditions(createConditions(recipe.sheet, { spineOccupancy: spineSetPointOf(subject) }));
  const { excitatory, inhibitory } = await measureNetwork(engine, window);
  engine.dispose();
  return { excitatory: excitatory.rateHz, inhibitory: inhibitory.rateHz };
}

export async function measureRestingRates(parameters: Readonly<Record<string, number>>) {
  const tasks = subjects.flatMap((subject) => seeds.map((seed) => ({ subject, seed, parameters })));
  const results = await runInProcesses<RestTask, RestResult>({
    module: new URL("./resting-rates.ts", import.meta.url),
    functionName: "measureRest",
    tasks,
    costOf: () => 1,
    nameOf: ({ subject, seed }) => `The ${subject} network at rest with seed ${seed}`,
  });
  const meanOf = (subject: Subject, name: keyof RestResult) => {
    const rates = results
      .filter((_, index) => tasks[index]?.subject === subject)
      .map((result) => result[name]);
    return Number((rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toFixed(2));
  };
  const ratesOf = (subject: Subject) => ({
    excitatory: meanOf(subject, "excitatory"),
    inhibitory: meanOf(subject, "inhibitory"),
  });
  return { healthy: ratesOf("healthy"), stressed: ratesOf("stressed") };
}
