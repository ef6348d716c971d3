/** Normally distributed numbers from the seeded hash: the same for the same seed and stream, wherever they are drawn. */
import { hashOf } from "./hash.ts";

/** A generator of standard normal numbers (Box & Muller 1958). */
export function normalNumbers(seed: number, stream: number): () => number {
  let count = 0;
  const uniform = () => (hashOf(seed, stream, count++) + 0.5) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
