/**
 * The noise of the background input: three small multiplicative congruential generators, added modulo 4096. Counter
 * based and exact in 32-bit floats. Only the Poisson background may use it. Source: docs/model.md.
 */

/** `left · right mod prime` for integers below 4096; the two repairs make it independent of rounding. */
export function multiplyModulo(left: number, right: number, prime: number, inversePrime: number): number {
  const product = left * right;
  let remainder = product - Math.floor(product * inversePrime) * prime;
  if (remainder < 0) {
    remainder = remainder + prime;
  }
  if (remainder >= prime) {
    remainder = remainder - prime;
  }
  return remainder;
}

/** A uniform integer in 0 … 2^24 − 1 from the three generators' values of one neuron and step. */
export function uniformInteger(first: number, second: number, third: number): number {
  const sum = first + second + third;
  const weighted = sum + second + 2 * third;
  const high = sum - 4096 * Math.floor(sum / 4096);
  const low = weighted - 4096 * Math.floor(weighted / 4096);
  return high * 4096 + low;
}

/** Background events of a neuron in a step (0 … 4): how many cumulative Poisson thresholds (scale 2^24) `uniform` reaches. */
export function poissonCount(
  uniform: number,
  threshold0: number,
  threshold1: number,
  threshold2: number,
  threshold3: number,
): number {
  let count = 0;
  if (uniform >= threshold0) {
    count = 1;
    if (uniform >= threshold1) {
      count = 2;
      if (uniform >= threshold2) {
        count = 3;
        if (uniform >= threshold3) {
          count = 4;
        }
      }
    }
  }
  return count;
}

/** A value of each of the three generators: where a neuron starts, or what a step multiplies that by. */
export interface GeneratorValues {
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

/** The generators' primes, and one over each. */
export interface GeneratorPrimes {
  readonly prime1: number;
  readonly prime2: number;
  readonly prime3: number;
  readonly inversePrime1: number;
  readonly inversePrime2: number;
  readonly inversePrime3: number;
}

/** The thresholds of `poissonCount`. */
export interface EventThresholds {
  readonly threshold0: number;
  readonly threshold1: number;
  readonly threshold2: number;
  readonly threshold3: number;
}

/** Events of the external background input that a neuron with these starting values gets in a step with these multipliers. */
export function drawBackgroundEvents(
  seeds: GeneratorValues,
  multipliers: GeneratorValues,
  primes: GeneratorPrimes,
  thresholds: EventThresholds,
): number {
  const uniform = uniformInteger(
    multiplyModulo(seeds.first, multipliers.first, primes.prime1, primes.inversePrime1),
    multiplyModulo(seeds.second, multipliers.second, primes.prime2, primes.inversePrime2),
    multiplyModulo(seeds.third, multipliers.third, primes.prime3, primes.inversePrime3),
  );
  return poissonCount(
    uniform,
    thresholds.threshold0,
    thresholds.threshold1,
    thresholds.threshold2,
    thresholds.threshold3,
  );
}
