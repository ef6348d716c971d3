import { edgeCode, inhibitoryBlock, stateColumn } from "../layout.ts";
import type { Kernel, Row } from "./kernel-types.ts";

/**
 * For one neuron and one block of its in-edges from inhibitory cells: how many spikes arrive in each of the
 * next `windowSteps` steps (at most five), one hexadecimal digit per step, the next step lowest.
 * Output: `inhibitoryBlock.count` rows of neurons. The window is not longer than the shortest delay.
 */
export function markInhibitoryArrivals(
  this: Kernel<"neurons" | "excitatory" | "edges">,
  state: Row,
  windowSteps: number,
): number {
  const block = Math.floor((this.thread.x + 0.5) / this.constants.neurons);
  const neuron = this.thread.x - block * this.constants.neurons;
  const firstAge = stateColumn.stepsSinceSpike * this.constants.neurons + this.constants.excitatory;
  let marks = 0;
  for (let k = 0; k < inhibitoryBlock.edges; k++) {
    const edge = this.constants.edges[block * inhibitoryBlock.edges + k]![neuron]!;
    const source = Math.floor(edge * edgeCode.inverseDelayBase);
    const stepsAhead = edge - edgeCode.delayBase * source - state[firstAge + source]!;
    if (stepsAhead > 0.5 && stepsAhead < windowSteps + 0.5) {
      let digit = 1;
      for (let place = 1; place < stepsAhead; place++) {
        digit = digit * inhibitoryBlock.digitBase;
      }
      marks = marks + digit;
    }
  }
  return marks;
}
