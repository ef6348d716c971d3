/** Fills a frame's columns from the network's state: the one place where numbers become bytes. */
import { nmdaActivatedFraction } from "../../model/equations/synapse.ts";
import { regionOfTile, type Sheet, tileOfNeuron } from "../../model/network/populations.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import type { Frame } from "./frame.ts";
import { byteScale, glutamateFieldMaximum, neuronColumnsOf, rateDifferenceScale } from "./layout.ts";
import { quantise, recentSpikeTrace } from "./quantise.ts";

export function decodeByte(byte: number, minimum: number, maximum: number): number {
  return minimum + (byte / 255) * (maximum - minimum);
}

/** Up to this decay, biological ms, a spike's trace begins at 1; above it lower, so that the sheet's light stays the same. */
const longestFullTraceMs = 50;

/** Decay per step and first value of the recent-spike trace that lasts `recentSpikeMs` of biological time. */
export function recentSpikeShape(dtMs: number, recentSpikeMs: number) {
  return { decayPerStep: dtMs / recentSpikeMs, peak: Math.min(1, longestFullTraceMs / recentSpikeMs) };
}

/** Writes the bytes of every neuron, column by column. `recentSpikeMs`: decay of the recent-spike trace, biological ms. */
export function encodeNeurons(
  bytes: Uint8Array,
  sheet: Sheet,
  state: NetworkState,
  constants: StepConstants,
  recentSpikeMs: number,
): void {
  const columns = neuronColumnsOf(bytes);
  const { membranePotential, nmdaBlock, nmdaActivation, stepsSinceSpike } = state;
  const { minimum: lowestMv, maximum: highestMv } = byteScale.membranePotential;
  const { decayPerStep, peak } = recentSpikeShape(constants.dtMs, recentSpikeMs);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    const ceiling =
      neuron < sheet.excitatory
        ? constants.nmdaCeilingExcitatoryNs[regionOfTile(sheet, tileOfNeuron(sheet, neuron))]!
        : constants.nmdaCeilingInhibitoryNs;
    const open = nmdaActivatedFraction(nmdaActivation[neuron]!, ceiling, constants.ambientOpenFraction);
    columns.recentSpike[neuron] = quantise(
      recentSpikeTrace(stepsSinceSpike[neuron]!, decayPerStep, peak),
      0,
      1,
    );
    columns.membranePotential[neuron] = quantise(membranePotential[neuron]!, lowestMv, highestMv);
    columns.nmdaBlock[neuron] = quantise(nmdaBlock[neuron]!, 0, 1);
    columns.activatedFraction[neuron] = quantise(open, 0, 1);
  }
}

/** Writes the glutamate field: one value per cell, times `perUnit` relative to its mean at the healthy baseline. */
export function encodeField(frame: Frame, glutamate: Float32Array, perUnit: number): void {
  for (let cell = 0; cell < glutamate.length; cell++) {
    frame.field[cell] = quantise(glutamate[cell]! * perUnit, 0, glutamateFieldMaximum);
  }
}

/** Writes how the rates of each field cell differ, drug less vehicle in Hz. */
export function encodeRateDifference(
  bytes: Uint8Array,
  excitatoryHz: Float32Array,
  inhibitoryHz: Float32Array,
): void {
  const { minimum, maximum } = rateDifferenceScale;
  for (let cell = 0; cell < excitatoryHz.length; cell++) {
    bytes[2 * cell] = quantise(excitatoryHz[cell]!, minimum, maximum);
    bytes[2 * cell + 1] = quantise(inhibitoryHz[cell]!, minimum, maximum);
  }
}
