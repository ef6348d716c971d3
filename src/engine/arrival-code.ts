/**
 * What arrives at a neuron in one step, packed into 32 bits: the count of AMPA events, of GABA events, and the sum of NMDA
 * payload units. Integer sums do not depend on order. They cannot overflow: a cell fires at most once within an axon's
 * delay, so one step brings at most in-degree events: 200 AMPA, 80 GABA, 200 · 148 payload units.
 */
import type { Arrivals } from "../model/equations/neuron-records.ts";

/** A field's lowest bit, and a mask of its bits once it is shifted down. */
export const arrivalBits = {
  ampaEvents: { shift: 24, mask: 255 },
  payloadUnits: { shift: 0, mask: 65_535 },
  gabaEvents: { shift: 16, mask: 255 },
} as const satisfies Record<keyof Arrivals, { readonly shift: number; readonly mask: number }>;

export const ampaEvent = 1 << arrivalBits.ampaEvents.shift;
export const gabaEvent = 1 << arrivalBits.gabaEvents.shift;

export function unpackArrivals(packed: number): Arrivals {
  const { ampaEvents, payloadUnits, gabaEvents } = arrivalBits;
  return {
    ampaEvents: packed >>> ampaEvents.shift,
    payloadUnits: packed & payloadUnits.mask,
    gabaEvents: (packed >>> gabaEvents.shift) & gabaEvents.mask,
  };
}
