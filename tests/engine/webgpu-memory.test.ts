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
import { createWiring } from "../../src/model/network/connectivity.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { sentenceOf } from "../support/refusing.ts";

const defaults = { maxBufferSize: 2 ** 28, maxStorageBufferBindingSize: 2 ** 27, memoryBytes: null };

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

  it("is refused with the numbers when one buffer, one array or, where memory is known, all of it does not fit", () => {
    const { sizes } = sizesOf(1_003_520);
    const inMegabytes = (bytes: number) => String(Math.round(bytes / 1e6));
    const needed = inMegabytes(sizes.ring);
    expect(reasonAgainstSizes(sizes, defaults)).toEqual(
      sentenceOf("refusal.largestArray", {
        ...{ needed, most: inMegabytes(defaults.maxStorageBufferBindingSize) },
      }),
    );
    const wide = { ...defaults, maxStorageBufferBindingSize: 2 ** 30 };
    expect(reasonAgainstSizes(sizes, { ...wide, maxBufferSize: sizes.ring - 4 })).toEqual(
      sentenceOf("refusal.largestBuffer", { needed, most: needed }),
    );
    const half = { ...wide, memoryBytes: totalBytes(sizes) / 2 };
    expect(reasonAgainstSizes(sizes, half)).toEqual(
      sentenceOf("refusal.graphicsMemory", {
        ...{ needed: inMegabytes(totalBytes(sizes)), most: inMegabytes(half.memoryBytes) },
      }),
    );
    expect(Math.max(...storageBytes(sizes))).toBe(sizes.ring);
  });

  it("may be larger in all than the largest single buffer", () => {
    const { sizes } = sizesOf(1_003_520);
    const tight = { maxBufferSize: sizes.ring, maxStorageBufferBindingSize: sizes.ring, memoryBytes: null };
    expect(totalBytes(sizes)).toBeGreaterThan(1.5 * tight.maxBufferSize);
    expect(reasonAgainstSizes(sizes, tight)).toBeNull();
    expect(reasonAgainstSizes(sizes, { ...tight, memoryBytes: totalBytes(sizes) })).toBeNull();
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
    const atStart = process.cpuUsage();
    const { recipe } = sizesOf(1_003_520);
    const wiring = createWiring(recipe.sheet, recipe.seed, recipe.dtMs);
    const words = createNeuronConstants(recipe).length + createWiringWords(wiring).length;
    expect(words).toBeGreaterThan(3_000_000);
    // Processor time, ten times what it is on a quiet machine: a walk over synapses would take a hundred times that.
    const { user, system } = process.cpuUsage(atStart);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
