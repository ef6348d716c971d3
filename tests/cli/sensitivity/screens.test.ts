import { describe, expect, it } from "vitest";
import { networkAt, networkPrior, placesOf } from "../../../src/cli/ensemble/network-prior.ts";
import { protocolOf } from "../../../src/cli/sensitivity/cascade-claims.ts";
import { findImportances } from "../../../src/cli/sensitivity/find-importances.ts";
import { sizeOfEffects } from "../../../src/cli/sensitivity/importance.ts";
import { networkPlan } from "../../../src/cli/sensitivity/network-screen.ts";
import { changedParameters, changeFactors, changesPlan } from "../../../src/cli/sensitivity/one-at-a-time.ts";
import { anotherThan, directionAt } from "../../../src/cli/sensitivity/radial-design.ts";
import { sensitivity } from "../../../src/cli/sensitivity-command.ts";
import { UsageError } from "../../../src/cli/usage-error.ts";
import { createParameters } from "../../../src/model/parameter-sets/parameter-sets.ts";
import { cascadeClaims, directionOf, networkAssumptions } from "../../../src/model/sensitivity/findings.ts";

const places = [0, 1, 2].map((shift) => networkPrior.map((_, index) => ((index + shift) % 5) / 4 - 0.5));

describe("the size of elementary effects", () => {
  it("is the mean of their absolute values, inside its interval, the same for the same seed", () => {
    const effects = [1, -2, 3, -4, 2.5, -0.5];
    const found = sizeOfEffects(effects, 1);
    expect(found.size).toBeCloseTo(13 / 6, 12);
    expect(found.mean).toBeCloseTo(0, 12);
    expect(found.low).toBeLessThan(found.size);
    expect(found.high).toBeGreaterThan(found.size);
    expect(sizeOfEffects(effects, 1)).toEqual(found);
    expect(sizeOfEffects(effects, 2)).not.toEqual(found);
  });

  it("has no width where all effects are alike, and is refused for one", () => {
    expect(sizeOfEffects([2, -2, 2], 1)).toMatchObject({ size: 2, low: 2, high: 2 });
    expect(() => sizeOfEffects([2], 1)).toThrow(RangeError);
  });
});

describe("importances", () => {
  /** The claim is 3 a + |b|-like in b, and cannot be measured at the last point. */
  const start = (value: number, a: number, b: number, isMeasured = true) => ({
    atStart: [value],
    moves: [
      { assumption: "kappa" as const, by: a, values: [isMeasured ? value + 3 * a : null] },
      { assumption: "binding" as const, by: b, values: [value + Math.abs(b)] },
    ],
  });

  it("are per standard deviation, sorted, with the direction, and leave out what was not measured", () => {
    const starts = [start(1, 0.5, 1), start(2, -0.5, -1), start(3, 0.5, -1), start(4, 0.5, 1, false)];
    const [finding] = findImportances(["surge"], starts, 1);
    expect(finding?.importances.map(({ assumption }) => assumption)).toEqual(["kappa", "binding"]);
    const [kappa, binding] = finding?.importances ?? [];
    expect(kappa).toMatchObject({ size: 3, mean: 3, count: 3 });
    expect(binding).toMatchObject({ size: 1, count: 4 });
    expect(kappa && directionOf(kappa)).toBe("raises");
    expect(binding && directionOf(binding)).toBe("either");
  });
});

describe("a radial design", () => {
  it("goes both ways, and never to the network that it comes from", () => {
    const directions = Array.from({ length: 40 }, (_, start) => directionAt(1, start, 3));
    expect(new Set(directions)).toEqual(new Set([1, -1]));
    const others = Array.from({ length: 200 }, (_, start) => anotherThan(start % 12, 12, 1, start));
    others.forEach((other, start) => {
      expect(other).not.toBe(start % 12);
    });
    expect(new Set(others).size).toBe(12);
  });

  it("moves one quantity of a network at a time, and wires it anew once", () => {
    const plan = networkPlan(places.map(networkAt), 1);
    expect(new Set(plan.flatMap(({ moves }) => moves.map(({ network }) => network.key))).size).toBe(
      plan.length * (networkAssumptions.length + 1),
    );
    for (const { atStart, moves } of plan) {
      const before = placesOf(atStart);
      for (const { assumption, by, network } of moves) {
        const after = placesOf(network);
        const movedPlaces = after.map((place, index) => place - (before[index] ?? Number.NaN));
        const index = networkAssumptions.findIndex((name) => String(name) === assumption);
        movedPlaces.forEach((difference, place) => {
          expect(difference).toBeCloseTo(place === index ? by : 0, 3);
        });
        expect(network.wiring === atStart.wiring).toBe(assumption !== "wiring");
      }
    }
  });
});

describe("places of a network", () => {
  it("are found again from its parameters", () => {
    for (const of of places) {
      placesOf(networkAt(of)).forEach((place, index) => {
        expect(place).toBeCloseTo(of[index] ?? Number.NaN, 3);
      });
    }
  });

  it("have one name for each quantity", () => {
    expect(networkAssumptions).toHaveLength(networkPrior.length);
  });
});

describe("claims of the cascade", () => {
  it.each(cascadeClaims)("%s is what one expectation of a shipped protocol measures", (claim) => {
    const { expectations, horizonHours } = protocolOf(claim);
    expect(expectations).toHaveLength(1);
    expect(horizonHours).toBeGreaterThan(0);
  });
});

describe("changes one at a time", () => {
  it("change one parameter of the set by a fifth each", () => {
    const set = createParameters({}, "k2");
    const { changes } = changesPlan();
    expect(changes).toHaveLength(changedParameters.length * changeFactors.length);
    for (const { parameter, factor, network } of changes) {
      expect(Object.keys(network.parameters)).toEqual([parameter]);
      expect((network.parameters[parameter] ?? Number.NaN) / set[parameter]).toBeCloseTo(factor, 4);
    }
  });
});

describe("the command", () => {
  it("refuses a part that it does not have", async () => {
    await expect(sensitivity(["--only", "weather"])).rejects.toThrow(UsageError);
  });
});
