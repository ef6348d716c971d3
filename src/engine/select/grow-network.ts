/**
 * How many neurons the engine gets that scatters on the graphics card. A card is idle for the most part with few of
 * them, so that the speed of a larger network cannot be told from that of a smaller one: it is measured.
 */
import type { Recipe } from "../../model/network/recipe.ts";
import type { Engine } from "../engine.ts";
import { engineFailureOf } from "../engine-error.ts";
import type { EngineFactory } from "./create-engine.ts";
import { type Candidate, wantedMsPerSecond, warmUp } from "./warm-up.ts";

/** Sizes that are tried, each four times the one before or thereabouts; a person may ask for any other. */
const offeredNeurons = [20_480, 81_920, 327_680, 1_003_520] as const;

export interface GrownNetwork {
  readonly engine: Engine;
  /** Why this size, as a sentence for the screen. */
  readonly reason: string;
}

/** The largest offered network that keeps moving. Takes over `smallest`; engines that are not kept are disposed of. */
export async function growNetwork(
  smallest: Candidate,
  recipeOf: (neurons: number) => Recipe,
  make: EngineFactory,
): Promise<GrownNetwork> {
  const { requested, limits } = smallest.engine.info;
  let kept = smallest;
  const chosen = (why: string): GrownNetwork => ({
    engine: kept.engine,
    reason: `${kept.engine.recipe.sheet.neurons} neurons were chosen: ${why}`,
  });
  for (const neurons of offeredNeurons) {
    if (neurons > limits.maximumNeurons) {
      return chosen(`the adapter's memory limits hold at most ${limits.maximumNeurons}.`);
    }
    let larger: Candidate;
    try {
      larger = await warmUp("webgpu", recipeOf(neurons), make, requested);
    } catch (error) {
      return chosen(`${neurons} were tried and failed: ${engineFailureOf(error)}`);
    }
    if (larger.msPerSecond < wantedMsPerSecond) {
      larger.engine.dispose();
      return chosen(`${neurons} reached only ${larger.msPerSecond.toFixed(0)} ms per second.`);
    }
    kept.engine.dispose();
    kept = larger;
  }
  return chosen(
    `they still reached ${kept.msPerSecond.toFixed(0)} ms per second, and no larger sheet is offered.`,
  );
}
