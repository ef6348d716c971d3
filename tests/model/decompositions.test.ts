import { describe, expect, it } from "vitest";
import { causeOf, decompositions } from "../../src/model/decomposition/decompositions.ts";
import { largestShare } from "../../src/model/decomposition/findings.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { parameterSetNames } from "../../src/model/parameter-sets/parameter-sets.ts";

const shipped = parameterSetNames.flatMap((set) => {
  const findings = decompositions[set];
  return findings ? [{ set, findings }] : [];
});

describe("a decomposition that the page shows", () => {
  it("is there for at least one set, and no cause is named for a set without one", () => {
    expect(shipped.length).toBeGreaterThan(0);
    expect(causeOf("no such set")).toBe("other");
  });

  it.each(shipped)("of $set adds up: block alone and four parts are the surge", ({ findings }) => {
    const { withNone, withAll, parts } = findings;
    const sum = parts.reduce((total, { mean }) => total + mean, withNone.mean);
    expect(sum).toBeCloseTo(withAll.mean, 4);
    expect(parts).toHaveLength(4);
    for (const { low, mean, high } of [withNone, withAll, ...parts]) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
  });

  it.each(shipped)("of $set is of the set as it is now", ({ set, findings }) => {
    const { neurons, seeds, recipeHash } = findings;
    expect(recipeHash).toBe(createRecipe({ neurons, seed: seeds[0]!, parameterSet: set }).hash);
  });

  it.each(shipped)("of $set compares networks that rest alike, within 3 %", ({ findings }) => {
    const whole = findings.subsets.at(-1)!.restHz;
    expect(findings.subsets).toHaveLength(16);
    for (const { restHz } of findings.subsets) {
      expect(Math.abs(restHz.excitatory / whole.excitatory - 1)).toBeLessThan(0.03);
      expect(Math.abs(restHz.inhibitory / whole.inhibitory - 1)).toBeLessThan(0.03);
    }
  });

  it.each(shipped)("of $set names the largest part as the cause", ({ set, findings }) => {
    const largest = Math.max(...findings.parts.map(({ mean }) => mean));
    const cause = findings.parts.find(({ mean }) => mean === largest)!;
    expect(causeOf(set)).toBe(cause.mechanism);
    expect(largestShare(findings).share).toBeCloseTo(
      largest / (findings.withAll.mean - findings.withNone.mean),
      9,
    );
  });
});
