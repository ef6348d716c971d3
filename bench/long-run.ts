/**
 * Does a network on several threads stay the network of one, and does its memory stay flat? Runs both in turn for so many
 * minutes, compares every spike, changes the dose on the way, and prints a line a minute.
 * `npx tsx bench/long-run.ts [minutes] [threads] [neurons]`
 */
import { offerThreads } from "../src/cli/start-thread.ts";
import type { Engine } from "../src/engine/engine.ts";
import { ReferenceEngine } from "../src/engine/reference/reference-engine.ts";
import { createEngine } from "../src/engine/select/create-engine.ts";
import { createConditions } from "../src/model/conditions.ts";
import { createRecipe, stepsPerMs } from "../src/model/network/recipe.ts";

const [minutes = 30, threads = 2, neurons = 5120] = process.argv.slice(2).map(Number);
const recipe = createRecipe({ neurons, seed: 1 });
const one = new ReferenceEngine(recipe);
const several = await createEngine(recipe, "reference", undefined, offerThreads(threads));
console.log(`${neurons} neurons, seed 1, ${several.info.threads} threads against one, ${minutes} minutes`);

const chunkMs = 500;
const dosesUm = [0, 1.5, 3, 0.5];
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

async function spikesOf(engine: Engine) {
  const { recorded } = await engine.advance(chunkMs * stepsPerMs(recipe), { record: "all" });
  const { count, neurons: ids, steps } = recorded;
  return { ids: ids.slice(0, count), steps: steps.slice(0, count) };
}

const isSame = (left: ArrayLike<number>, right: ArrayLike<number>) =>
  left.length === right.length && Array.prototype.every.call(left, (value, index) => value === right[index]);

const startedAt = performance.now();
let spikes = 0;
let nextLine = 0;
for (let chunk = 0; performance.now() - startedAt < minutes * 60_000; chunk++) {
  if (chunk % 20 === 0) {
    const concentrationUm = dosesUm[(chunk / 20) % dosesUm.length]!;
    for (const engine of [one, several]) {
      engine.setConditions(createConditions(recipe.sheet, { concentrationUm }));
    }
  }
  const [wanted, found] = [await spikesOf(one), await spikesOf(several)];
  if (!isSame(wanted.ids, found.ids) || !isSame(wanted.steps, found.steps)) {
    throw new Error(`The spikes differ within the ${chunkMs} ms after ${chunk * chunkMs} ms.`);
  }
  spikes += found.ids.length;
  const elapsed = (performance.now() - startedAt) / 60_000;
  if (elapsed >= nextLine) {
    nextLine = Math.floor(elapsed) + 1;
    console.log(
      `${elapsed.toFixed(1)} min, ${((chunk + 1) * chunkMs) / 1000} s simulated, ${spikes} equal spikes, ${megabytes()} MB`,
    );
  }
}
several.dispose();
console.log(`${spikes} spikes, all equal; ${megabytes()} MB at the end.`);
