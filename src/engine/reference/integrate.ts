/** Phase 2, integrate: both blocks of the NMDA channels, then membrane potential and adaptation. */
import {
  adaptationAfterStep,
  membranePotentialAfterStep,
  spikeInitiationCurrent,
} from "../../model/equations/membrane.ts";
import {
  ketamineBlockAfterStep,
  magnesiumUnblock,
  magnesiumVoltageFactor,
  unbindingVoltageFactor,
} from "../../model/equations/nmda-block.ts";
import { nmdaOpenFraction } from "../../model/equations/synapse.ts";
import { type NetworkState, stepsSinceSpikeCap } from "../../model/network/state.ts";
import type { PopulationConstants, StepConstants } from "../../model/network/step-constants.ts";

/**
 * Integrates neurons `first` … `end − 1`, all of one population and one region. The current of open NMDA
 * channels uses the blocked fraction from before the step. Returns a number that is finite if and only if
 * every new potential is.
 */
export function integrate(
  state: NetworkState,
  thresholds: Float32Array,
  shared: StepConstants,
  own: PopulationConstants,
  nmdaCeilingNs: number,
  isExcitatory: boolean,
  first: number,
  end: number,
): number {
  const { membranePotential, adaptation, ketamineBlock, stepsSinceSpike } = state;
  const { ampaConductance, nmdaActivation, gabaConductance } = state;
  const { ambientOpenFraction, voltageFactorAtMinus66Mv, slopeFactorMv, gabaReversalMv } = shared;
  const { bindingRatePerSecond, unbindingRatePerSecond, closedEscapeRatePerSecond, blockStepSeconds } =
    shared;
  const { adaptationStepOverTimeConstant, adaptationCouplingNs } = shared;
  const { stepOverCapacitance, leakConductanceNs, leakReversalMv, resetMv, refractorySteps, magnesiumMm } =
    own;
  let witness = 0;
  for (let neuron = first; neuron < end; neuron++) {
    const potential = membranePotential[neuron]!;
    const blocked = ketamineBlock[neuron]!;
    const voltageFactor = magnesiumVoltageFactor(potential);
    const unblocked = magnesiumUnblock(voltageFactor, magnesiumMm);
    const open = nmdaOpenFraction(nmdaActivation[neuron]!, nmdaCeilingNs, ambientOpenFraction);
    const nmdaConductance = nmdaCeilingNs * open * unblocked * (1 - blocked);
    ketamineBlock[neuron] = ketamineBlockAfterStep(
      blocked,
      open,
      unblocked,
      unbindingVoltageFactor(voltageFactor, voltageFactorAtMinus66Mv),
      bindingRatePerSecond,
      unbindingRatePerSecond,
      closedEscapeRatePerSecond,
      blockStepSeconds,
    );
    const adaptationCurrent = isExcitatory ? adaptation[neuron]! : 0;
    const age = Math.min(stepsSinceSpike[neuron]! + 1, stepsSinceSpikeCap);
    stepsSinceSpike[neuron] = age;
    if (age <= refractorySteps) {
      membranePotential[neuron] = resetMv;
    } else {
      const initiation = isExcitatory
        ? spikeInitiationCurrent(potential, thresholds[neuron]!, leakConductanceNs, slopeFactorMv)
        : 0;
      const next = membranePotentialAfterStep(
        potential,
        stepOverCapacitance,
        leakConductanceNs,
        leakReversalMv,
        ampaConductance[neuron]! + nmdaConductance,
        gabaConductance[neuron]!,
        gabaReversalMv,
        initiation - adaptationCurrent,
      );
      witness += next * 0;
      membranePotential[neuron] = next;
    }
    if (isExcitatory) {
      adaptation[neuron] = adaptationAfterStep(
        adaptationCurrent,
        potential,
        adaptationStepOverTimeConstant,
        adaptationCouplingNs,
        leakReversalMv,
      );
    }
  }
  return witness;
}
