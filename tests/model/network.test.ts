import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { conditionTable, createConditions } from "../../src/model/conditions.ts";
import { createRecipe, type RecipeRequest } from "../../src/model/network/recipe.ts";
import { stateVariableNames } from "../../src/model/network/state.ts";
import { parameterNames, parameterTable } from "../../src/model/parameters.ts";

/** Runs `parts` steps and gives all spikes as text, and the engine. */
async function spikesOf(engine: ReferenceEngine, ...parts: number[]): Promise<string> {
  const spikes: string[] = [];
  for (const steps of parts) {
    const batch = (await engine.advance(steps, { record: "all" })).recorded;
    for (let index = 0; index < batch.count; index++) {
      spikes.push(`${batch.neurons[index]} ${batch.steps[index]}`);
    }
  }
  return spikes.join("\n");
}

const engineOf = (request: RecipeRequest = {}) => new ReferenceEngine(createRecipe(request));

describe("the network", () => {
  it("repeats itself for one seed and differs for another", async () => {
    const once = await spikesOf(engineOf(), 300);
    expect(once.length).toBeGreaterThan(1000);
    expect(await spikesOf(engineOf(), 300)).toBe(once);
    expect(await spikesOf(engineOf({ seed: 2 }), 300)).not.toBe(once);
  });

  it("does in two parts what it does in one", async () => {
    expect(await spikesOf(engineOf(), 113, 187)).toBe(await spikesOf(engineOf(), 300));
  });

  it("continues from a written state as if it had never stopped, spikes in flight included", async () => {
    const original = engineOf();
    const conditions = createConditions(original.recipe.sheet, { concentrationUm: 3, spineOccupancy: 0.8 });
    original.setConditions(conditions);
    await original.advance(400);
    const restored = engineOf();
    restored.setConditions(conditions);
    await restored.writeState(await original.readState(), original.step);
    expect(await spikesOf(restored, 150)).toBe(await spikesOf(original, 150));
    const [left, right] = [await restored.readState(), await original.readState()];
    for (const name of stateVariableNames) {
      expect(left[name].findIndex((value, neuron) => value !== right[name][neuron])).toBe(-1);
    }
  });

  it("keeps the block of every cell between none and all", async () => {
    const engine = engineOf();
    engine.setConditions(createConditions(engine.recipe.sheet, { concentrationUm: 50 }));
    await engine.advance(1500);
    const { nmdaBlock } = await engine.readState();
    expect(Math.min(...nmdaBlock)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...nmdaBlock)).toBeLessThanOrEqual(1);
  });

  it("blocks more channels with every larger dose", async () => {
    const start = engineOf();
    await start.advance(500);
    const state = await start.readState();
    let last = -1;
    for (const concentrationUm of [0, 0.3, 1.5, 6, 24]) {
      const engine = engineOf();
      engine.setConditions(createConditions(engine.recipe.sheet, { concentrationUm }));
      await engine.writeState(state, start.step);
      await engine.advance(300);
      const { nmdaBlock } = await engine.readState();
      const block = nmdaBlock.reduce((sum, value) => sum + value, 0) / nmdaBlock.length;
      expect(block).toBeGreaterThan(last);
      last = block;
    }
  });

  it("stays without any block when there is no ketamine", async () => {
    const engine = engineOf();
    await engine.advance(300);
    expect((await engine.readState()).nmdaBlock.every((block) => block === 0)).toBe(true);
  });

  it("stays finite for any parameters and conditions within their ranges", async () => {
    const within = (row: { minimum: number; maximum: number }) =>
      fc.oneof(
        { arbitrary: fc.double({ min: row.minimum, max: row.maximum, noNaN: true }), weight: 3 },
        { arbitrary: fc.constantFrom(row.minimum, row.maximum), weight: 1 },
      );
    const parameters = fc.record(
      Object.fromEntries(parameterNames.map((name) => [name, within(parameterTable[name])])),
    );
    const conditions = fc.record(
      Object.fromEntries(Object.entries(conditionTable).map(([name, row]) => [name, within(row)])),
    );
    await fc.assert(
      fc.asyncProperty(parameters, conditions, async (chosen, treated) => {
        const engine = engineOf({ parameters: { ...chosen, ...sparseBackground(chosen) } });
        engine.setConditions(createConditions(engine.recipe.sheet, treated));
        await engine.advance(40);
        const state = await engine.readState();
        for (const name of stateVariableNames) {
          expect(state[name].findIndex((value) => !Number.isFinite(value))).toBe(-1);
        }
        const { nmdaBlock } = state;
        expect(nmdaBlock.findIndex((block) => block < 0 || block > 1)).toBe(-1);
      }),
      { numRuns: 20, seed: 20_240 },
    );
  });
});

/** A background input too dense for one step is refused when the engine is made; this thins it to what is taken. */
function sparseBackground(chosen: Record<string, number>): Record<string, number> {
  const thin = (synapses: string, rate: string) => {
    const events = (chosen[synapses] ?? 0) * (chosen[rate] ?? 0) * 1e-4;
    return { [rate]: (chosen[rate] ?? 0) * Math.min(1, 0.5 / Math.max(events, 1e-9)) * 0.999 };
  };
  return {
    ...thin("backgroundSynapsesExcitatory", "backgroundRateExcitatoryHz"),
    ...thin("backgroundSynapsesInhibitory", "backgroundRateInhibitoryHz"),
  };
}
