/**
 * Synapses: exponential conductances with exact decay, and saturating NMDA transmission in event form: each spike adds
 * to the fraction in use, and that increment travels with it. Source: Wang 1999; docs/model.md, "Neurons".
 */
import { exponential } from "./exponential.ts";

/** Conductance after one step: what is left of it plus what has arrived (same unit). */
export function decayAndAdd(conductance: number, decayFactor: number, arrivals: number): number {
  return conductance * decayFactor + arrivals;
}

/** Gating right after a spike: s0 + α (1 − s0), with s0 the fraction of the last spike decayed since. Dimensionless, 0 … 1. */
export function nmdaGatingAfterSpike(
  nmdaGating: number,
  stepsSinceSpike: number,
  nmdaDecayPerStep: number,
  saturationStep: number,
): number {
  const remaining = nmdaGating * exponential(-stepsSinceSpike * nmdaDecayPerStep);
  return remaining + saturationStep * (1 - remaining);
}

/** NMDA payload of the spike that left `nmdaGating`, in 1/512 of full transmission: α (1 − s0). An integer of at most 512 α. */
export function nmdaPayloadUnits(nmdaGating: number, saturationStep: number): number {
  return Math.floor((512 * saturationStep * (1 - nmdaGating)) / (1 - saturationStep) + 0.5);
}

/**
 * Fraction of a neuron's NMDA receptors that glutamate has activated, 0 … 1: activation over its ceiling, plus ambient
 * glutamate. An activated receptor is not yet an open one: magnesium and ketamine block channels of activated receptors.
 */
export function nmdaActivatedFraction(
  nmdaActivationNs: number,
  nmdaCeilingNs: number,
  ambientOpenFraction: number,
): number {
  return Math.min(1, nmdaActivationNs / nmdaCeilingNs + ambientOpenFraction);
}
