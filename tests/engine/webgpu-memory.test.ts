import { describe, expect, it } from "vitest";
import {
  bufferSizesOf,
  ringSlotsOf,
  storageBytes,
  totalBytes,
} from "../../src/engine/webgpu/buffer-sizes.ts";
import { createNeuronConstants, createWiringWords } from "../../src/engine/webgpu/constant-arrays.ts";
import { largestNetwork } from "../../src/engine/webgpu/largest-network.ts";
import { reasonAgainstSizes } from "../../src/engine/webgpu/open-device.ts";
import { createWiring } from "../../src/model/connectivity.ts";
import { createRecipe } from "../../src/model/recipe.ts";

const defaults = { maxBufferSize: 2 ** 28, maxStorageBufferBindingSize: 2 ** 27 };

function sizesOf(neurons: number, dtMs = 0.1) {
  const recipe = createRecipe({ neurons, dtMs });
  const ringSlots = ringSlotsOf(createWiring(recipe.sheet, recipe.seed, recipe.dtMs));
  return { recipe, ringSlots, sizes: bufferSizesOf(recipe, ringSlots) };
}

describe("the memory of a network on the graphics device", () => {
  it("is at most 260 MB for a million neurons, all buffers together", () => {
    expect(totalBytes(sizesOf(1_003_520).sizes)).toBeLessThanOrEqual(260e6);
  });

  it("stays within the limits that every device has up to 100 000 neurons, and far beyond", () => {
    expect(reasonAgainstSizes(sizesOf(103_680).sizes, defaults)).toBeNull();
    expect(reasonAgainstSizes(sizesOf(706_880).sizes, defaults)).toBeNull();
  });

  it("is refused with the numbers when all of it, or one array, does not fit", () => {
    const { sizes } = sizesOf(1_003_520);
    expect(reasonAgainstSizes(sizes, defaults)).toMatch(
      /^The network's largest array takes 14\d MB, but the adapter's shaders can reach 134 MB of one\./,
    );
    const half = { maxBufferSize: totalBytes(sizes) / 2, maxStorageBufferBindingSize: 2 ** 30 };
    expect(reasonAgainstSizes(sizes, half)).toMatch(
      /^The network needs 25\d MB .* promises at most 12\d MB\./,
    );
    expect(reasonAgainstSizes(sizes, { ...half, maxBufferSize: totalBytes(sizes) })).toBeNull();
    expect(Math.max(...storageBytes(sizes))).toBe(sizes.ring);
  });

  it("says how many neurons an adapter can hold", () => {
    const { recipe, ringSlots } = sizesOf(5120);
    const largest = largestNetwork(recipe, ringSlots, defaults);
    expect(reasonAgainstSizes(sizesOf(largest).sizes, defaults)).toBeNull();
    expect(
      reasonAgainstSizes(sizesOf(320 * (Math.sqrt(largest / 320) + 1) ** 2).sizes, defaults),
    ).not.toBeNull();
    expect(
      largestNetwork(recipe, ringSlots, {
        ...defaults,
        maxBufferSize: 2 ** 30,
        maxStorageBufferBindingSize: 2 ** 30,
      }),
    ).toBe(1_003_520);
  });
});

describe("the constants of a million neurons", () => {
  it("are made on the host in about a tenth of a second: well under one", () => {
    const began = process.cpuUsage();
    const { recipe } = sizesOf(1_003_520);
    const wiring = createWiring(recipe.sheet, recipe.seed, recipe.dtMs);
    const words = createNeuronConstants(recipe).length + createWiringWords(wiring).length;
    expect(words).toBeGreaterThan(3_000_000);
    // Ten times what it takes on a quiet machine: a walk over synapses would take a hundred times that.
    // Processor time, since a busy machine stretches the wall's.
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
