/**
 * How far the response to a stimulated spot reaches: excitatory and inhibitory rates in rings about it, before,
 * during and after, on the reference engine. `npx tsx bench/stimulus.ts [neurons] [strength] [radius in tiles]`
 */
import { ReferenceEngine } from "../src/engine/reference/reference-engine.ts";
import { createPositions } from "../src/model/network/geometry.ts";
import { createRecipe, stepsPerMs } from "../src/model/network/recipe.ts";
import { createImposedInput, imposedTable, nothingImposed } from "../src/model/stimulation/imposed-input.ts";

const { stimulusStrength, stimulusRadiusTiles } = imposedTable;
const [neurons = 5120, strength = stimulusStrength.value, radiusTiles = stimulusRadiusTiles.value] =
  process.argv.slice(2).map(Number);
const recipe = createRecipe({ neurons, seed: 1 });
const { sheet } = recipe;
const [x, y] = [sheet.tilesX / 2, sheet.tilesY / 2];
/** Outer ends of the rings, in radii. */
const ends = [1 / 3, 2 / 3, 1, 5 / 3, 8 / 3, Number.POSITIVE_INFINITY];

const positions = createPositions(sheet, recipe.seed);
const around = (distance: number, size: number) => distance - size * Math.round(distance / size);
const ringOf = Int32Array.from({ length: sheet.neurons }, (_, neuron) => {
  const acrossTiles = around(positions[2 * neuron]! - x, sheet.tilesX);
  const alongTiles = around(positions[2 * neuron + 1]! - y, sheet.tilesY);
  return ends.findIndex((end) => Math.hypot(acrossTiles, alongTiles) < end * radiusTiles);
});
const placeOf = (neuron: number) => ringOf[neuron]! + (neuron < sheet.excitatory ? 0 : ends.length);
const cells = new Float64Array(2 * ends.length);
for (let neuron = 0; neuron < sheet.neurons; neuron++) {
  cells[placeOf(neuron)]! += 1;
}

const engine = new ReferenceEngine(recipe);
async function follow(label: string, ms: number): Promise<void> {
  const { recorded } = await engine.advance(ms * stepsPerMs(recipe), { record: "all" });
  const spikes = new Float64Array(cells.length);
  for (let index = 0; index < recorded.count; index++) {
    spikes[placeOf(recorded.neurons[index]!)]! += 1;
  }
  const rates = [...spikes].map((sum, place) => ((1000 * sum) / (ms * cells[place]!)).toFixed(1).padStart(6));
  console.log(
    `${label.padEnd(7)} ${`${ms}`.padStart(4)} ms  E ${rates.slice(0, ends.length).join("")}  I ${rates.slice(ends.length).join("")}`,
  );
}

await engine.advance(500 * stepsPerMs(recipe));
await follow("before", 1000);
engine.setImposedInput(createImposedInput(sheet, { stimulus: { x, y, radiusTiles, strength } }));
for (const ms of [20, 30, 50, 100, 200, 600]) {
  await follow("during", ms);
}
engine.setImposedInput(nothingImposed);
for (const ms of [50, 200, 750]) {
  await follow("after", ms);
}
