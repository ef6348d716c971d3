/** Warms the reference engine up, hands its state to the engine asked for, and answers with that one's spikes. */
import { createEngine } from "../../../src/engine/select/create-engine.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { allowOwnScripts } from "../../../src/web/own-scripts.ts";
import { startTileThread } from "../../../workers/start-tile-thread.ts";
import type { Answer, Question } from "./answer.ts";

allowOwnScripts(self, new URL(".", self.location.href));

async function answer({ engine: name, threads, seed, warmUpSteps, steps }: Question): Promise<Answer> {
  const recipe = createRecipe({ neurons: 5120, seed });
  const reference = await createEngine(recipe, "reference");
  await reference.advance(warmUpSteps);
  const engine = await createEngine(recipe, name, undefined, { threads, start: startTileThread });
  await engine.writeState(await reference.readState(), warmUpSteps);
  const spikes = (await engine.advance(steps, { record: "all" })).recorded;
  return {
    executedOn: engine.info.executedOn,
    threads: engine.info.threads,
    neurons: [...spikes.neurons.subarray(0, spikes.count)],
    steps: [...spikes.steps.subarray(0, spikes.count)],
  };
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (result) => self.postMessage(result),
    (error: unknown) => self.postMessage({ failure: String(error) }),
  );
};
