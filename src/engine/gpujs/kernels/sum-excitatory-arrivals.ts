import { nmdaPayloadUnits } from "../../../model/equations/synapse.ts";
import { excitatoryPerTile, inverseExcitatoryPerTile } from "../../../model/tile.ts";
import {
  arrivalSum,
  edgeCode,
  eventCode,
  excitatoryBlock,
  gateTable,
  neuronRow,
  parameterPart,
  regionParameter,
  sharedParameter,
  stateColumn,
} from "../layout.ts";
import { arrivalOfEvent, synapseExists } from "./event-codes.ts";
import type { Kernel, Row } from "./kernel-types.ts";

/**
 * For one neuron and one step of the window: how many excitatory spikes arrive and their payload units, in
 * one number (`arrivalSum`; below 2^24 up to 255 arrivals). Output: a row of neurons for each step ahead.
 * Blocks with more than two arrivals are read from their edges again; that is rare.
 */
export function sumExcitatoryArrivals(
  this: Kernel<"neurons" | "excitatory" | "edges" | "gates" | "neuronTable">,
  state: Row,
  marks: Row,
  parameters: Row,
): number {
  const step = Math.floor((this.thread.x + 0.5) / this.constants.neurons);
  const neuron = this.thread.x - step * this.constants.neurons;
  const due = step + 1;
  const ageColumn = stateColumn.stepsSinceSpike * this.constants.neurons;
  let total = 0;
  let crowdedBlocks = 0;
  for (let block = 0; block < excitatoryBlock.count; block++) {
    const packed = marks[block * this.constants.neurons + neuron]!;
    if (packed > 0.5) {
      const second = Math.floor(packed * eventCode.inverseBase);
      total = total + arrivalOfEvent(packed - eventCode.base * second, due) + arrivalOfEvent(second, due);
    }
    if (packed < -0.5) {
      crowdedBlocks = crowdedBlocks + 1;
    }
  }
  // Kept out of the loop above: software rasterisers run twice as fast when the common path is small.
  if (crowdedBlocks > 0.5) {
    for (let round = 0; round < excitatoryBlock.rows; round++) {
      const block = Math.floor((round + 0.5) / excitatoryBlock.edges);
      if (marks[block * this.constants.neurons + neuron]! < -0.5) {
        const edge = this.constants.edges[round]![neuron]!;
        const source = Math.floor(edge * edgeCode.inverseDelayBase);
        const stepsAhead = edge - edgeCode.delayBase * source - state[ageColumn + source]!;
        if (Math.abs(stepsAhead - due) < 0.5) {
          let exists = 1;
          if (neuron < this.constants.excitatory) {
            const tile = Math.floor(neuron * inverseExcitatoryPerTile);
            const region = this.constants.neuronTable[neuronRow.region]![neuron]!;
            exists = synapseExists(
              neuron - excitatoryPerTile * tile,
              round,
              this.constants.gates[gateTable.roundLength * round]!,
              this.constants.gates[gateTable.roundLength * round + 1]!,
              this.constants.gates[gateTable.roundLength * round + 2]!,
              this.constants.gates[gateTable.twists + tile]!,
              parameters[sharedParameter.roundsEe]!,
              parameters[
                parameterPart.region + parameterPart.regionLength * region + regionParameter.spineLimit
              ]!,
            );
          }
          if (exists > 0.5) {
            const nmdaGating = state[stateColumn.nmdaGating * this.constants.neurons + source]!;
            const payloadUnits = nmdaPayloadUnits(nmdaGating, parameters[sharedParameter.saturationStep]!);
            total = total + arrivalSum.countBase + payloadUnits;
          }
        }
      }
    }
  }
  return total;
}
