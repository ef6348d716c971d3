/** Whether a network that was drawn meets the targets that set K2 is fitted to; the cheapest runs come first. */
import type { fittedTargets } from "../calibrate/network-objective.ts";
import { Results } from "../validation/results.ts";
import {
  type ConditionKey,
  carryOut,
  smallestSheetNeurons,
  type ValidationResult,
} from "../validation/runs.ts";
import { judge, targets } from "../validation/targets.ts";
import { proposeNetwork } from "./network-proposal.ts";

export interface NetworkTask {
  readonly draw: number;
  readonly seed: number;
}

export interface NetworkTest {
  readonly draw: number;
  /** The first target that is missed; null where all are met. */
  readonly missed: string | null;
}

type Target = (typeof fittedTargets)[number];

/** Seed of the network itself, alike in all members: they differ in constants, not in wiring. */
const networkSeed = 1;

/** Runs and what each decides. Irregularity needs its long window; it is measured only where all else is met. */
export const networkTests: readonly {
  readonly condition: ConditionKey;
  readonly warmupMs: number;
  readonly durationMs: number;
  readonly decides: readonly Target[];
}[] = [
  { condition: "0 µM", warmupMs: 800, durationMs: 1500, decides: ["D1", "D2"] },
  { condition: "1 µM", warmupMs: 800, durationMs: 1500, decides: ["D5", "D6", "D7"] },
  { condition: "9.3 µM", warmupMs: 800, durationMs: 1500, decides: ["D9"] },
  { condition: "26.7 µM", warmupMs: 800, durationMs: 1500, decides: ["D10"] },
  { condition: "equal block", warmupMs: 800, durationMs: 1500, decides: ["D12"] },
  { condition: "0 µM", warmupMs: 1000, durationMs: 4000, decides: ["D3"] },
];

export async function testNetwork(
  { draw, seed }: NetworkTask,
  onProgress?: (fraction: number) => Promise<void>,
): Promise<NetworkTest> {
  const { parameters, kappa } = proposeNetwork(seed, draw);
  const results: ValidationResult[] = [];
  for (const [index, { decides, ...run }] of networkTests.entries()) {
    const result = await carryOut({
      ...{ ...run, seed: networkSeed, neurons: smallestSheetNeurons },
      ...{ parameters, effectivePerPlasma: kappa },
    });
    // A longer run takes the place of a shorter one under the same condition.
    results.unshift(result);
    const found = new Results(results);
    const missed = targets.find(
      (target) => decides.some((id) => id === target.id) && !judge(target, found).isMet,
    );
    if (missed) return { draw, missed: missed.id };
    await onProgress?.((index + 1) / networkTests.length);
  }
  return { draw, missed: null };
}
