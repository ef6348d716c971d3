/**
 * How many neurons an engine gets. Neither a graphics card nor several threads are busy with few of them, so that the
 * speed of a larger network cannot be told from that of a smaller one: sizes are tried one after the other.
 */
import type { Recipe } from "../../model/network/recipe.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import { engineFailureOf } from "../engine-error.ts";
import type { EngineFactory } from "./create-engine.ts";
import { type Candidate, warmUp } from "./warm-up.ts";

/** Sizes that are tried, each four times the one before or thereabouts; a person may ask for any other. */
const offeredNeurons = [20_480, 81_920, 327_680, 1_003_520] as const;
/** The largest that is tried without a graphics card's scattering engine: above, the reference engine keeps no lists of edges. */
export const mostElsewhere = 81_920;

export interface GrowthRequest {
  readonly recipeOf: (neurons: number) => Recipe;
  readonly make: EngineFactory;
  /** CPU threads that `make` offers. */
  readonly threads: number;
  /** What a network must reach, biological ms per wall second. */
  readonly msPerSecond: number;
}

export interface GrownNetwork extends Candidate {
  /** Why this size. */
  readonly reason: Sentence;
}

/** The largest offered network that runs at the wanted speed. Takes over `smallest`; engines that are not kept are disposed of. */
export async function growNetwork(smallest: Candidate, request: GrowthRequest): Promise<GrownNetwork> {
  const { requested, executedOn, limits } = smallest.engine.info;
  const wanted = request.msPerSecond;
  let kept = smallest;
  for (const tried of offeredNeurons) {
    const { neurons } = kept.engine.recipe.sheet;
    if (executedOn !== "webgpu" && tried > mostElsewhere) break;
    if (tried > limits.maximumNeurons) {
      const values = { neurons, maximum: limits.maximumNeurons };
      return { ...kept, reason: { key: "engine.sizeMemory", values } };
    }
    const hoped = mostHopedFor(kept, tried, request.threads);
    if (hoped < wanted) {
      const values = { neurons, tried, speed: Math.round(hoped), wanted };
      return { ...kept, reason: { key: "engine.sizeUntried", values } };
    }
    let larger: Candidate;
    try {
      larger = await warmUp(executedOn, request.recipeOf(tried), request.make, requested);
    } catch (error) {
      const values = { neurons, tried, failure: engineFailureOf(error) };
      return { ...kept, reason: { key: "engine.sizeFailed", values } };
    }
    if (larger.msPerSecond < wanted) {
      larger.engine.dispose();
      const values = { neurons, tried, speed: Math.round(larger.msPerSecond), wanted };
      return { ...kept, reason: { key: "engine.sizeSlow", values } };
    }
    kept.engine.dispose();
    kept = larger;
  }
  const values = { neurons: kept.engine.recipe.sheet.neurons, speed: Math.round(kept.msPerSecond) };
  return { ...kept, reason: { key: "engine.sizeLargest", values } };
}

/** The most that so many neurons can reach: in proportion to what was measured, were every thread busy. */
function mostHopedFor({ engine, msPerSecond }: Candidate, neurons: number, threads: number): number {
  const { executedOn, threads: busy } = engine.info;
  if (executedOn === "webgpu") return Number.POSITIVE_INFINITY;
  const gain = executedOn === "reference" ? threads / busy : 1;
  return (gain * msPerSecond * engine.recipe.sheet.neurons) / neurons;
}
