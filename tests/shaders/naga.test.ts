/**
 * What Chromium's compiler (Tint) reads is read by a second one: naga, which Firefox uses. It also translates every kernel to what
 * graphics drivers take, with the constants that networks of each size and kind give it.
 */
import { type NagaError, parseWgsl, validate, writeHlsl, writeMsl, writeSpirv } from "naga-wasm";
import { describe, expect, it } from "vitest";
import { create } from "webgpu";
import { createGpujsEngine } from "../../src/engine/gpujs/gpujs-engine.ts";
import {
  longestExchangeIntervalOf,
  ringSlotsOf,
  spikeCapacityOf,
} from "../../src/engine/webgpu/buffer-sizes.ts";
import { shaderText } from "../../src/engine/webgpu/generated/shader-text.ts";
import { kernelNames } from "../../src/engine/webgpu/kernels.ts";
import { type Overrides, structureOverridesOf } from "../../src/engine/webgpu/layout.ts";
import { createWiring } from "../../src/model/network/connectivity.ts";
import { createRecipe, type RecipeRequest, stepsPerMs } from "../../src/model/network/recipe.ts";

/** What naga says of a module: nothing, or why it refuses it. */
function saidOf(wgsl: string): string {
  try {
    const module = parseWgsl(wgsl);
    const info = validate(module);
    for (const write of [writeMsl, writeHlsl, writeSpirv]) write(module, info);
    info.free();
    module.free();
    return "";
  } catch (error) {
    return (error as NagaError).formatted ?? String(error);
  }
}

/** The module with the constants of a network, which naga's writers want to know; a device gets them with the pipeline. */
function withConstants(request: RecipeRequest): string {
  const recipe = createRecipe(request);
  const { neurons, excitatory, tilesX, tilesY, regions } = recipe.sheet;
  const wiring = createWiring(recipe.sheet, recipe.seed, recipe.dtMs);
  const values: Overrides = {
    ...{ neurons, excitatory, tilesX, tilesY, regions },
    ...{ ringSlots: ringSlotsOf(wiring), spikeCapacity: spikeCapacityOf(recipe) },
    ...{ stepsPerMs: stepsPerMs(recipe), longestExchangeInterval: longestExchangeIntervalOf(wiring) },
    ...structureOverridesOf(recipe),
  };
  return shaderText.replaceAll(/^override (\w+): u32;$/gm, (_, name: keyof Overrides) => {
    expect(values, name).toHaveProperty(name);
    return `const ${name}: u32 = ${values[name]}u;`;
  });
}

describe("naga", () => {
  it("refuses what is no valid WGSL, and says where", () => {
    expect(saidOf("fn f() -> u32 { return 1.5; }")).toContain("wgsl:1");
    expect(saidOf("@compute @workgroup_size(1) fn f() { let a = unknown; }")).toContain("unknown");
  });

  it("reads the kernels of WebGPU as they are, each with its entry point", () => {
    const module = parseWgsl(shaderText);
    expect(() => validate(module).free()).not.toThrow();
    module.free();
    for (const name of kernelNames) expect(shaderText).toMatch(new RegExp(`@compute[^{]*fn ${name}\\(`));
  });

  it.each<RecipeRequest>([
    { neurons: 5120 },
    { neurons: 20_480, parameterSet: "k1" },
    { neurons: 1_003_520 },
    { tilesX: 8, tilesY: 4 },
    { neurons: 5120, dtMs: 0.02 },
    { neurons: 5120, dtMs: 0.05 },
    { neurons: 5120, dtMs: 0.2 },
  ])("translates them for %o", (request) => {
    const wgsl = withConstants(request);
    expect(wgsl).not.toMatch(/^override /m);
    expect(saidOf(wgsl)).toBe("");
  });

  it("translates every kernel that gpu.js makes of the equations for WebGPU", async () => {
    // A device without a driver compiles and computes nothing, so that any machine has it.
    const gpu = create(["backend=null"]);
    const device = await (await gpu.requestAdapter())!.requestDevice();
    const prototype = Object.getPrototypeOf(device) as GPUDevice;
    const own = prototype.createShaderModule;
    const made: string[] = [];
    prototype.createShaderModule = function (descriptor) {
      made.push(descriptor.code);
      return own.call(this, descriptor);
    };
    const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    Object.defineProperty(globalThis, "navigator", { value: { gpu }, configurable: true });
    try {
      const engine = await createGpujsEngine(createRecipe({ neurons: 5120 }), { backend: "webgpu" });
      engine.dispose();
    } finally {
      prototype.createShaderModule = own;
      if (before) Object.defineProperty(globalThis, "navigator", before);
      else Reflect.deleteProperty(globalThis, "navigator");
      device.destroy();
    }
    expect(made.length).toBeGreaterThanOrEqual(4);
    expect(made.map(saidOf).filter((said) => said !== "")).toEqual([]);
  });
});
