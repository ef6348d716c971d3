import { nmdaPayloadUnits } from "../../../model/equations/synapse.ts";
import { excitatoryPerTile, inverseExcitatoryPerTile } from "../../../model/tile.ts";
import {
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
import { packEvent, synapseExists } from "./event-codes.ts";
import type { Kernel, Row } from "./kernel-types.ts";

/**
 * For one neuron and one block of its in-edges from excitatory cells: the spikes that arrive within the next
 * `windowSteps` steps, packed as `excitatoryBlock` says. Output: `excitatoryBlock.count` rows of neurons.
 * All of them are under way already, because the window is not longer than the shortest delay.
 */
export function markExcitatoryArrivals(
  this: Kernel<"neurons" | "excitatory" | "edges" | "gates" | "neuronTable">,
  state: Row,
  parameters: Row,
  windowSteps: number,
): number {
  const block = Math.floor((this.thread.x + 0.5) / this.constants.neurons);
  const neuron = this.thread.x - block * this.constants.neurons;
  const ageColumn = stateColumn.stepsSinceSpike * this.constants.neurons;
  let found = 0;
  let first = 0;
  let second = 0;
  for (let k = 0; k < excitatoryBlock.edges; k++) {
    const edge = this.constants.edges[block * excitatoryBlock.edges + k]![neuron]!;
    const source = Math.floor(edge * edgeCode.inverseDelayBase);
    const stepsAhead = edge - edgeCode.delayBase * source - state[ageColumn + source]!;
    if (stepsAhead > 0.5 && stepsAhead < windowSteps + 0.5) {
      found = found + 1;
      second = first;
      first = k + 1;
    }
  }
  let marks = 0;
  if (found > 0.5) {
    let place = 1;
    for (let pick = 0; pick < 2; pick++) {
      const edgeInBlock = (pick < 0.5 ? first : second) - 1;
      if (edgeInBlock > -0.5) {
        const round = block * excitatoryBlock.edges + edgeInBlock;
        const edge = this.constants.edges[round]![neuron]!;
        const source = Math.floor(edge * edgeCode.inverseDelayBase);
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
          const stepsAhead = edge - edgeCode.delayBase * source - state[ageColumn + source]!;
          const nmdaGating = state[stateColumn.nmdaGating * this.constants.neurons + source]!;
          const payloadUnits = nmdaPayloadUnits(nmdaGating, parameters[sharedParameter.saturationStep]!);
          marks = marks + place * packEvent(stepsAhead, payloadUnits);
          place = place * eventCode.base;
        }
      }
    }
  }
  if (found > 2.5) {
    marks = -1;
  }
  return marks;
}
