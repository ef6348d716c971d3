/** Phase 1, deliver: conductances decay, and bath events and due spikes are added to them. */
import { poissonCount, uniformInteger } from "../../model/equations/noise.ts";
import { decayAndAdd } from "../../model/equations/synapse.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { PopulationConstants, StepConstants } from "../../model/network/step-constants.ts";
import { type ArrivalRing, slotStart } from "./arrival-ring.ts";
import type { GeneratorTable } from "./bath-tables.ts";

/**
 * Delivers to neurons `first` … `end − 1`, all of one population and one region; empties the ring's slot behind it.
 * `bathGain` is what imposed input makes of each neuron's bath events: 1 leaves them as they are.
 */
export function deliver(
  state: NetworkState,
  ring: ArrivalRing,
  bath: readonly [GeneratorTable, GeneratorTable, GeneratorTable],
  bathGain: Float32Array,
  shared: StepConstants,
  own: PopulationConstants,
  ampaPerEventNs: number,
  step: number,
  first: number,
  end: number,
): void {
  const { ampaConductance, nmdaActivation, gabaConductance } = state;
  const { ampaDecay, nmdaDecay, gabaDecay } = shared;
  const { bathAmpaNs, bathNmdaNs, nmdaPerUnitNs, gabaPerEventNs } = own;
  const [threshold0, threshold1, threshold2, threshold3] = own.bathThresholds;
  const [{ powers: powers1, exponents: exponents1 }, { powers: powers2, exponents: exponents2 }] = bath;
  const { powers: powers3, exponents: exponents3 } = bath[2];
  const phase1 = step % bath[0].period;
  const phase2 = step % bath[1].period;
  const phase3 = step % bath[2].period;
  const packed = ring.packed;
  const slot = slotStart(ring, step);
  for (let neuron = first; neuron < end; neuron++) {
    const uniform = uniformInteger(
      powers1[exponents1[neuron]! + phase1]!,
      powers2[exponents2[neuron]! + phase2]!,
      powers3[exponents3[neuron]! + phase3]!,
    );
    const bathEvents =
      poissonCount(uniform, threshold0, threshold1, threshold2, threshold3) * bathGain[neuron]!;
    const arrivals = packed[slot + neuron]!;
    packed[slot + neuron] = 0;
    ampaConductance[neuron] = decayAndAdd(
      ampaConductance[neuron]!,
      ampaDecay,
      (arrivals >>> 24) * ampaPerEventNs + bathEvents * bathAmpaNs,
    );
    nmdaActivation[neuron] = decayAndAdd(
      nmdaActivation[neuron]!,
      nmdaDecay,
      (arrivals & 65535) * nmdaPerUnitNs + bathEvents * bathNmdaNs,
    );
    gabaConductance[neuron] = decayAndAdd(
      gabaConductance[neuron]!,
      gabaDecay,
      ((arrivals >>> 16) & 255) * gabaPerEventNs,
    );
  }
}
