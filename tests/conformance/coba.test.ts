/** A network of another structure, the benchmark of bench/recipes/coba.ts: engines still agree, and it fires as published. */
import { describe, expect, it } from "vitest";
import { createCobaRecipe, kickCoba } from "../../bench/recipes/coba.ts";
import { makeEngine } from "../../src/cli/make-engine.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { collect } from "./comparisons.ts";

const recipe = createCobaRecipe(5120, 1);

describe("the COBA network of Vogels & Abbott 2005", () => {
  it.each(["webgpu", "gpujs:cpu"] as const)(
    "fires the reference's spikes for 2.5 ms on %s, with spines lost",
    async (name) => {
      const [reference, engine] = [new ReferenceEngine(recipe), await makeEngine(recipe, name)];
      expect(engine.info.executedOn).toBe(name);
      for (const each of [reference, engine]) {
        await kickCoba(each);
        each.setConditions(createConditions(recipe.sheet, { spineOccupancy: 0.7 }));
      }
      const request = { record: "all" } as const;
      const [wanted, got] = [await reference.advance(25, request), await engine.advance(25, request)];
      expect(wanted.recorded.count).toBeGreaterThan(50);
      expect(collect(got.recorded)).toEqual(collect(wanted.recorded));
      expect(got.synapticEvents).toBe(wanted.synapticEvents);
      engine.dispose();
    },
  );

  it("goes on firing by itself at 8 to 22 Hz, and each spike reaches 80 cells", async () => {
    const engine = new ReferenceEngine(recipe);
    await kickCoba(engine);
    await engine.advance(3000);
    const { counts, synapticEvents } = await engine.advance(1000);
    const count = counts.totalExcitatory + counts.totalInhibitory;
    expect(count / recipe.sheet.neurons / 0.1).toBeGreaterThan(8);
    expect(count / recipe.sheet.neurons / 0.1).toBeLessThan(22);
    expect(synapticEvents).toBe(80 * count);
  });
});
