/** The scattering engine on sheets that are too large for long runs in software: a few steps, and they are right. */
import { describe, expect, it } from "vitest";
import { installNodeWebgpu } from "../../src/cli/node-webgpu.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { createWiring, outEdge } from "../../src/model/network/connectivity.ts";
import { createInitialState } from "../../src/model/network/initial-state.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { projectionIndex } from "../../src/model/network/structure.ts";
import { calmed, collect, differences, drawState, spikesOf } from "./comparisons.ts";

await installNodeWebgpu();

describe("the webgpu engine on a large sheet", () => {
  it("fires the reference's spikes for 3 ms at 20 480 neurons", async () => {
    const recipe = createRecipe({ neurons: 20_480, seed: 2 });
    const reference = new ReferenceEngine(recipe);
    await reference.advance(600);
    const engine = await createWebgpuEngine(recipe);
    expect(engine.info.executedOn).toBe("webgpu");
    await engine.writeState(await reference.readState(), 600);
    const wanted = await spikesOf(reference, 30);
    expect(wanted.steps.length).toBeGreaterThan(100);
    expect(await spikesOf(engine, 30)).toEqual(wanted);
    engine.dispose();
  });

  it("does one step like the reference at 327 680 neurons, spikes under way included", async () => {
    const recipe = createRecipe({ neurons: 327_680, seed: 9 });
    const state = calmed(drawState(recipe, 3), 20);
    const reference = new ReferenceEngine(recipe);
    const engine = await createWebgpuEngine(recipe);
    await reference.writeState(state, 5000);
    await engine.writeState(state, 5000);
    const all = { record: "all" } as const;
    const [wanted, got] = [await reference.advance(1, all), await engine.advance(1, all)];
    expect(wanted.recorded.count).toBeGreaterThan(1000);
    expect(got.synapticEvents).toBe(wanted.synapticEvents);
    expect(collect(got.recorded)).toEqual(collect(wanted.recorded));
    expect(differences(await reference.readState(), await engine.readState(), 8)).toEqual([]);
    engine.dispose();
  });

  it("brings a spike to exactly the cells that the rule names at 1 003 520 neurons", async () => {
    const recipe = createRecipe({ neurons: 1_003_520, seed: 7 });
    const { sheet } = recipe;
    const engine = await createWebgpuEngine(recipe);
    expect(engine.info.limits.maximumNeurons).toBe(1_003_520);
    // An inhibitory cell in the last tile fired nine steps ago: what has a delay of ten steps is due now.
    const pre = sheet.inhibitory - 5;
    const state = createInitialState(recipe);
    state.stepsSinceSpike[sheet.excitatory + pre] = 9;
    await engine.writeState(state, 3000);
    await engine.advance(1);
    const { gabaConductance } = await engine.readState();
    engine.dispose();
    const wanted = new Float32Array(sheet.neurons);
    const wiring = createWiring(sheet, recipe.seed, recipe.dtMs);
    const { excitatory, inhibitory } = createStepConstants(recipe, engine.conditions);
    for (const [name, first, own] of [
      ["EI", 0, excitatory],
      ["II", sheet.excitatory, inhibitory],
    ] as const) {
      const projection = wiring.projections[projectionIndex[name]];
      for (let index = 0; index < projection.outDegree; index++) {
        const { post, delaySteps } = outEdge(wiring, projection, pre, index);
        if (delaySteps === 10) {
          wanted[first + post]! += own.gabaPerEventNs;
        }
      }
    }
    expect(wanted.filter((value) => value > 0).length).toBeGreaterThan(20);
    const wrong = wanted.findIndex((value, neuron) => Math.abs(value - gabaConductance[neuron]!) > 1e-5);
    expect(wrong).toBe(-1);
  });
});
