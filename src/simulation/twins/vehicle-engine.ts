/** The second engine that a vehicle twin runs on: of the same kind and recipe as the first. */

import type { Engine } from "../../engine/engine.ts";
import { EngineError, engineFailureOf } from "../../engine/engine-error.ts";
import type { EngineFactory } from "../../engine/select/create-engine.ts";

/** Makes it. Throws a sentence when two networks do not fit or the engine cannot be had twice; the first engine is not touched. */
export async function createVehicleEngine({ info, recipe }: Engine, make: EngineFactory): Promise<Engine> {
  const { neurons } = recipe.sheet;
  const { maximumNeurons } = info.limits;
  if (2 * neurons > maximumNeurons) {
    throw new EngineError(
      `A vehicle twin is a second network of the same size, and the ${info.executedOn} engine takes at most ${maximumNeurons} neurons here, but two of ${neurons} would be ${2 * neurons}. Choose a network of at most ${Math.floor(maximumNeurons / 2)} neurons.`,
    );
  }
  try {
    return await make(recipe, info.executedOn, { requested: info.requested, fallbackReason: null });
  } catch (error) {
    throw new EngineError(`There is no room for a vehicle twin: ${engineFailureOf(error)}`);
  }
}
