/**
 * Phase 1, deliver, as it is compiled for lanes: it draws the background events that `deliver.ts` looks up, since
 * products and remainders are faster than look-ups there. The same numbers, exactly.
 */
import type {
  Arrivals,
  CellConstants,
  Conductances,
  NetworkConstants,
} from "../../../model/equations/neuron-records.ts";
import {
  drawBackgroundEvents,
  type EventThresholds,
  type GeneratorPrimes,
  type GeneratorValues,
} from "../../../model/equations/noise.ts";
import { deliver } from "../../../model/equations/step-neuron.ts";

/** `backgroundGain` is the factor of imposed input on the neuron's background events, read if `isImposed`. */
export function deliverDrawn(
  neuron: Conductances,
  arrivals: Arrivals,
  seeds: GeneratorValues,
  multipliers: GeneratorValues,
  primes: GeneratorPrimes,
  thresholds: EventThresholds,
  backgroundGain: number,
  ampaPerEventNs: number,
  cell: CellConstants,
  network: NetworkConstants,
  isImposed: boolean,
): Conductances {
  let events = drawBackgroundEvents(seeds, multipliers, primes, thresholds);
  if (isImposed) {
    events = events * backgroundGain;
  }
  return deliver(neuron, arrivals, events, ampaPerEventNs, cell, network);
}
