/** The compiled phases change the last bits of a chaotic network; its rates must not notice. */
import { expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/recipe.ts";

const recipe = createRecipe({ neurons: 5120, seed: 3 });

async function firingRatesHz(phases: "javascript" | "webassembly") {
  const engine = new ReferenceEngine(recipe, "reference", null, phases);
  await engine.advance(2000);
  const { totalExcitatory, totalInhibitory } = (await engine.advance(20_000)).counts;
  const { excitatory, inhibitory } = recipe.sheet;
  return [totalExcitatory / excitatory / 2, totalInhibitory / inhibitory / 2] as const;
}

it("fires on WebAssembly at the JavaScript's rates over 2 s, within 2 %", { timeout: 600_000 }, async () => {
  const [wanted, got] = [await firingRatesHz("javascript"), await firingRatesHz("webassembly")];
  console.log(`Rates in Hz, E and I: JavaScript ${wanted.join(", ")}; WebAssembly ${got.join(", ")}.`);
  expect(Math.abs(got[0] / wanted[0] - 1)).toBeLessThan(0.02);
  expect(Math.abs(got[1] / wanted[1] - 1)).toBeLessThan(0.02);
});
