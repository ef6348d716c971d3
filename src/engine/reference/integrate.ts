/** Phase 2, integrate, over neurons. */
import { integrate } from "../../model/equations/step-neuron.ts";
import type { PopulationConstants, StepConstants } from "../../model/network/step-constants.ts";
import type { NetworkArrays } from "./network-arrays.ts";

/**
 * Integrates neurons `first` … `end − 1`, all of one population and one region. Returns a number that is finite if
 * and only if every new potential is.
 */
export function integrateAll(
  { state, thresholds }: Pick<NetworkArrays, "state" | "thresholds">,
  nmdaCeilingNs: number,
  cell: PopulationConstants,
  network: StepConstants,
  isExcitatory: boolean,
  first: number,
  end: number,
): number {
  const { membranePotential, adaptation, nmdaBlock, stepsSinceSpike } = state;
  const { ampaConductance, nmdaActivation, gabaConductance } = state;
  let witness = 0;
  for (let neuron = first; neuron < end; neuron++) {
    const next = integrate(
      {
        membranePotential: membranePotential[neuron]!,
        adaptation: adaptation[neuron]!,
        nmdaBlock: nmdaBlock[neuron]!,
        stepsSinceSpike: stepsSinceSpike[neuron]!,
      },
      {
        ampaConductance: ampaConductance[neuron]!,
        nmdaActivation: nmdaActivation[neuron]!,
        gabaConductance: gabaConductance[neuron]!,
      },
      thresholds[neuron]!,
      nmdaCeilingNs,
      cell,
      network,
      isExcitatory,
    );
    membranePotential[neuron] = next.membranePotential;
    adaptation[neuron] = next.adaptation;
    nmdaBlock[neuron] = next.nmdaBlock;
    stepsSinceSpike[neuron] = next.stepsSinceSpike;
    witness += next.membranePotential * 0;
  }
  return witness;
}
