/**
 * One step of one cell together with its background input, as other simulators are given it. Written in the kernel subset:
 * scripts/codegen/simulators turns it into their languages, so that exported equations are the model's own.
 */
import type {
  Arrivals,
  CellConstants,
  NetworkConstants,
  NeuronConstants,
  NeuronState,
} from "../../../model/equations/neuron-records.ts";
import {
  type EventThresholds,
  type GeneratorPrimes,
  multiplyModulo,
  poissonCount,
  uniformInteger,
} from "../../../model/equations/noise.ts";
import { stateAfterStep, stepNeuron } from "../../../model/equations/step-neuron.ts";
import { nmdaPayloadUnits } from "../../../model/equations/synapse.ts";

/** A neuron with the values of its three generators of background input. */
export interface ExportedCell extends NeuronState {
  readonly noise1: number;
  readonly noise2: number;
  readonly noise3: number;
  /** What a spike carries, in units of NMDA payload; of meaning right after one. */
  readonly payload: number;
}

/** What a step multiplies the generators' values by. */
export interface GeneratorRoots {
  readonly root1: number;
  readonly root2: number;
  readonly root3: number;
}

/** The cell after one step. The generators of the first step have the neuron's starting values. */
export function advanceCell(
  before: ExportedCell,
  arrivals: Arrivals,
  own: NeuronConstants,
  cell: CellConstants,
  network: NetworkConstants,
  roots: GeneratorRoots,
  primes: GeneratorPrimes,
  thresholds: EventThresholds,
  isExcitatory: boolean,
): ExportedCell {
  const backgroundEvents = poissonCount(
    uniformInteger(before.noise1, before.noise2, before.noise3),
    thresholds.threshold0,
    thresholds.threshold1,
    thresholds.threshold2,
    thresholds.threshold3,
  );
  const stepped = stepNeuron(before, arrivals, backgroundEvents, own, cell, network, isExcitatory);
  const after = stateAfterStep(stepped);
  return {
    ...after,
    noise1: multiplyModulo(before.noise1, roots.root1, primes.prime1, primes.inversePrime1),
    noise2: multiplyModulo(before.noise2, roots.root2, primes.prime2, primes.inversePrime2),
    noise3: multiplyModulo(before.noise3, roots.root3, primes.prime3, primes.inversePrime3),
    payload: nmdaPayloadUnits(after.nmdaGating, network.saturationStep),
  };
}
