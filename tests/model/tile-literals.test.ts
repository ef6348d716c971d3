import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { excitatoryPerTile, inhibitoryPerTile, slotPrime, slotsPerInhibitory } from "../../src/model/tile.ts";

/** Numbers that `src/model/tile.ts` declares or that follow from it, and the shifts that divide by them. */
const tileNumber = /(?<![\w.])(320|257|256|255|254|64|63)u?\b|>>>? ?[68]u?\b|0\.00390625|0\.015625/g;

/** The same numbers where they state another fact. */
const otherFacts: Readonly<Record<string, readonly [count: number, reason: string]>> = {
  "src/model/tile.ts": [2, "the numbers themselves"],
  "src/model/equations/exponential.ts": [1, "entries of the exponential's table"],
  "src/engine/gpujs/layout.ts": [1, "delays below 256 steps"],
  "src/engine/gpujs/pipeline.ts": [1, "longest loop of a kernel"],
  "src/engine/arrival-code.ts": [2, "greatest arrival count of a slot"],

  "src/engine/reference/network-arrays.ts": [1, "lists of out-edges at a time"],
  "src/engine/reference/simd/phase-memory.ts": [1, "bytes of a cache line"],
  "src/engine/webgpu/buffer-sizes.ts": [1, "fewest spikes that a batch brings back"],
};

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

describe("the size of a tile", () => {
  const files = ["src/model", "src/engine", "shaders/network"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((file) => /\.(ts|wgsl)$/.test(file) && !/\/(generated|sources)\//.test(file));

  it("is written in no other file of the model, the engines and the shaders", () => {
    const found = files.flatMap((file) => {
      const numbers = withoutComments(readFileSync(file, "utf8")).match(tileNumber) ?? [];
      return numbers.length === (otherFacts[file]?.[0] ?? 0) ? [] : [`${file}: ${numbers.join(", ")}`];
    });
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it("is one that the connection rule can permute", () => {
    const divisors = Array.from({ length: slotPrime - 2 }, (_, index) => index + 2);
    expect(divisors.filter((divisor) => slotPrime % divisor === 0)).toEqual([]);
    expect(slotsPerInhibitory * inhibitoryPerTile).toBe(excitatoryPerTile);
    for (const cells of [excitatoryPerTile, inhibitoryPerTile]) {
      expect(Number.isInteger(Math.log2(cells) / 2)).toBe(true);
    }
  });
});
