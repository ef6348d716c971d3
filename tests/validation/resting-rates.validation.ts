import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { type Subject, spineSetPointOf } from "../../src/model/cascade/cascade.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { isReferenceSet, restingRatesHz } from "../../src/model/reference-rates.ts";
import { findRestingRates } from "../../src/simulation/measure/resting-rates.ts";

/** Seeds differ by a standard deviation of 2.5 % in 5 s, more in 2 s; a stale table would be off by far more. */
const tolerance = 0.08;

async function measureAtRest(subject: Subject) {
  const recipe = createRecipe({ seed: 1 });
  const { sheet } = recipe;
  const engine = new ReferenceEngine(recipe);
  engine.setConditions(createConditions(sheet, { spineOccupancy: spineSetPointOf(subject) }));
  await engine.advance(8000);
  const { totalExcitatory, totalInhibitory } = (await engine.advance(20_000)).counts;
  return {
    excitatory: totalExcitatory / (2 * sheet.excitatory),
    inhibitory: totalInhibitory / (2 * sheet.inhibitory),
  };
}

describe("the known resting rates", () => {
  it.each(["healthy", "stressed"] as const)("are those of the %s network", async (subject) => {
    const measured = await measureAtRest(subject);
    const known = restingRatesHz[subject];
    console.log(
      `${subject}: excitatory ${measured.excitatory.toFixed(2)} Hz, known ${known.excitatory}; inhibitory ${measured.inhibitory.toFixed(2)} Hz, known ${known.inhibitory}; allowed ± 8 %`,
    );
    expect(Math.abs(measured.excitatory / known.excitatory - 1)).toBeLessThan(tolerance);
    expect(Math.abs(measured.inhibitory / known.inhibitory - 1)).toBeLessThan(tolerance);
  });

  it("are measured on the network itself when a parameter is not the known set's", async () => {
    const recipe = createRecipe({ seed: 1, parameters: { magnesiumInhibitoryMm: 0.45 } });
    expect(isReferenceSet(recipe.parameters)).toBe(false);
    const engine = new ReferenceEngine(recipe);
    const { healthyHz, subjectHz } = await findRestingRates(engine, "stressed");
    console.log(`Mg_I 0.45 mM: healthy ${healthyHz.toFixed(2)} Hz, stressed ${subjectHz.toFixed(2)} Hz`);
    expect(healthyHz).toBeLessThan(restingRatesHz.healthy.excitatory);
    expect(subjectHz).toBeLessThan(healthyHz);
    expect(engine.step).toBe(0);
  });
});
