/** One point of an atlas, sampled from a fresh start, so that any point can be recomputed alone. */
import { ReferenceEngine } from "../../engine/reference/reference-engine.ts";
import { createConditions } from "../../model/conditions.ts";
import { createRecipe } from "../../model/network/recipe.ts";
import { type NetworkStatistics, statisticNames } from "../../model/network-statistics.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import { type BlockerName, equivalentBlock } from "../../model/substances.ts";
import { sampleStatistics } from "../../simulation/measure/sample-statistics.ts";
import { pieceMs } from "../../simulation/measure/window.ts";
import type { AtlasPoint } from "../../treatment/atlas/atlas.ts";
import { atlasNeurons, atlasRelaxMs, atlasSampleMs } from "./grid.ts";

export interface PointTask {
  /** Number of the point in the grid. */
  readonly index: number;
  readonly point: AtlasPoint;
  readonly seed: number;
  readonly blocker: BlockerName;
  readonly parameterSet: ParameterSetName;
  /** Values in place of those of the set. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface PointResult {
  readonly index: number;
  readonly seed: number;
  /** In the order of `statisticNames`. */
  readonly means: readonly number[];
  readonly standardErrors: readonly number[];
}

export async function samplePoint(
  { index, point, seed, blocker, parameterSet, parameters }: PointTask,
  onProgress?: (fraction: number) => Promise<void>,
): Promise<PointResult> {
  const recipe = createRecipe({ neurons: atlasNeurons, seed, parameterSet, parameters });
  const engine = new ReferenceEngine(recipe);
  const { unbindingRatio, escapeRatio } = equivalentBlock([{ blocker, um: 1 }]);
  engine.setConditions(createConditions(recipe.sheet, { ...point, unbindingRatio, escapeRatio }));
  let pieces = 0;
  const { regions, standardErrors } = await sampleStatistics(engine, {
    relaxMs: atlasRelaxMs,
    sampleMs: atlasSampleMs,
    onPiece: () => onProgress?.((++pieces * pieceMs) / (atlasRelaxMs + atlasSampleMs)),
  });
  engine.dispose();
  const listOf = (statistics: NetworkStatistics) => statisticNames.map((name) => statistics[name]);
  return { index, seed, means: listOf(regions[0]!), standardErrors: listOf(standardErrors[0]!) };
}
