/** Where a trajectory's statistics come from: the response atlas, or the running network. */
import { setImmediate } from "node:timers/promises";
import type { EngineInfo } from "../../engine/engine.ts";
import { ReferenceEngine } from "../../engine/reference/reference-engine.ts";
import { nameOfSet, networkHashOf, type Recipe } from "../../model/network/recipe.ts";
import { parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import { LiveStatistics, runCourseLive } from "../../simulation/live-statistics.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { Course } from "../../treatment/protocol/course.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { runCourseByAtlas } from "../../treatment/trajectory/course-by-atlas.ts";
import { nextMacroHours, type Refinement } from "../../treatment/trajectory/macro-steps.ts";

export interface TrajectorySource {
  /** What is printed about it: source, network hash, seed, neurons, sample. */
  readonly provenance: { readonly source: "live" | "atlas" } & Readonly<Record<string, unknown>>;
  /** What the network runs on; null where an atlas is read. */
  readonly engine: EngineInfo | null;
  run(protocol: Protocol): Promise<readonly TrajectoryRow[]>;
  dispose(): void;
}

/** Runs courses on an atlas. Throws a RangeError where a course leaves its range. */
export function createAtlasSource(atlas: Atlas, refinement: Refinement): TrajectorySource {
  const { parameterSet, networkHash, recipeHash, neurons, seed, dtMs, relaxMs, sampleMs, seedScatter } =
    atlas.origin;
  return {
    provenance: {
      source: "atlas",
      parameters: parameterSets[parameterSet].title,
      ...{ networkHash, recipeHash, neurons, seed, dtMs, relaxMs, sampleMs, seedScatter, refinement },
    },
    engine: null,
    run: async (protocol) =>
      runCourseByAtlas(new Course(protocol, parameterSet), atlas, { refinement }).map(({ row }) => row),
    dispose: () => undefined,
  };
}

export interface LiveSourceRequest {
  readonly recipe: Recipe;
  readonly relaxMs: number;
  readonly sampleMs: number;
  readonly refinement: Refinement;
  /** `fraction` of one course, and what is being done. */
  readonly onProgress?: (fraction: number, detail: string) => void;
}

/** Runs courses on the reference engine, one after the other, each continuing from the network's present state. */
export function createLiveSource(request: LiveSourceRequest): TrajectorySource {
  const { recipe, relaxMs, sampleMs, refinement, onProgress } = request;
  const engine = new ReferenceEngine(recipe);
  let say: () => void = () => undefined;
  const onPiece = async () => {
    say();
    await setImmediate(); // lets an interrupt in
  };
  const live = new LiveStatistics(engine, { relaxMs, sampleMs, onPiece });
  const { hash: recipeHash, seed, dtMs } = recipe;
  const { neurons } = recipe.sheet;
  const networkHash = networkHashOf(recipe);
  return {
    provenance: {
      source: "live",
      parameters: nameOfSet(recipe),
      ...{ networkHash, recipeHash, neurons, seed, dtMs, relaxMs, sampleMs, refinement },
    },
    engine: engine.info,
    async run(protocol) {
      const course = new Course(protocol, recipe.parameterSet);
      const points = macroPoints(course, refinement);
      let done = 0;
      say = () =>
        onProgress?.(done / points, `${protocol.name}, point ${done} of ${points}, ${live.samples} samples`);
      return runCourseLive(course, live, refinement, () => {
        done++;
      });
    },
    dispose: () => engine.dispose(),
  };
}

function macroPoints(course: Course, refinement: Refinement): number {
  let points = 1;
  for (let hours = 0; hours < course.horizonHours; points++) {
    hours = nextMacroHours(course, hours, refinement);
  }
  return points;
}
