/** Which constant of the cascade matters for what the model says of treatment: moves from members of the ensemble. */
import { cascadeClaims, type Screen } from "../../model/sensitivity/findings.ts";
import { freeConstants } from "../calibrate/cascade-objective.ts";
import { PartialResults } from "../partial-results.ts";
import { type PoolProgress, runInProcesses } from "../process-pool.ts";
import { measureOfClaim } from "./cascade-claims.ts";
import { findImportances } from "./find-importances.ts";
import { type CascadeTask, cascadeStep, type MovedCascade, moveCascade } from "./move-cascade.ts";

/** Members to start from: the first of the ensemble, whose members are independent draws. */
export const cascadeStarts = 40;

export async function screenCascade(
  ensembleChecksum: string,
  seed: number,
  partialFile: string,
  onProgress: PoolProgress,
): Promise<Screen> {
  const signature = JSON.stringify({ seed, ensembleChecksum, freeConstants, measureOfClaim, cascadeStep });
  const done = new PartialResults<MovedCascade>(partialFile, signature, ({ start }) => String(start));
  const tasks = Array.from({ length: cascadeStarts }, (_, start) => ({ start, seed }));
  await runInProcesses<CascadeTask, MovedCascade>({
    module: new URL("./move-cascade.ts", import.meta.url),
    functionName: moveCascade.name,
    tasks: tasks.filter(({ start }) => done.get(String(start)) === undefined),
    costOf: () => 1,
    nameOf: ({ start }) => `Member ${start} of the ensemble`,
    onResult: (result) => done.add(result),
    onProgress,
  });
  const starts = tasks.flatMap(({ start }) => done.get(String(start)) ?? []);
  return {
    ...{ starts: starts.length, step: cascadeStep },
    evaluations: starts.reduce((sum, { moves }) => sum + 1 + moves.length, 0),
    claims: findImportances(cascadeClaims, starts, seed),
  };
}
