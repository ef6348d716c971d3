/** The shaders as text: generated files are fresh, agree with the model, and compile on a device without a driver. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { create } from "webgpu";
import { emitShaders } from "../../scripts/codegen/wgsl/emit-shaders.ts";
import { readEquations } from "../../scripts/generate-sources.ts";
import {
  bufferSizesOf,
  longestExchangeIntervalOf,
  ringSlotsOf,
  spikeCapacityOf,
} from "../../src/engine/webgpu/buffer-sizes.ts";
import { createKernels, kernelNames, kernelTable } from "../../src/engine/webgpu/kernels.ts";
import {
  bindingNames,
  bindingTable,
  structureOverridesOf,
  uniformLayout,
} from "../../src/engine/webgpu/layout.ts";
import { createNetworkBuffers } from "../../src/engine/webgpu/network-buffers.ts";
import { createWiring } from "../../src/model/network/connectivity.ts";
import { createRecipe, stepsPerMs } from "../../src/model/network/recipe.ts";
import { schedule } from "../../src/model/network/schedule.ts";
import { stateVariableNames } from "../../src/model/network/state.ts";

const folder = path.resolve("shaders");
const bindings = readFileSync(path.join(folder, "generated/bindings.wgsl"), "utf8");
/** Referenced for good: Node crashes when it is collected. */
const withoutDriver = create(["backend=null"]);

describe("generated WGSL", () => {
  it("is what the equations, the layout and the shaders give now (npm run generate)", () => {
    for (const [file, text] of emitShaders(readEquations())) {
      expect(readFileSync(file, "utf8"), file).toBe(text);
    }
  });

  it("has a column for each state variable, in the model's order", () => {
    const columns = [...bindings.matchAll(/const (\w+)Column = (\d+)u; \/\/ /g)];
    expect(columns.map(([, name]) => name)).toEqual(stateVariableNames);
    expect(columns.map(([, , index]) => Number(index))).toEqual([...stateVariableNames.keys()]);
  });

  it("lays the uniform out on 16 bytes, where the host writes it", () => {
    for (const place of Object.values(uniformLayout)) {
      expect(place % 16).toBe(0);
    }
  });
});

describe("the shaders", () => {
  it("compile, with buffers of their kinds, within the default limits at 102 400 neurons", async () => {
    const adapter = await withoutDriver.requestAdapter();
    const device = await adapter!.requestDevice();
    expect(device.limits.maxStorageBuffersPerShaderStage).toBeLessThanOrEqual(10);
    const recipe = createRecipe({ tilesX: 20, tilesY: 16 });
    const { sheet } = recipe;
    const wiring = createWiring(sheet, recipe.seed, recipe.dtMs);
    const ringSlots = ringSlotsOf(wiring);
    const sizes = bufferSizesOf(recipe, ringSlots);
    device.pushErrorScope("validation");
    const buffers = await createNetworkBuffers(device, recipe, wiring, sizes);
    const spikeCapacity = spikeCapacityOf(recipe);
    const { neurons, excitatory, tilesX, tilesY, regions } = sheet;
    const perMs = stepsPerMs(recipe);
    const kernels = await createKernels(
      device,
      {
        ...{ neurons, excitatory, tilesX, tilesY, regions, ringSlots, spikeCapacity, stepsPerMs: perMs },
        longestExchangeInterval: longestExchangeIntervalOf(wiring),
        ...structureOverridesOf(recipe),
      },
      buffers,
    );
    const error = await device.popErrorScope();
    expect(error?.message ?? "").toBe("");
    expect(Object.keys(kernels)).toEqual(kernelNames);
    device.destroy();
  });

  it.each(kernelNames)("%s binds at most eight storage buffers, as every device has", (name) => {
    const storage = kernelTable[name].binds.filter((binding) => bindingTable[binding].includes("storage"));
    expect(storage.length).toBeLessThanOrEqual(8);
  });

  it("carry out every phase of the schedule once, in its order", () => {
    const phases = kernelNames.flatMap((name) => [...kernelTable[name].phases]);
    expect(phases).toEqual(schedule.map(({ phase }) => phase));
  });

  it("bind nothing that no kernel uses", () => {
    const used = new Set<string>(kernelNames.flatMap((name) => [...kernelTable[name].binds]));
    expect([...used].sort()).toEqual([...bindingNames].sort());
  });

  it("are each listed in the folder's README", () => {
    const readme = readFileSync(path.join(folder, "README.md"), "utf8");
    for (const name of readdirSync(folder).filter((file) => /\.(wgsl|glsl)$/.test(file))) {
      expect(readme).toContain(`| \`${name}\` |`);
    }
  });
});
