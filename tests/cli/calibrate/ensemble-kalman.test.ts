import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Inversion,
  invert,
  misfitOf,
  type Observation,
} from "../../../src/cli/calibrate/ensemble-kalman.ts";
import {
  exactParametersOf,
  networkObservations,
  parametersOf,
} from "../../../src/cli/calibrate/network-objective.ts";
import type { FreeQuantity } from "../../../src/cli/calibrate/prior.ts";
import { PartialResults } from "../../../src/cli/partial-results.ts";
import fit from "../../../src/model/parameter-sets/k2-fit.json" with { type: "json" };
import { createParameters, parameterSets } from "../../../src/model/parameter-sets/parameter-sets.ts";

const free: readonly FreeQuantity[] = ["first", "second"].map((name) => ({
  ...{ name, median: 1, spread: 0.2, minimum: 0, maximum: 4, why: "a test" },
}));
const about = (value: number, tolerance: number): Observation => ({
  ...{ name: "seen", kind: "about", value, tolerance, source: "a test" },
});
const inversion = (changes: Partial<Inversion> = {}): Inversion => ({
  free,
  observations: [about(2.4, 0.02), about(0.9, 0.02)],
  members: 100,
  seed: 1,
  evaluate: async (members) => members.map(([a = 0, b = 0]) => [a + b, a * b ** 2]),
  ...changes,
});
const meanAndSpread = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / (values.length - 1)) };
};

describe("an ensemble Kalman inversion", () => {
  it("finds parameters under which a model gives what was observed", async () => {
    const { mean, misfits } = await invert(inversion());
    const [a = 0, b = 0] = mean;
    expect(a + b).toBeCloseTo(2.4, 1);
    expect(a * b ** 2).toBeCloseTo(0.9, 1);
    expect(misfits.at(-1)).toBeLessThan((misfits[0] ?? 0) / 20);
  });

  it("ends as the posterior of a linear model: its mean, and as wide as the error allows", async () => {
    const { members } = await invert(
      inversion({
        observations: [about(1.1, 0.05)],
        members: 400,
        evaluate: async (values) => values.map(([a = 0]) => [a]),
      }),
    );
    // Prior 1 ± 0.2, observation 1.1 ± 0.05: posterior 1.094 ± 0.0485.
    const first = meanAndSpread(members.map(([a = 0]) => a));
    expect(first.mean).toBeGreaterThan(1.08);
    expect(first.mean).toBeLessThan(1.11);
    expect(first.spread).toBeGreaterThan(0.04);
    expect(first.spread).toBeLessThan(0.058);
    // Nothing was seen of the other, so its prior is left.
    expect(meanAndSpread(members.map(([, b = 0]) => b)).spread).toBeGreaterThan(0.16);
  });

  it("is the same again for the same seed, and another for another", async () => {
    expect(await invert(inversion())).toEqual(await invert(inversion()));
    expect((await invert(inversion({ seed: 2 }))).mean).not.toEqual((await invert(inversion())).mean);
  });

  it("stays within the bounds of every quantity, whatever is observed", async () => {
    const { members } = await invert(inversion({ observations: [about(40, 0.1), about(0, 0.1)] }));
    expect(members.flat().every((value) => value >= 0 && value <= 4)).toBe(true);
  });

  it("counts no misfit where a one-sided observation is kept, and the logarithm where one is relative", () => {
    const atMost: Observation = { ...about(1, 0.1), kind: "at most" };
    expect(misfitOf(atMost, 0.2)).toBe(0);
    expect(misfitOf(atMost, 1.2)).toBeCloseTo(2);
    expect(misfitOf({ ...about(2, 0.1), isRelative: true }, 4)).toBeCloseTo(Math.log(2) / 0.1);
    expect(Number.isFinite(misfitOf({ ...about(2, 0.1), isRelative: true }, 0))).toBe(true);
  });
});

describe("the calibration of set K2", () => {
  it("wrote a set within the table's ranges that came from its own ensemble", () => {
    expect(() => createParameters({}, "k2")).not.toThrow();
    const candidates = fit.members.map((values) => parametersOf(values));
    expect(candidates.every((parameters) => Object.keys(parameters).length > 8)).toBe(true);
    expect(Object.keys(candidates[0] ?? {}).sort()).toEqual(Object.keys(parameterSets.k2.replaced).sort());
  });

  it("runs a member as it was drawn, and writes a set in six digits", () => {
    const [values = []] = fit.members;
    const exact = exactParametersOf(values);
    const written = parametersOf(values);
    const [binding] = values;
    expect(exact["ketamineBindingRatePerUmS"]).toBe(binding);
    for (const [name, value] of Object.entries(exact)) {
      expect(written[name]).toBe(Number(value.toPrecision(6)));
    }
    expect(written).not.toEqual(exact);
  });

  it("met every one of its observations to within two tolerances", () => {
    expect(fit.observations.map(({ name }) => name)).toEqual(networkObservations.map(({ name }) => name));
    networkObservations.forEach((observation, index) => {
      const { fitted } = fit.observations[index] ?? { fitted: Number.NaN };
      expect(Math.abs(misfitOf(observation, fitted)), observation.name).toBeLessThan(2);
    });
  });
});

describe("results that are kept as they come", () => {
  it("are continued by the same computation, but for a line that was cut, and begun again by another", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-partial-"));
    const file = path.join(folder, "some.partial");
    const open = (signature: string) =>
      new PartialResults<{ key: string; value: number }>(file, signature, ({ key }) => key);
    open("one").add({ key: "a", value: 1 });
    open("one").add({ key: "b", value: 2 });
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -5));
    expect(open("one").get("a")).toEqual({ key: "a", value: 1 });
    expect(open("one").get("b")).toBeUndefined();
    expect(open("two").get("a")).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
