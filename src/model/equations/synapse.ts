/**
 * Synapses: exponential conductances with exact decay, and saturating NMDA transmission in event form.
 * An excitatory cell keeps the fraction of NMDA transmission it has in use; each spike adds to it what is
 * still unused, and that increment travels with the spike. Source: Wang 1999; docs/model.md, "Neurons".
 */
import { exponential } from "./exponential.ts";

/** Conductance after one step: what is left of it plus what has arrived (same unit). */
export function decayAndAdd(conductance: number, decayFactor: number, arrivals: number): number {
  return conductance * decayFactor + arrivals;
}

/**
 * Release fraction right after a spike: s0 + α (1 − s0), with s0 the fraction of the last spike decayed
 * over the time since. Dimensionless, 0 … 1.
 */
export function nmdaGatingAfterSpike(
  nmdaGating: number,
  stepsSinceSpike: number,
  nmdaDecayPerStep: number,
  saturationStep: number,
): number {
  const remaining = nmdaGating * exponential(-stepsSinceSpike * nmdaDecayPerStep);
  return remaining + saturationStep * (1 - remaining);
}

/**
 * NMDA payload of the spike that left `nmdaGating` behind, in units of 1/512 of full transmission:
 * α (1 − s0) with s0 recovered from s0 + α (1 − s0). An integer, at most 512 α.
 */
export function nmdaPayloadUnits(nmdaGating: number, saturationStep: number): number {
  return Math.floor((512 * saturationStep * (1 - nmdaGating)) / (1 - saturationStep) + 0.5);
}

/** Fraction of a neuron's NMDA channels that are open, 0 … 1: activation over its ceiling, plus ambient glutamate. */
export function nmdaOpenFraction(
  nmdaActivationNs: number,
  nmdaCeilingNs: number,
  ambientOpenFraction: number,
): number {
  return Math.min(1, nmdaActivationNs / nmdaCeilingNs + ambientOpenFraction);
}
