/** What the networks of the ensemble do, each on the coarse grid of members; continued where an interrupted call stopped. */
import { statisticNames } from "../../model/network-statistics.ts";
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import { pointAt, pointCount } from "../../treatment/atlas/atlas.ts";
import { atlasSeed, memberNodes } from "../atlas/grid.ts";
import type { PointResult, PointTask } from "../atlas/sample-point.ts";
import { PartialResults } from "../partial-results.ts";
import { type PoolProgress, runInProcesses } from "../process-pool.ts";
import type { NetworkDraw } from "./network-prior.ts";

const points = pointCount(memberNodes);

/** A table per network: points in the order of the axes, statistics in the order of `statisticNames`. */
export async function sampleMembers(
  networks: readonly NetworkDraw[],
  partialFile: string,
  onProgress: PoolProgress,
): Promise<Float32Array[]> {
  const tasks = networks.flatMap(({ parameters }, member) =>
    Array.from({ length: points }, (_, point) => ({
      ...{ index: member * points + point, point: pointAt(memberNodes, point), seed: atlasSeed },
      ...{ blocker: "ketamine" as const, parameterSet: defaultParameterSet, parameters },
    })),
  );
  const signature = JSON.stringify({ networks, memberNodes });
  const done = new PartialResults<PointResult>(partialFile, signature, ({ index }) => String(index));
  await runInProcesses<PointTask, PointResult>({
    module: new URL("../atlas/sample-point.ts", import.meta.url),
    functionName: "samplePoint",
    tasks: tasks.filter(({ index }) => done.get(String(index)) === undefined),
    costOf: () => 1,
    nameOf: ({ index }) => `Sample ${index % points} of network ${Math.floor(index / points)}`,
    onResult: (result) => done.add(result),
    onProgress,
  });
  return networks.map((_, member) =>
    Float32Array.from({ length: points * statisticNames.length }, (__, place) => {
      const [point, statistic] = [Math.floor(place / statisticNames.length), place % statisticNames.length];
      return done.get(String(member * points + point))?.means[statistic] ?? Number.NaN;
    }),
  );
}
