/** Follows a step of concentration on the reference engine, in a child process (the reason: firing-rates.ts). */
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import {
  followStep,
  steppedEngine,
  type Transient,
  type TransientRequest,
} from "../../../src/simulation/measure/transient.ts";

export type StepTask = Omit<TransientRequest, "onProgress"> & { readonly seed: number };

export async function followStepOfConcentration({ seed, ...request }: StepTask): Promise<Transient> {
  const engine = new ReferenceEngine(createRecipe({ seed }));
  const transient = await followStep(steppedEngine(engine), request);
  engine.dispose();
  return transient;
}
