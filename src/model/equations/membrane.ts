/**
 * Membranes. Excitatory: adaptive exponential integrate-and-fire (Brette & Gerstner 2005). Inhibitory: leaky
 * integrate-and-fire. One backward Euler step on the linear part, unconditionally stable. Units: pF, nS, mV, ms, pA.
 */
import { exponential } from "./exponential.ts";

/** Spike-initiation current in pA: gL ΔT exp((min(V, −35) − VT) / ΔT). Excitatory cells only. */
export function spikeInitiationCurrent(
  membranePotentialMv: number,
  thresholdMv: number,
  leakConductanceNs: number,
  slopeFactorMv: number,
): number {
  return (
    leakConductanceNs *
    slopeFactorMv *
    exponential((Math.min(membranePotentialMv, -35) - thresholdMv) / slopeFactorMv)
  );
}

/** Membrane potential after one step, in mV; the excitatory reversal potential is 0 mV and so adds no source term. */
export function membranePotentialAfterStep(
  membranePotentialMv: number,
  stepOverCapacitance: number,
  leakConductanceNs: number,
  leakReversalMv: number,
  excitatoryConductanceNs: number,
  gabaConductanceNs: number,
  gabaReversalMv: number,
  otherCurrentPa: number,
): number {
  const source = leakConductanceNs * leakReversalMv + gabaConductanceNs * gabaReversalMv + otherCurrentPa;
  const conductance = leakConductanceNs + excitatoryConductanceNs + gabaConductanceNs;
  return (membranePotentialMv + stepOverCapacitance * source) / (1 + stepOverCapacitance * conductance);
}

/** Adaptation current after one step, in pA: τw dw/dt = a (V − EL) − w. */
export function adaptationAfterStep(
  adaptationPa: number,
  membranePotentialMv: number,
  stepOverTimeConstant: number,
  couplingNs: number,
  leakReversalMv: number,
): number {
  return (
    adaptationPa + stepOverTimeConstant * (couplingNs * (membranePotentialMv - leakReversalMv) - adaptationPa)
  );
}
