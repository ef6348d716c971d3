/** One network under three conditions: what the targets of the surge measure, and which are missed. */
import { Results } from "../validation/results.ts";
import {
  type ConditionKey,
  carryOut,
  smallestSheetNeurons,
  type ValidationResult,
} from "../validation/runs.ts";
import { judge, targets } from "../validation/targets.ts";

export interface NetworkToMeasure {
  readonly key: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Effective over plasma concentration. */
  readonly kappa: number;
  /** Seed of the wiring. */
  readonly wiring: number;
}

export interface MeasuredTargets {
  readonly key: string;
  /** By target; null where a run could not measure it. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly missed: readonly string[];
}

/** Targets that rates and blocks decide at rest, at an antidepressant and at an anaesthetic level. */
export const measuredTargetIds = ["D1", "D2", "D5", "D6", "D7", "D9"] as const;
/** Total concentrations in plasma that they need. */
const conditions: readonly ConditionKey[] = ["0 µM", "1 µM", "9.3 µM"];
/** Those of the fit of set K2. */
export const measuredRun = { neurons: smallestSheetNeurons, warmupMs: 800, durationMs: 1500 } as const;

export async function measureTargets(
  { key, parameters, kappa, wiring }: NetworkToMeasure,
  onProgress?: (fraction: number) => Promise<void>,
): Promise<MeasuredTargets> {
  const runs: ValidationResult[] = [];
  for (const condition of conditions) {
    runs.push(
      await carryOut({ ...measuredRun, condition, parameters, effectivePerPlasma: kappa, seed: wiring }),
    );
    await onProgress?.(runs.length / conditions.length);
  }
  const results = new Results(runs);
  const verdicts = targets
    .filter(({ id }) => measuredTargetIds.some((measured) => measured === id))
    .map((target) => judge(target, results));
  return {
    key,
    values: Object.fromEntries(verdicts.map(({ target, mean }) => [target.id, mean])),
    missed: verdicts.filter(({ isMet }) => !isMet).map(({ target }) => target.id),
  };
}
