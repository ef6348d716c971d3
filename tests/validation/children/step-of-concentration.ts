/** A child process that follows a step of concentration on the reference engine (why a child: firing-rates.ts). */
import { serveTasks } from "../../../src/cli/pool-child.ts";
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import {
  followStep,
  steppedEngine,
  type Transient,
  type TransientRequest,
} from "../../../src/simulation/measure/transient.ts";

export type StepTask = Omit<TransientRequest, "onProgress"> & { readonly seed: number };

serveTasks<StepTask, Transient>(async ({ seed, ...request }) => {
  const engine = new ReferenceEngine(createRecipe({ seed }));
  const transient = await followStep(steppedEngine(engine), request);
  engine.dispose();
  return transient;
});
