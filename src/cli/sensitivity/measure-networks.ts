/** Many networks in child processes; finished ones are kept in a file, so that an interrupted call is continued. */
import { PartialResults } from "../partial-results.ts";
import { type PoolProgress, runInProcesses } from "../process-pool.ts";
import {
  type MeasuredTargets,
  measuredRun,
  measureTargets,
  type NetworkToMeasure,
} from "./measure-targets.ts";

/** By key. */
export async function measureNetworks(
  networks: readonly NetworkToMeasure[],
  partialFile: string,
  onProgress: PoolProgress,
): Promise<ReadonlyMap<string, MeasuredTargets>> {
  const signature = JSON.stringify({ networks, measuredRun });
  const done = new PartialResults<MeasuredTargets>(partialFile, signature, ({ key }) => key);
  await runInProcesses<NetworkToMeasure, MeasuredTargets>({
    module: new URL("./measure-targets.ts", import.meta.url),
    functionName: measureTargets.name,
    tasks: networks.filter(({ key }) => done.get(key) === undefined),
    costOf: () => 1,
    nameOf: ({ key }) => `The network "${key}"`,
    onResult: (result) => done.add(result),
    onProgress,
  });
  return new Map(
    networks.flatMap(({ key }) => {
      const found = done.get(key);
      return found ? [[key, found] as const] : [];
    }),
  );
}
