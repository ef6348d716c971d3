import { hashOf } from "../../../model/network/hash.ts";

/** A reproducible stream of numbers in [0, 1): the same cell of the same network always grows the same tree. */
export function createRandomStream(seed: number, neuron: number): () => number {
  let drawn = 0;
  const own = hashOf(seed, 5000, neuron);
  return () => hashOf(own, 5001, drawn++) / 2 ** 32;
}
