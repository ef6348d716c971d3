import type { Arrivals } from "../../model/equations/neuron-records.ts";

/**
 * Arrivals under way: for each neuron and each of the coming steps, one packed integer with the count of
 * AMPA events (bits 24–31), of GABA events (16–23) and the sum of NMDA payload units (0–15). Integer sums
 * do not depend on order. They cannot overflow: a cell fires at most once within an axon's delay, so one
 * step brings at most in-degree events: 200 AMPA, 80 GABA, 200 · 148 payload units.
 */
export const ampaEvent = 1 << 24;
export const gabaEvent = 1 << 16;

/** The same for readers: a field's lowest bit, and a mask of its bits once it is shifted down. */
export const arrivalBits = {
  ampaEvents: { shift: 24, mask: 255 },
  payloadUnits: { shift: 0, mask: 65_535 },
  gabaEvents: { shift: 16, mask: 255 },
} as const satisfies Record<keyof Arrivals, { readonly shift: number; readonly mask: number }>;

export interface ArrivalRing {
  readonly neurons: number;
  readonly slots: number;
  /** `slots` × `neurons`, slot-major. */
  readonly packed: Int32Array;
}

/** A ring for delays of at most `longestDelaySteps`. */
export function createArrivalRing(neurons: number, longestDelaySteps: number): ArrivalRing {
  const slots = longestDelaySteps + 1;
  return { neurons, slots, packed: new Int32Array(slots * neurons) };
}

/** Where the arrivals of `step` begin in `packed`. */
export function slotStart(ring: ArrivalRing, step: number): number {
  return (step % ring.slots) * ring.neurons;
}
