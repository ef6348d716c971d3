/** What the graphics device packs and sums, against the same from the state on the host. */
import { describe, expect, it } from "vitest";
import { installNodeWebgpu } from "../../src/cli/node-webgpu.ts";
import { takeSnapshot } from "../../src/engine/report/snapshot.ts";
import { createTileBlock, fillTileBlock } from "../../src/engine/report/tile-block.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { fieldCellsOf } from "../../src/model/network/geometry.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { neuronStateOf } from "../../src/model/network/state.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { drawState } from "../conformance/comparisons.ts";

await installNodeWebgpu();

const recipe = createRecipe({ tilesX: 8, tilesY: 4, seed: 5 });
const conditions = createConditions(recipe.sheet, { spineOccupancy: [0.6, 0.9] });
const constants = createStepConstants(recipe, conditions);
const state = drawState(recipe, 2);
const neuron = recipe.sheet.excitatory + 77;

async function createDrawn() {
  const engine = await createWebgpuEngine(recipe);
  engine.setConditions(conditions);
  await engine.writeState(state, 400);
  return engine;
}

describe("a snapshot from the graphics device", () => {
  it("has every neuron's bytes where cells do not fill the last workgroup", async () => {
    const odd = createRecipe({ tilesX: 5, tilesY: 5, seed: 5 });
    const engine = await createWebgpuEngine(odd);
    await engine.writeState(drawState(odd, 2), 400);
    const wanted = new Uint8Array(4 * odd.sheet.neurons);
    const noGlutamate = new Float32Array(fieldCellsOf(odd.sheet));
    const own = createStepConstants(odd, createConditions(odd.sheet));
    const request = { recentSpikeMs: 80, neuron: null };
    takeSnapshot(drawState(odd, 2), odd.sheet, own, noGlutamate, { bytes: wanted, ...request });
    const got = new Uint8Array(wanted.length);
    await engine.readSnapshot({ bytes: got, ...request });
    expect(Math.max(...wanted.map((byte, index) => Math.abs(byte - got[index]!)))).toBeLessThanOrEqual(1);
    engine.dispose();
  });

  it("has the bytes that the host would pack, and the wanted neuron's own variables", async () => {
    const engine = await createDrawn();
    const wanted = new Uint8Array(4 * recipe.sheet.neurons);
    const noGlutamate = new Float32Array(fieldCellsOf(recipe.sheet));
    takeSnapshot(state, recipe.sheet, constants, noGlutamate, {
      bytes: wanted,
      recentSpikeMs: 80,
      neuron: null,
    });
    const got = new Uint8Array(wanted.length);
    const own = await engine.readSnapshot({ bytes: got, recentSpikeMs: 80, neuron });
    // Halves are rounded from 32 bits here and from 64 there: seldom, a byte differs by one.
    const distances = wanted.map((byte, index) => Math.abs(byte - got[index]!));
    expect(Math.max(...distances)).toBeLessThanOrEqual(1);
    expect(distances.reduce((sum, distance) => sum + distance, 0) / wanted.length).toBeLessThan(1e-3);
    expect(own).toEqual(neuronStateOf(state, neuron));
    engine.dispose();
  });

  it("is of the moment at which it was asked for, also when three are under way and the network goes on", async () => {
    const engine = await createDrawn();
    const ask = () => {
      const bytes = new Uint8Array(4 * recipe.sheet.neurons);
      return engine.readSnapshot({ bytes, recentSpikeMs: 80, neuron }).then((own) => ({ bytes, own }));
    };
    const before = await ask();
    const asked = [ask(), ask(), ask()];
    const advancing = engine.advance(20);
    for (const answer of await Promise.all(asked)) {
      expect(answer).toEqual(before);
    }
    await advancing;
    expect((await ask()).bytes).not.toEqual(before.bytes);
    engine.dispose();
  });
});

describe("the mean block of each tile", () => {
  it("is what the host would sum, after writing and after steps", async () => {
    const engine = await createDrawn();
    for (const steps of [0, 3]) {
      await engine.advance(steps);
      const wanted = fillTileBlock(createTileBlock(recipe.sheet), await engine.readState(), recipe.sheet);
      const got = engine.lendTileBlock();
      for (const population of ["excitatory", "inhibitory"] as const) {
        for (const [tile, mean] of wanted[population].entries()) {
          expect(got[population][tile]).toBeCloseTo(mean, 5);
        }
      }
    }
    engine.dispose();
  });
});
