/** The records that one step of a neuron takes and gives; every engine names its arrays, buffers and constants after them. */

/** `stepsSinceSpike` stops counting here: far beyond every delay, refractory period and NMDA memory, exact in f32. */
export const stepsSinceSpikeCap = 65536;

/** What arrives at a neuron changes these, in nS. */
export interface Conductances {
  readonly ampaConductance: number;
  /** NMDA activation before saturation and block. */
  readonly nmdaActivation: number;
  readonly gabaConductance: number;
}

/** What integrating a step changes: mV, pA, the blocked fraction of NMDA channels, steps. */
export interface Membrane {
  readonly membranePotential: number;
  readonly adaptation: number;
  readonly nmdaBlock: number;
  readonly stepsSinceSpike: number;
}

/** What firing changes: what it resets and raises, and the NMDA transmission in use right after the spike. */
export interface Fired {
  readonly membranePotential: number;
  readonly adaptation: number;
  readonly nmdaGating: number;
  readonly stepsSinceSpike: number;
}

/** All variables of one neuron; `model/network/state.ts` says what each means. */
export interface NeuronState extends Membrane, Conductances {
  readonly nmdaGating: number;
}

/** A neuron after a step. It fired in it if and only if `stepsSinceSpike` is 0. */
export interface SteppedNeuron extends NeuronState {
  /** Membrane potential before a spike's reset, in mV: not a finite number if and only if the step went wrong. */
  readonly reachedMv: number;
}

/** Spikes that arrive at a neuron in a step: AMPA events, units of NMDA payload, GABA events. Whole numbers. */
export interface Arrivals {
  readonly ampaEvents: number;
  readonly payloadUnits: number;
  readonly gabaEvents: number;
}

/** Constants of one neuron: its threshold, and what its population and region give. */
export interface NeuronConstants {
  readonly thresholdMv: number;
  /** NMDA conductance with all channels open, nS. */
  readonly nmdaCeilingNs: number;
  /** Conductance added by one AMPA event, nS. */
  readonly ampaPerEventNs: number;
}

/** Constants of a population's cells. */
export interface CellConstants {
  readonly stepOverCapacitance: number;
  readonly leakConductanceNs: number;
  readonly leakReversalMv: number;
  readonly resetMv: number;
  /** Steps that the potential is held at reset after a spike. */
  readonly refractorySteps: number;
  /** Conductance added by one background event, nS. */
  readonly backgroundAmpaNs: number;
  readonly backgroundNmdaNs: number;
  /** Conductance added by one NMDA payload unit and by one GABA event, nS. */
  readonly nmdaPerUnitNs: number;
  readonly gabaPerEventNs: number;
  readonly magnesiumMm: number;
}

/** Constants of the whole network: those that all neurons share, and those of the glutamate field. */
export interface NetworkConstants {
  readonly ampaDecay: number;
  readonly nmdaDecay: number;
  readonly gabaDecay: number;
  readonly gabaReversalMv: number;
  readonly nmdaDecayPerStep: number;
  readonly saturationStep: number;
  readonly slopeFactorMv: number;
  readonly spikeDetectionMv: number;
  readonly adaptationStepOverTimeConstant: number;
  readonly adaptationCouplingNs: number;
  readonly adaptationIncrementPa: number;
  readonly ambientOpenFraction: number;
  readonly voltageFactorAtMinus66Mv: number;
  /** Share of unbinding's voltage dependence that acts, 0 … 1. */
  readonly unbindingVoltageDependence: number;
  /** kon · C, 1/s. */
  readonly bindingRatePerSecond: number;
  readonly unbindingRatePerSecond: number;
  readonly closedEscapeRatePerSecond: number;
  /** Time that the block equation advances in one step, s: dt times the block acceleration. */
  readonly blockStepSeconds: number;
  /** Share of spilt-over glutamate that is left after a millisecond, and what one spike releases of it. */
  readonly glutamateKeptPerMs: number;
  readonly glutamatePerSpike: number;
}
