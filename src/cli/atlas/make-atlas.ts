/** Samples every point of a grid, with all cores; what is done is kept in a file beside the result, so that it can be resumed. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { statisticNames } from "../../model/network-statistics.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import type { BlockerName } from "../../model/substances.ts";
import { type Atlas, type AtlasOrigin, pointAt, pointCount } from "../../treatment/atlas/atlas.ts";
import { encodeAtlas } from "../../treatment/atlas/atlas-file.ts";
import { PartialResults } from "../partial-results.ts";
import { runInProcesses } from "../process-pool.ts";
import {
  type AtlasNodes,
  atlasNeurons,
  atlasRelaxMs,
  atlasSampleMs,
  atlasSeed,
  scatterPoints,
  scatterSeed,
} from "./grid.ts";
import type { PointResult, PointTask } from "./sample-point.ts";

export interface AtlasRequest {
  readonly nodes: AtlasNodes;
  readonly parameterSet: ParameterSetName;
  readonly blocker?: BlockerName;
  /** Values in place of those of the set. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly file: string;
  readonly onProgress: (fraction: number, finished: number, total: number) => void;
}

/** Makes the atlas and writes it to `file`; continues what an interrupted call for the same grid has left. */
export async function makeAtlas(request: AtlasRequest): Promise<Atlas> {
  const { nodes, blocker = "ketamine", parameterSet, parameters, file, onProgress } = request;
  const recipe = createRecipe({ neurons: atlasNeurons, seed: atlasSeed, parameterSet, parameters });
  const tasks = tasksOf(request);
  const signature = JSON.stringify({ nodes, blocker, network: networkHashOf(recipe) });
  const partial = new PartialResults<PointResult>(`${file}.partial`, signature, keyOf);
  const open = tasks.filter((task) => partial.get(keyOf(task)) === undefined);
  const before = tasks.length - open.length;
  await runInProcesses<PointTask, PointResult>({
    module: new URL("./sample-point.ts", import.meta.url),
    functionName: "samplePoint",
    tasks: open,
    costOf: () => 1,
    nameOf: ({ index, seed }) => `Point ${index} of the atlas with seed ${seed}`,
    onProgress: (fraction, finished) =>
      onProgress((before + fraction * open.length) / tasks.length, before + finished, tasks.length),
    onResult: (result) => partial.add(result),
  });
  const atlas = assemble(nodes, tasks, partial, {
    parameterSet,
    networkHash: networkHashOf(recipe),
    blocker,
    recipeHash: recipe.hash,
    neurons: atlasNeurons,
    seed: atlasSeed,
    dtMs: recipe.dtMs,
    relaxMs: atlasRelaxMs,
    sampleMs: atlasSampleMs,
    nodes,
  });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, encodeAtlas(atlas));
  partial.remove();
  return atlas;
}

/** A prime that divides no number of nodes: steps of this length reach every node of every axis. */
const scatterStride = 239;

/** Every point once, and some spread over the grid with a second seed. */
function tasksOf({ nodes, blocker = "ketamine", parameterSet, parameters }: AtlasRequest): PointTask[] {
  const count = pointCount(nodes);
  const task = (index: number, seed: number): PointTask => ({
    ...{ index, seed, point: pointAt(nodes, index), blocker, parameterSet, parameters },
  });
  const again = Math.min(scatterPoints, count);
  return [
    ...Array.from({ length: count }, (_, index) => task(index, atlasSeed)),
    ...Array.from({ length: again }, (_, place) =>
      task((place * scatterStride + Math.floor(scatterStride / 2)) % count, scatterSeed),
    ),
  ];
}

function assemble(
  nodes: AtlasNodes,
  tasks: readonly PointTask[],
  partial: PartialResults<PointResult>,
  origin: Omit<AtlasOrigin, "seedScatter" | "scatterPoints">,
): Atlas {
  const width = statisticNames.length;
  const values = new Float32Array(pointCount(nodes) * width);
  const standardErrors = new Float32Array(values.length);
  for (const task of tasks.filter(({ seed }) => seed === atlasSeed)) {
    const { means, standardErrors: errors } = partial.get(keyOf(task))!;
    values.set(means, task.index * width);
    standardErrors.set(errors, task.index * width);
  }
  const again = tasks.filter(({ seed }) => seed !== atlasSeed);
  // Sums over the points before the quotient: where a network is nearly silent, a few spikes are a large share.
  const seedScatter = statisticNames.map((_, statistic) => {
    const pairs = again.map((task) => {
      const [first, second] = [
        values[task.index * width + statistic]!,
        partial.get(keyOf(task))!.means[statistic]!,
      ];
      return { variance: (first - second) ** 2 / 2, square: ((first + second) / 2) ** 2 };
    });
    const sumOf = (name: "variance" | "square") => pairs.reduce((sum, pair) => sum + pair[name], 0);
    return sumOf("square") > 0 ? Math.sqrt(sumOf("variance") / sumOf("square")) : 0;
  });
  return { origin: { ...origin, seedScatter, scatterPoints: again.length }, values, standardErrors };
}

const keyOf = ({ index, seed }: { readonly index: number; readonly seed: number }) => `${index}/${seed}`;
