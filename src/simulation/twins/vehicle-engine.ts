/** The second engine that a vehicle twin runs on: of the same kind and recipe as the first. */

import type { Engine } from "../../engine/engine.ts";
import { EngineError, engineFailureOf } from "../../engine/engine-error.ts";
import type { EngineFactory } from "../../engine/select/create-engine.ts";

/** Makes it. Throws a sentence when two networks do not fit or the engine cannot be had twice; the first engine is not touched. */
export async function createVehicleEngine({ info, recipe }: Engine, make: EngineFactory): Promise<Engine> {
  const { neurons } = recipe.sheet;
  const { maximumNeurons } = info.limits;
  if (2 * neurons > maximumNeurons) {
    const limits = { maximum: maximumNeurons, most: Math.floor(maximumNeurons / 2) };
    const values = { engine: info.executedOn, neurons, both: 2 * neurons, ...limits };
    throw new EngineError({ key: "refusal.twinSize", values });
  }
  try {
    return await make(recipe, info.executedOn, { requested: info.requested, fallbackReason: null });
  } catch (error) {
    throw new EngineError({ key: "refusal.twinNoRoom", values: { reason: engineFailureOf(error) } });
  }
}
