/** One step of one neuron, as every engine runs it. Engines that go phase by phase (`model/network/schedule.ts`) call the parts. */
import { adaptationAfterStep, membranePotentialAfterStep, spikeInitiationCurrent } from "./membrane.ts";
import {
  type Arrivals,
  type CellConstants,
  type Conductances,
  type Fired,
  type Membrane,
  type NetworkConstants,
  type NeuronConstants,
  type NeuronState,
  type SteppedNeuron,
  stepsSinceSpikeCap,
} from "./neuron-records.ts";
import {
  magnesiumUnblock,
  magnesiumVoltageFactor,
  nmdaBlockAfterStep,
  nmdaConductance,
  unbindingVoltageFactor,
} from "./nmda-block.ts";
import { decayAndAdd, nmdaActivatedFraction, nmdaGatingAfterSpike } from "./synapse.ts";

/** Phase 1: conductances decay; arrivals and events of the external background are added to them. */
export function deliver(
  neuron: Conductances,
  arrivals: Arrivals,
  backgroundEvents: number,
  ampaPerEventNs: number,
  cell: CellConstants,
  network: NetworkConstants,
): Conductances {
  return {
    ampaConductance: decayAndAdd(
      neuron.ampaConductance,
      network.ampaDecay,
      arrivals.ampaEvents * ampaPerEventNs + backgroundEvents * cell.backgroundAmpaNs,
    ),
    nmdaActivation: decayAndAdd(
      neuron.nmdaActivation,
      network.nmdaDecay,
      arrivals.payloadUnits * cell.nmdaPerUnitNs + backgroundEvents * cell.backgroundNmdaNs,
    ),
    gabaConductance: decayAndAdd(
      neuron.gabaConductance,
      network.gabaDecay,
      arrivals.gabaEvents * cell.gabaPerEventNs,
    ),
  };
}

/** Steps since the last spike, one step on. */
export function countStep(stepsSinceSpike: number): number {
  return Math.min(stepsSinceSpike + 1, stepsSinceSpikeCap);
}

/**
 * Phase 2: both blocks of the NMDA channels, then membrane potential and adaptation. The current of open NMDA
 * channels uses the blocked fraction from before the step; the potential stays at reset in the refractory period.
 */
export function integrate(
  neuron: Membrane,
  conductances: Conductances,
  thresholdMv: number,
  nmdaCeilingNs: number,
  cell: CellConstants,
  network: NetworkConstants,
  isExcitatory: boolean,
): Membrane {
  const voltageFactor = magnesiumVoltageFactor(neuron.membranePotential);
  const unblocked = magnesiumUnblock(voltageFactor, cell.magnesiumMm);
  const activatedFraction = nmdaActivatedFraction(
    conductances.nmdaActivation,
    nmdaCeilingNs,
    network.ambientOpenFraction,
  );
  const nmdaNs = nmdaConductance(nmdaCeilingNs, activatedFraction, unblocked, neuron.nmdaBlock);
  const nmdaBlock = nmdaBlockAfterStep(
    neuron.nmdaBlock,
    activatedFraction,
    unblocked,
    unbindingVoltageFactor(
      voltageFactor,
      network.voltageFactorAtMinus66Mv,
      network.unbindingVoltageDependence,
    ),
    network.bindingRatePerSecond,
    network.unbindingRatePerSecond,
    network.closedEscapeRatePerSecond,
    network.blockStepSeconds,
  );
  const stepsSinceSpike = countStep(neuron.stepsSinceSpike);
  let membranePotential = cell.resetMv;
  if (stepsSinceSpike > cell.refractorySteps) {
    let otherCurrentPa = 0;
    if (isExcitatory) {
      otherCurrentPa =
        spikeInitiationCurrent(
          neuron.membranePotential,
          thresholdMv,
          cell.leakConductanceNs,
          network.slopeFactorMv,
        ) - neuron.adaptation;
    }
    membranePotential = membranePotentialAfterStep(
      neuron.membranePotential,
      cell.stepOverCapacitance,
      cell.leakConductanceNs,
      cell.leakReversalMv,
      conductances.ampaConductance + nmdaNs,
      conductances.gabaConductance,
      network.gabaReversalMv,
      otherCurrentPa,
    );
  }
  let adaptation = neuron.adaptation;
  if (isExcitatory) {
    adaptation = adaptationAfterStep(
      neuron.adaptation,
      neuron.membranePotential,
      network.adaptationStepOverTimeConstant,
      network.adaptationCouplingNs,
      cell.leakReversalMv,
    );
  }
  return { membranePotential, adaptation, nmdaBlock, stepsSinceSpike };
}

/** Whether an integrated neuron fires: excitatory cells past the detection potential, inhibitory ones at their own threshold. */
export function isPastThreshold(
  membranePotential: number,
  thresholdMv: number,
  spikeDetectionMv: number,
  isExcitatory: boolean,
): boolean {
  return isExcitatory ? membranePotential > spikeDetectionMv : membranePotential >= thresholdMv;
}

/** Phase 3, for a neuron past threshold: it is reset; an excitatory cell adapts and releases glutamate. */
export function fire(
  adaptationPa: number,
  nmdaGatingBefore: number,
  stepsSinceLastSpike: number,
  cell: CellConstants,
  network: NetworkConstants,
  isExcitatory: boolean,
): Fired {
  let adaptation = adaptationPa;
  let nmdaGating = nmdaGatingBefore;
  if (isExcitatory) {
    adaptation = adaptationPa + network.adaptationIncrementPa;
    nmdaGating = nmdaGatingAfterSpike(
      nmdaGatingBefore,
      stepsSinceLastSpike,
      network.nmdaDecayPerStep,
      network.saturationStep,
    );
  }
  return { membranePotential: cell.resetMv, adaptation, nmdaGating, stepsSinceSpike: 0 };
}

/** The whole step. `backgroundEvents` are those of the external background input, imposed input included. */
export function stepNeuron(
  neuron: NeuronState,
  arrivals: Arrivals,
  backgroundEvents: number,
  own: NeuronConstants,
  cell: CellConstants,
  network: NetworkConstants,
  isExcitatory: boolean,
): SteppedNeuron {
  const conductances = deliver(neuron, arrivals, backgroundEvents, own.ampaPerEventNs, cell, network);
  const membrane = integrate(
    neuron,
    conductances,
    own.thresholdMv,
    own.nmdaCeilingNs,
    cell,
    network,
    isExcitatory,
  );
  let next: NeuronState = { ...neuron, ...conductances, ...membrane };
  if (isPastThreshold(membrane.membranePotential, own.thresholdMv, network.spikeDetectionMv, isExcitatory)) {
    const fired = fire(
      membrane.adaptation,
      neuron.nmdaGating,
      membrane.stepsSinceSpike,
      cell,
      network,
      isExcitatory,
    );
    next = { ...next, ...fired };
  }
  return { ...next, reachedMv: membrane.membranePotential };
}

/** The state that the next step begins with. */
export function stateAfterStep(stepped: SteppedNeuron): NeuronState {
  return stepped;
}
