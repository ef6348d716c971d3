/**
 * The background input's generators by table: since every starting value is a power of its generator's root, the value at
 * a step is one look-up at (exponent + step) instead of a product and a remainder. Same numbers.
 */

import { multiplyModulo } from "../../model/equations/noise.ts";
import { type BackgroundSeeds, generatorTable } from "../../model/network/background-input.ts";

export interface GeneratorTable {
  readonly period: number;
  /** root^k for k = 0 … 2 · period − 1. */
  readonly powers: Uint16Array;
  /** The exponent of each neuron's starting value. */
  readonly exponents: Uint16Array;
}

/** The tables of the three generators for these starting values. */
export function createBackgroundTables(
  seeds: BackgroundSeeds,
): [GeneratorTable, GeneratorTable, GeneratorTable] {
  const [first, second, third] = generatorTable;
  return [
    createGeneratorTable(first.prime, first.root, seeds.first),
    createGeneratorTable(second.prime, second.root, seeds.second),
    createGeneratorTable(third.prime, third.root, seeds.third),
  ];
}

function createGeneratorTable(prime: number, root: number, startingValues: Float32Array): GeneratorTable {
  const period = prime - 1;
  const powers = new Uint16Array(2 * period);
  const exponentOf = new Uint16Array(prime);
  let power = 1;
  for (let exponent = 0; exponent < period; exponent++) {
    powers[exponent] = power;
    powers[exponent + period] = power;
    exponentOf[power] = exponent;
    power = multiplyModulo(power, root, prime, 1 / prime);
  }
  return { period, powers, exponents: Uint16Array.from(startingValues, (value) => exponentOf[value]!) };
}
