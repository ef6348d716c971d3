/** How far the slow timescale may be from the network's conditions, and from those of its sample. */
import type { SampleConditions } from "../../treatment/trajectory/trajectory.ts";

interface DriftLimits {
  readonly spineOccupancy: number;
  readonly functionalGain: number;
  readonly concentrationUm: number;
  readonly inhibitionLoss: number;
}

/** The network follows the slow timescale in steps of this size: occupancy finer than one spine of 200. */
export const followSteps: DriftLimits = {
  spineOccupancy: 0.004,
  functionalGain: 0.02,
  concentrationUm: 0.01,
  inhibitionLoss: 0.001,
};
/** Drift after which a sample is no longer valid and the network must be sampled again. */
export const largestDrifts: DriftLimits = {
  spineOccupancy: 0.025,
  functionalGain: 0.25,
  concentrationUm: 0.05,
  inhibitionLoss: 0.005,
};

/** Whether two sets of conditions differ by more than these limits; AMPA block and release gain by anything, the ratios of the blocker by 1 %. */
export function isFartherThan(limits: DriftLimits, a: SampleConditions, b: SampleConditions): boolean {
  const isFar = (limit: number, left: number, right: number) => Math.abs(left - right) > limit;
  return (
    a.ampaBlock !== b.ampaBlock ||
    isFar(1e-3, a.releaseGain, b.releaseGain) ||
    isFar(0.01 * b.unbindingRatio, a.unbindingRatio, b.unbindingRatio) ||
    isFar(0.01 * b.escapeRatio, a.escapeRatio, b.escapeRatio) ||
    isFar(limits.concentrationUm, a.concentrationUm, b.concentrationUm) ||
    isFar(limits.inhibitionLoss, a.inhibitionLoss, b.inhibitionLoss) ||
    a.spineOccupancy.some((value, region) =>
      isFar(limits.spineOccupancy, value, b.spineOccupancy[region]!),
    ) ||
    a.functionalGain.some((value, region) => isFar(limits.functionalGain, value, b.functionalGain[region]!))
  );
}
