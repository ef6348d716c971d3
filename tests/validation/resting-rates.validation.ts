import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { type Subject, spineSetPointOf } from "../../src/model/cascade/cascade.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import {
  defaultParameterSet,
  type ParameterSetName,
  parameterSetNames,
  parameterSetOf,
  parameterSets,
} from "../../src/model/parameter-sets/parameter-sets.ts";
import { findRestingRates } from "../../src/simulation/measure/resting-rates.ts";

/** Seeds differ by a standard deviation of 2.5 % in 5 s, more in 2 s; a stale table would be off by far more. */
const tolerance = 0.08;

async function measureAtRest(parameterSet: ParameterSetName, subject: Subject) {
  const recipe = createRecipe({ seed: 1, parameterSet });
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
  const cases = parameterSetNames.flatMap((set) =>
    (["healthy", "stressed"] as const).map((subject) => ({ set, subject })),
  );
  it.each(cases)("are those of the $subject network of $set", async ({ set, subject }) => {
    const measured = await measureAtRest(set, subject);
    const known = parameterSets[set].restingRatesHz[subject];
    console.log(
      `${subject}: excitatory ${measured.excitatory.toFixed(2)} Hz, known ${known.excitatory}; inhibitory ${measured.inhibitory.toFixed(2)} Hz, known ${known.inhibitory}; allowed ± 8 %`,
    );
    expect(Math.abs(measured.excitatory / known.excitatory - 1)).toBeLessThan(tolerance);
    expect(Math.abs(measured.inhibitory / known.inhibitory - 1)).toBeLessThan(tolerance);
  });

  it("are measured on the network itself when a parameter is not the known set's", async () => {
    const recipe = createRecipe({ seed: 1, parameters: { magnesiumInhibitoryMm: 0.2 } });
    expect(parameterSetOf(recipe.parameters)).toBe(null);
    const engine = new ReferenceEngine(recipe);
    const { healthyHz, subjectHz } = await findRestingRates(engine, "stressed");
    console.log(`Mg_I 0.2 mM: healthy ${healthyHz.toFixed(2)} Hz, stressed ${subjectHz.toFixed(2)} Hz`);
    expect(healthyHz).toBeLessThan(parameterSets[defaultParameterSet].restingRatesHz.healthy.excitatory);
    expect(subjectHz).toBeLessThan(healthyHz);
    expect(engine.step).toBe(0);
  });
});
