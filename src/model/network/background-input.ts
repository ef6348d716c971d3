/** The external background input as small integers: starting values of each neuron's noise, multipliers of steps, thresholds. */
import { hash32, hashOf } from "./hash.ts";
import type { Sheet } from "./populations.ts";

/** Primes and primitive roots of the three generators: the best of 250 candidates per prime in the spectral test. */
export const generatorTable = [
  { prime: 4093, root: 3469 },
  { prime: 4091, root: 2194 },
  { prime: 4079, root: 2627 },
] as const;

/** Starting values of each neuron's three generators, whole numbers from 1 below each prime. */
export function createBackgroundSeeds({ neurons }: Sheet, seed: number) {
  const backgroundSeed = hash32(Math.imul(seed, 747796405) + 1);
  const [first, second, third] = [0, 1, 2].map(() => new Float32Array(neurons)) as Triple<Float32Array>;
  for (let neuron = 0; neuron < neurons; neuron++) {
    const a = hashOf(backgroundSeed, 77, 2 * neuron);
    const b = hashOf(backgroundSeed, 77, 2 * neuron + 1);
    first[neuron] = 1 + ((a & 65535) % 4092);
    second[neuron] = 1 + ((a >>> 16) % 4090);
    third[neuron] = 1 + ((b & 65535) % 4078);
  }
  return { first, second, third } as const;
}
export type BackgroundSeeds = ReturnType<typeof createBackgroundSeeds>;
type Triple<Value> = [Value, Value, Value];

/** `root^exponent mod prime` by squaring. Exponent: any non-negative safe integer. */
function powerModulo(root: number, exponent: number, prime: number): number {
  let result = 1;
  let base = root;
  for (let rest = exponent % (prime - 1); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

/** The three multipliers of step `step` (0, 1, …): root^step modulo each prime. Step 0 has 1, 1, 1. */
export const backgroundMultipliers = (step: number): Triple<number> =>
  generatorTable.map(({ root, prime }) => powerModulo(root, step, prime)) as Triple<number>;

/** Integer thresholds 2^24 · P(n ≤ k), k = 0 … 3, of a Poisson count with mean `eventsPerStep` (at most 0.5). */
export function poissonThresholds(eventsPerStep: number): [number, number, number, number] {
  if (!(eventsPerStep >= 0 && eventsPerStep <= 0.5)) {
    throw new RangeError(
      `The background input must bring 0 to 0.5 events to a neuron in one step, but got ${eventsPerStep}; lower the background input's rate, its synapses or the time step.`,
    );
  }
  let term = Math.exp(-eventsPerStep);
  let cumulative = 0;
  return [0, 1, 2, 3].map((count) => {
    cumulative += term;
    term *= eventsPerStep / (count + 1);
    return Math.round(2 ** 24 * cumulative);
  }) as [number, number, number, number];
}
