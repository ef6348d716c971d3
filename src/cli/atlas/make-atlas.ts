/** Samples every point of a grid, with all cores; what is done is kept in a file beside the result, so that it can be resumed. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { statisticNames } from "../../model/network-statistics.ts";
import { type Atlas, type AtlasOrigin, pointAt, pointCount } from "../../treatment/atlas/atlas.ts";
import { encodeAtlas } from "../../treatment/atlas/atlas-file.ts";
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
  readonly parameters: Readonly<Record<string, number>>;
  readonly file: string;
  readonly onProgress: (fraction: number, finished: number, total: number) => void;
}

/** Makes the atlas and writes it to `file`; continues what an interrupted call for the same grid has left. */
export async function makeAtlas({ nodes, parameters, file, onProgress }: AtlasRequest): Promise<Atlas> {
  const recipe = createRecipe({ neurons: atlasNeurons, seed: atlasSeed, parameters });
  const tasks = tasksOf(nodes, parameters);
  const partial = new PartialResults(
    `${file}.partial`,
    JSON.stringify({ nodes, network: networkHashOf(recipe) }),
  );
  const open = tasks.filter((task) => !partial.has(task));
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
    networkHash: networkHashOf(recipe),
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
function tasksOf(nodes: AtlasNodes, parameters: Readonly<Record<string, number>>): PointTask[] {
  const count = pointCount(nodes);
  const task = (index: number, seed: number) => ({ index, seed, point: pointAt(nodes, index), parameters });
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
  partial: PartialResults,
  origin: Omit<AtlasOrigin, "seedScatter" | "scatterPoints">,
): Atlas {
  const width = statisticNames.length;
  const values = new Float32Array(pointCount(nodes) * width);
  const standardErrors = new Float32Array(values.length);
  for (const task of tasks.filter(({ seed }) => seed === atlasSeed)) {
    const { means, standardErrors: errors } = partial.get(task);
    values.set(means, task.index * width);
    standardErrors.set(errors, task.index * width);
  }
  const again = tasks.filter(({ seed }) => seed !== atlasSeed);
  // Sums over the points before the quotient: where a network is nearly silent, a few spikes are a large share.
  const seedScatter = statisticNames.map((_, statistic) => {
    const pairs = again.map((task) => {
      const [first, second] = [values[task.index * width + statistic]!, partial.get(task).means[statistic]!];
      return { variance: (first - second) ** 2 / 2, square: ((first + second) / 2) ** 2 };
    });
    const sumOf = (name: "variance" | "square") => pairs.reduce((sum, pair) => sum + pair[name], 0);
    return sumOf("square") > 0 ? Math.sqrt(sumOf("variance") / sumOf("square")) : 0;
  });
  return { origin: { ...origin, seedScatter, scatterPoints: again.length }, values, standardErrors };
}

/** Finished points, one JSON line each after a first line that says of which grid. */
class PartialResults {
  private readonly file: string;
  private readonly results = new Map<string, PointResult>();

  constructor(file: string, signature: string) {
    this.file = file;
    const [first, ...lines] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (first === signature) {
      // An interrupted write leaves at most one broken last line.
      for (const line of lines.slice(0, -1)) this.keep(JSON.parse(line) as PointResult);
    } else {
      mkdirSync(path.dirname(file), { recursive: true });
    }
    writeFileSync(
      file,
      [signature, ...[...this.results.values()].map((result) => JSON.stringify(result)), ""].join("\n"),
    );
  }

  has(task: PointTask): boolean {
    return this.results.has(keyOf(task));
  }

  get(task: PointTask): PointResult {
    return this.results.get(keyOf(task))!;
  }

  add(result: PointResult): void {
    this.keep(result);
    appendFileSync(this.file, `${JSON.stringify(result)}\n`);
  }

  remove(): void {
    rmSync(this.file);
  }

  private keep(result: PointResult): void {
    this.results.set(keyOf(result), result);
  }
}

const keyOf = ({ index, seed }: { readonly index: number; readonly seed: number }) => `${index}/${seed}`;
