/**
 * Phase 1, deliver, as it is compiled for lanes: it computes the bath's noise where `deliver.ts` looks it up,
 * since products and remainders are faster than look-ups there. The same numbers, exactly.
 */
import { multiplyModulo, poissonCount, uniformInteger } from "../../../model/equations/noise.ts";
import { decayAndAdd } from "../../../model/equations/synapse.ts";
import type { NetworkState } from "../../../model/network/state.ts";
import type { PopulationConstants, StepConstants } from "../../../model/network/step-constants.ts";

/** The three generators' primes, and one over each. */
export interface BathPrimes {
  readonly prime1: number;
  readonly prime2: number;
  readonly prime3: number;
}

/**
 * Delivers to neurons `first` … `end − 1`, all of one population and one region. `arrivals` is the ring's slot
 * of this step, emptied here; `bathGain` is the factor of imposed input on each neuron's bath events, read if
 * `isImposed`; `seed1` … `seed3` are the neurons' starting values of the bath, `multiplier1` …
 * `multiplier3` the step's.
 */
export function deliverLanes(
  state: NetworkState,
  arrivals: Int32Array,
  bathGain: Float32Array,
  seed1: Float32Array,
  seed2: Float32Array,
  seed3: Float32Array,
  primes: BathPrimes,
  shared: StepConstants,
  own: PopulationConstants,
  multiplier1: number,
  multiplier2: number,
  multiplier3: number,
  ampaPerEventNs: number,
  isImposed: boolean,
  first: number,
  end: number,
): void {
  const { ampaConductance, nmdaActivation, gabaConductance } = state;
  const { prime1, prime2, prime3 } = primes;
  const { ampaDecay, nmdaDecay, gabaDecay } = shared;
  const { bathAmpaNs, bathNmdaNs, nmdaPerUnitNs, gabaPerEventNs } = own;
  const [threshold0, threshold1, threshold2, threshold3] = own.bathThresholds;
  for (let neuron = first; neuron < end; neuron++) {
    const uniform = uniformInteger(
      multiplyModulo(seed1[neuron]!, multiplier1, prime1, 1 / prime1),
      multiplyModulo(seed2[neuron]!, multiplier2, prime2, 1 / prime2),
      multiplyModulo(seed3[neuron]!, multiplier3, prime3, 1 / prime3),
    );
    const drawn = poissonCount(uniform, threshold0, threshold1, threshold2, threshold3);
    const bathEvents = isImposed ? drawn * bathGain[neuron]! : drawn;
    const due = arrivals[neuron]!;
    arrivals[neuron] = 0;
    ampaConductance[neuron] = decayAndAdd(
      ampaConductance[neuron]!,
      ampaDecay,
      (due >>> 24) * ampaPerEventNs + bathEvents * bathAmpaNs,
    );
    nmdaActivation[neuron] = decayAndAdd(
      nmdaActivation[neuron]!,
      nmdaDecay,
      (due & 65535) * nmdaPerUnitNs + bathEvents * bathNmdaNs,
    );
    gabaConductance[neuron] = decayAndAdd(
      gabaConductance[neuron]!,
      gabaDecay,
      ((due >>> 16) & 255) * gabaPerEventNs,
    );
  }
}
