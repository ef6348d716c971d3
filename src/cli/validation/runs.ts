/** The simulations that validation needs: which conditions, seeds, sizes and windows, and how one is carried out. */
import type { Engine, EngineName } from "../../engine/engine.ts";
import { ReferenceEngine } from "../../engine/reference/reference-engine.ts";
import { createConditions } from "../../model/conditions.ts";
import { createRecipe, stepsPerMs } from "../../model/network/recipe.ts";
import {
  defaultParameterSet,
  type ParameterSetName,
  parameterSets,
} from "../../model/parameter-sets/parameter-sets.ts";
import { measureNetwork } from "../../simulation/measure/measure-network.ts";
import type { Measurement } from "../../simulation/measure/recorder.ts";
import { makeEngine } from "../make-engine.ts";
import { type PoolRequest, runInProcesses } from "../process-pool.ts";
import { offerThreads } from "../start-thread.ts";

/** A total concentration of ketamine in plasma, µM, or the same block imposed on both populations. */
export type ConditionKey = `${number} µM` | "equal block";

/** Fraction of NMDA channels blocked alike in both populations, constant while the network runs (target D12). */
export const imposedEqualBlock = 0.17;

export interface ValidationRun {
  readonly condition: ConditionKey;
  /** The default one when left out. */
  readonly parameterSet?: ParameterSetName;
  /** Values in place of those of the set, and κ in place of its. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly effectivePerPlasma?: number;
  readonly neurons: number;
  readonly seed: number;
  readonly warmupMs: number;
  readonly durationMs: number;
  readonly engine?: EngineName;
  /** CPU threads of the reference engine; one when left out. */
  readonly threads?: number;
  /** The reference engine runs the warm-up and hands its state over: for engines that take minutes a biological second. */
  readonly isWarmedUpByReference?: boolean;
}

export interface ValidationResult extends ValidationRun {
  readonly recipeHash: string;
  readonly measurement: Measurement;
}

export const smallestSheetNeurons = 5120;

export interface ValidationPlan {
  readonly name: "full" | "short" | "device" | "brief" | "spectrum";
  readonly runs: readonly ValidationRun[];
}

const runsOf = (
  seeds: readonly number[],
  conditions: readonly ConditionKey[],
  warmupMs: number,
  durationMs: number,
  neurons = smallestSheetNeurons,
): ValidationRun[] =>
  conditions.flatMap((condition) =>
    seeds.map((seed) => ({ condition, seed, neurons, warmupMs, durationMs })),
  );
const fourSeeds = [1, 2, 3, 4];

/**
 * The window of everything that is compared, ms: CV, χ and band power depend on its length. Runs of another length say
 * nothing of these in a report.
 */
export const comparedWindowMs = 5000;

/** Every target, four seeds, three sizes, windows of one length. */
export const fullPlan: ValidationPlan = {
  name: "full",
  runs: [
    ...runsOf(
      fourSeeds,
      [
        ...(["0 µM", "0.33 µM", "0.67 µM", "1 µM", "1.33 µM", "2 µM", "3.3 µM"] as const),
        ...(["4.7 µM", "9.3 µM", "26.7 µM", "equal block"] as const),
      ],
      1500,
      comparedWindowMs,
    ),
    ...runsOf(fourSeeds, ["0 µM"], 1000, comparedWindowMs, 20_480),
    ...runsOf(fourSeeds, ["0 µM"], 1000, comparedWindowMs, 81_920),
  ],
};

/** One seed and shorter windows, all alike, where a band leaves room for the scatter that comes with them. */
export const shortPlan: ValidationPlan = {
  name: "short",
  runs: runsOf([1], ["0 µM", "1 µM", "2 µM", "9.3 µM", "26.7 µM", "equal block"], 1000, 4000),
};

/**
 * Every target on the engine webgpu, to be run from states that the reference engine reached: four seeds where windows
 * scatter more than a band is wide, one elsewhere; the largest sheet that the reference engine warms up in minutes.
 */
export const devicePlan: ValidationPlan = {
  name: "device",
  runs: [
    ...runsOf(fourSeeds, ["0 µM", "1 µM"], 1500, comparedWindowMs),
    ...runsOf([1], ["2 µM", "3.3 µM", "9.3 µM", "26.7 µM", "equal block"], 1500, comparedWindowMs),
    ...runsOf([1], ["0 µM"], 1000, comparedWindowMs, 20_480),
    ...runsOf([1], ["0 µM"], 1000, 600, 81_920),
    ...runsOf([1], ["0 µM"], 800, 200, 327_680),
  ],
};

/** What an engine on a software adapter can do in minutes: rates and blocks, from a state that the reference engine reached. */
export const briefPlan: ValidationPlan = {
  name: "brief",
  runs: runsOf([1], ["0 µM", "1 µM", "2 µM", "9.3 µM", "26.7 µM"], 1500, 200),
};

/** 1 µM in plasma, the level of an antidepressant infusion. */
export const treatedCondition: ConditionKey = `${parameterSets[defaultParameterSet].effectivePerPlasma} µM`;

/** Rhythms at rest and at that level, for the comparison with published experiments. */
export const experimentPlan: Pick<ValidationPlan, "runs"> = {
  runs: runsOf(fourSeeds, ["0 µM", treatedCondition], 1500, 5000),
};

/** The results in the plan's own order, each run in a child process, one per core. The first failure stops all. */
export const runPlan = (
  { runs }: Pick<ValidationPlan, "runs">,
  options: Pick<PoolRequest<ValidationRun, ValidationResult>, "onProgress" | "onResult"> = {},
): Promise<ValidationResult[]> =>
  runInProcesses({
    module: new URL("./runs.ts", import.meta.url),
    functionName: "carryOut",
    tasks: runs,
    costOf: ({ neurons, warmupMs, durationMs }) => neurons * (warmupMs + durationMs),
    nameOf: ({ condition, seed, neurons }) =>
      `The run at ${condition} with seed ${seed} and ${neurons} neurons`,
    ...options,
  });

export async function carryOut(
  run: ValidationRun,
  onProgress?: (fraction: number) => void | Promise<void>,
): Promise<ValidationResult> {
  const recipe = createRecipe({
    ...{ neurons: run.neurons, seed: run.seed },
    parameterSet: run.parameterSet ?? defaultParameterSet,
    ...(run.parameters && { parameters: run.parameters }),
  });
  const threads = offerThreads(run.threads ?? 1);
  const engine = await makeEngine(recipe, run.engine ?? "reference", undefined, threads);
  await impose(run, engine);
  if (run.isWarmedUpByReference) {
    const reference = new ReferenceEngine(recipe);
    await impose(run, reference);
    await reference.advance(run.warmupMs * stepsPerMs(recipe));
    await engine.writeState(await reference.readState(), reference.step);
  }
  const measurement = await measureNetwork(engine, {
    warmupMs: run.isWarmedUpByReference ? 0 : run.warmupMs,
    durationMs: run.durationMs,
    onProgress: (doneMs, totalMs) => onProgress?.(doneMs / totalMs),
  });
  engine.dispose();
  return { ...run, recipeHash: recipe.hash, measurement };
}

/** Puts an engine under the run's condition, at its first step. */
async function impose({ condition, effectivePerPlasma }: ValidationRun, engine: Engine): Promise<void> {
  const { sheet, parameterSet } = engine.recipe;
  if (condition !== "equal block") {
    const kappa = effectivePerPlasma ?? parameterSets[parameterSet].effectivePerPlasma;
    const concentrationUm = kappa * Number.parseFloat(condition);
    engine.setConditions(createConditions(sheet, { concentrationUm }));
    return;
  }
  const state = await engine.readState();
  state.nmdaBlock.fill(imposedEqualBlock);
  engine.setConditions(createConditions(sheet, { blockAcceleration: 0 }));
  await engine.writeState(state, 0);
}
