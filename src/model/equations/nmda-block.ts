/**
 * The two blocks of the NMDA channel. Magnesium: fast, voltage dependent (Jahr & Stevens 1990). Ketamine:
 * slow, use dependent and trapping; it binds an open, magnesium-free channel and leaves an open one
 * (MacDonald 1991; Kotermanski & Johnson 2009), with a slow escape from closed channels (Mealing 1999).
 */
import { exponential } from "./exponential.ts";

/** exp(−0.062 V): the voltage factor that both blocks share. V in mV. */
export function magnesiumVoltageFactor(membranePotentialMv: number): number {
  return exponential(-0.062 * membranePotentialMv);
}

/** Fraction of open channels free of magnesium: 1 / (1 + ([Mg] / 3.57 mM) · exp(−0.062 V)). */
export function magnesiumUnblock(voltageFactor: number, magnesiumMm: number): number {
  return 1 / (1 + (magnesiumMm / 3.57) * voltageFactor);
}

/**
 * Rate of ketamine's unbinding relative to −66 mV: exp((V + 66) / 32.26), from the magnesium factor, at most 6; with a
 * voltage dependence of 0 it is 1 at every potential.
 */
export function unbindingVoltageFactor(
  voltageFactor: number,
  voltageFactorAtMinus66Mv: number,
  voltageDependence: number,
): number {
  return (
    1 -
    voltageDependence +
    voltageDependence * Math.min(6, Math.sqrt(voltageFactorAtMinus66Mv / voltageFactor))
  );
}

/** Conductance of a neuron's NMDA channels that are activated, free of magnesium and not blocked by ketamine, nS. */
export function nmdaConductance(
  nmdaCeilingNs: number,
  activatedFraction: number,
  unblockedByMagnesium: number,
  blockedFraction: number,
): number {
  return nmdaCeilingNs * activatedFraction * unblockedByMagnesium * (1 - blockedFraction);
}

/**
 * Blocked fraction after one step (explicit Euler): dB/dt = O [kon C b (1 − B) − koff v B] − kc B. Concentration in µM,
 * rates per s, step in s. A step that would overshoot ends at 0 or 1.
 */
export function nmdaBlockAfterStep(
  blockedFraction: number,
  activatedFraction: number,
  unblockedByMagnesium: number,
  unbindingFactor: number,
  bindingRatePerSecond: number,
  unbindingRatePerSecond: number,
  closedEscapeRatePerSecond: number,
  stepSeconds: number,
): number {
  const binding = activatedFraction * unblockedByMagnesium * bindingRatePerSecond * (1 - blockedFraction);
  const leaving =
    (activatedFraction * unbindingRatePerSecond * unbindingFactor + closedEscapeRatePerSecond) *
    blockedFraction;
  return Math.min(1, Math.max(0, blockedFraction + stepSeconds * (binding - leaving)));
}
