import { describe, expect, it } from "vitest";
import { multiplyModulo, poissonCount, uniformInteger } from "../../src/model/equations/noise.ts";
import {
  backgroundMultipliers,
  createBackgroundSeeds,
  generatorTable,
  poissonThresholds,
} from "../../src/model/network/background-input.ts";
import { hashOf } from "../../src/model/network/hash.ts";
import { createSheet } from "../../src/model/network/populations.ts";

const f32 = Math.fround;
const seeds = createBackgroundSeeds(createSheet(4, 4), 1);
const [first, second, third] = generatorTable;

/** The uniform integer of a neuron under three multipliers, in whole numbers. */
function uniformOf(neuron: number, [a, b, c]: readonly [number, number, number]): number {
  return uniformInteger(
    (a * seeds.first[neuron]!) % first.prime,
    (b * seeds.second[neuron]!) % second.prime,
    (c * seeds.third[neuron]!) % third.prime,
  );
}

/** `multiplyModulo` with every operation rounded to 32 bits and the reciprocal off by `error`, relatively. */
function singleMultiplyModulo(left: number, right: number, prime: number, error: number): number {
  const product = f32(left * right);
  const quotient = Math.floor(f32(product * f32((1 + error) / prime)));
  let rest = f32(product - f32(quotient * prime));
  if (rest < 0) rest += prime;
  if (rest >= prime) rest -= prime;
  return rest;
}

/** Uniform integers of `neurons` cells over `steps` steps from `firstStep`, neuron-major. */
function drawUniforms(neurons: number, steps: number, firstStep = 0): Float64Array {
  const draws = new Float64Array(neurons * steps);
  for (let step = 0; step < steps; step++) {
    const multipliers = backgroundMultipliers(firstStep + step);
    for (let neuron = 0; neuron < neurons; neuron++) {
      draws[neuron * steps + step] = uniformOf(neuron, multipliers);
    }
  }
  return draws;
}

describe("products modulo a prime", () => {
  it.each([0, 1e-6, -1e-6])("are exact in 32-bit floats with a reciprocal off by %f", (error) => {
    let wrong = 0;
    for (const { prime } of generatorTable) {
      for (let draw = 0; draw < 400_000; draw++) {
        const hash = hashOf(5, prime, draw);
        const left = draw < 1000 ? prime - 1 - (draw % 30) : 1 + ((hash & 65_535) % (prime - 1));
        const right = draw < 1000 ? prime - 1 - Math.floor(draw / 30) : 1 + ((hash >>> 16) % (prime - 1));
        const expected = (left * right) % prime;
        wrong += singleMultiplyModulo(left, right, prime, error) === expected ? 0 : 1;
        wrong += multiplyModulo(left, right, prime, (1 + error) / prime) === expected ? 0 : 1;
      }
    }
    expect(wrong).toBe(0);
  });

  it("stay below 2^24", () => {
    for (const { prime } of generatorTable) {
      expect((prime - 1) ** 2).toBeLessThan(2 ** 24);
    }
  });
});

describe("the three generators", () => {
  it.each(generatorTable)(
    "of prime $prime run through every number before they repeat",
    ({ prime, root }) => {
      const seen = new Set<number>();
      for (let value = 1, step = 0; step < prime - 1; step++) {
        seen.add(value);
        value = (value * root) % prime;
      }
      expect(seen.size).toBe(prime - 1);
    },
  );

  it("repeat together only after 1.7e10 steps", () => {
    const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
    const period = generatorTable.reduce((all, { prime }) => (all / gcd(all, prime - 1)) * (prime - 1), 1);
    expect(period).toBeGreaterThan(1.7e10);
  });

  it("give any step's multipliers without the steps before it", () => {
    let walked: [number, number, number] = [1, 1, 1];
    for (let step = 0; step < 9000; step++) {
      if (step % 137 === 0) {
        expect(backgroundMultipliers(step)).toEqual(walked);
      }
      const [a, b, c] = walked;
      walked = [
        (a * first.root) % first.prime,
        (b * second.root) % second.prime,
        (c * third.root) % third.prime,
      ];
    }
  });

  it("start each neuron from whole numbers between 1 and the prime", () => {
    for (const [values, { prime }] of [
      [seeds.first, first],
      [seeds.second, second],
      [seeds.third, third],
    ] as const) {
      expect(Math.min(...values)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...values)).toBeLessThan(prime);
    }
  });
});

describe("the uniform integers", () => {
  it("combine in 32-bit floats as in whole numbers", () => {
    let wrong = 0;
    for (let draw = 0; draw < 200_000; draw++) {
      const hash = hashOf(6, draw, 0);
      const [x, y, z] = [hash % 4093, (hash >>> 8) % 4091, (hash >>> 16) % 4079];
      const expected = ((x + y + z) & 4095) * 4096 + ((x + 2 * y + 3 * z) & 4095);
      wrong += uniformInteger(x, y, z) === expected && f32(expected) === expected ? 0 : 1;
    }
    expect(wrong).toBe(0);
  });

  it("fill 256 bins evenly, over cells and over steps (χ² within five deviations)", () => {
    const bins = new Uint32Array(256);
    const draws = drawUniforms(5120, 100);
    for (const draw of draws) {
      bins[draw >> 16]! += 1;
    }
    const expected = draws.length / 256;
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(Math.abs(chiSquare - 255)).toBeLessThan(5 * Math.sqrt(2 * 255));
  });

  it("do not correlate with themselves over 20 lags", () => {
    const [neurons, steps] = [200, 4000];
    const draws = drawUniforms(neurons, steps, 100_000);
    const centre = 2 ** 23;
    const variance = 2 ** 48 / 12;
    for (let lag = 1; lag <= 20; lag++) {
      let sum = 0;
      for (let neuron = 0; neuron < neurons; neuron++) {
        for (let step = neuron * steps; step < (neuron + 1) * steps - lag; step++) {
          sum += (draws[step]! - centre) * (draws[step + lag]! - centre);
        }
      }
      const terms = neurons * (steps - lag);
      expect(Math.abs(sum / terms / variance) * Math.sqrt(terms)).toBeLessThan(5);
    }
  });

  it("do not correlate between cells, over 19 900 pairs", () => {
    const [neurons, steps] = [200, 2000];
    const draws = drawUniforms(neurons, steps, 3000).map(
      (draw) => (draw - 2 ** 23) / Math.sqrt(2 ** 48 / 12),
    );
    let squares = 0;
    let largest = 0;
    let pairs = 0;
    for (let left = 0; left < neurons; left++) {
      for (let right = left + 1; right < neurons; right++) {
        let sum = 0;
        for (let step = 0; step < steps; step++) {
          sum += draws[left * steps + step]! * draws[right * steps + step]!;
        }
        const deviations = sum / Math.sqrt(steps);
        squares += deviations ** 2;
        largest = Math.max(largest, Math.abs(deviations));
        pairs++;
      }
    }
    expect(pairs).toBe(19_900);
    expect(squares / pairs).toBeGreaterThan(0.94);
    expect(squares / pairs).toBeLessThan(1.06);
    expect(largest).toBeLessThan(5.5);
  });

  it("leave the population's sum white: its variance is that of independent cells", () => {
    const [neurons, steps] = [5120, 1000];
    const sums = new Float64Array(steps);
    for (let step = 0; step < steps; step++) {
      const multipliers = backgroundMultipliers(50_000 + step);
      for (let neuron = 0; neuron < neurons; neuron++) {
        sums[step]! += uniformOf(neuron, multipliers) - 2 ** 23;
      }
    }
    const variance = sums.reduce((total, sum) => total + sum * sum, 0) / steps;
    expect(variance / ((neurons * 2 ** 48) / 12)).toBeGreaterThan(0.8);
    expect(variance / ((neurons * 2 ** 48) / 12)).toBeLessThan(1.2);
  });
});

describe("the Poisson counts", () => {
  it.each([0.11, 0.192, 0.5])("have mean and variance %f", (mean) => {
    const [t0, t1, t2, t3] = poissonThresholds(mean);
    const draws = drawUniforms(2000, 200, 77);
    let sum = 0;
    let squares = 0;
    for (const draw of draws) {
      const count = poissonCount(draw, t0, t1, t2, t3);
      sum += count;
      squares += count * count;
    }
    const measured = sum / draws.length;
    const tolerance = 5 * Math.sqrt(mean / draws.length);
    expect(Math.abs(measured - mean)).toBeLessThan(tolerance + 2e-4);
    expect(Math.abs(squares / draws.length - measured ** 2 - mean)).toBeLessThan(3 * tolerance + 2e-3);
  });

  it("come from thresholds that are whole numbers and never fall", () => {
    const thresholds = poissonThresholds(0.11);
    expect(thresholds.every(Number.isInteger)).toBe(true);
    expect([...thresholds].sort((a, b) => a - b)).toEqual([...thresholds]);
    expect(thresholds[0]).toBe(Math.round(2 ** 24 * Math.exp(-0.11)));
  });

  it("refuse a background input too dense for one step", () => {
    expect(() => poissonThresholds(0.7)).toThrow(
      "The background input must bring 0 to 0.5 events to a neuron in one step, but got 0.7",
    );
  });
});
