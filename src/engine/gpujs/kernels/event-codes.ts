/** Small helpers of the kernels: how arrivals are packed into one number, and which synapses exist. */
import { gateRank, permuteSlot, twistedOffset } from "../../../model/equations/wiring.ts";
import { arrivalSum, eventCode } from "../layout.ts";

/** One excitatory arrival, `stepsAhead` steps from the window's start, as a 12-bit number above 0. */
export function packEvent(stepsAhead: number, payloadUnits: number): number {
  return stepsAhead + eventCode.stepsBase * payloadUnits;
}

/** What a packed event adds to the arrivals of the step `stepsAhead`: count and payload in one number, or 0. */
export function arrivalOfEvent(code: number, stepsAhead: number): number {
  const payloadUnits = Math.floor(code * eventCode.inverseStepsBase);
  const isDue = Math.abs(code - eventCode.stepsBase * payloadUnits - stepsAhead) < 0.5;
  return isDue ? arrivalSum.countBase + payloadUnits : 0;
}

/** 1 where the potential E→E synapse of this round and target slot exists below this limit, else 0. */
export function synapseExists(
  slot: number,
  round: number,
  multiplier: number,
  offset: number,
  twist: number,
  tileTwist: number,
  rounds: number,
  spineLimit: number,
): number {
  const slotValue = permuteSlot(slot, multiplier, twistedOffset(offset, twist, tileTwist));
  return gateRank(slotValue, round, rounds) < spineLimit ? 1 : 0;
}
