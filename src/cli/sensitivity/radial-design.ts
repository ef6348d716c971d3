/**
 * Radial one-at-a-time design (Campolongo 2011): from each of some starting points every assumption is
 * moved alone, up or down at random. Places are standard deviations of the priors, so that "large" is over what is not known.
 */
import { hashOf } from "../../model/network/hash.ts";
import { randomStreams } from "../ensemble/network-prior.ts";

/** Whether an assumption is moved up (1) or down (−1) from a starting point: the same for the same seed. */
export const directionAt = (seed: number, start: number, assumption: number): 1 | -1 =>
  hashOf(hashOf(seed, randomStreams.screen, start), 0, assumption) % 2 === 0 ? 1 : -1;

/** A number from 0 to `count` − 1 other than `own`, at random. */
export function anotherThan(own: number, count: number, seed: number, start: number): number {
  const other = hashOf(hashOf(seed, randomStreams.screen, start), 1, 0) % (count - 1);
  return other < own ? other : other + 1;
}

/** The places of a starting point with one of them moved. */
export const moved = (places: readonly number[], assumption: number, by: number): number[] =>
  places.map((place, index) => (index === assumption ? place + by : place));
