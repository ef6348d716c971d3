/** How many of a cell's potential spines exist now: each has a fixed gate, and is there while the gate is below its region's occupancy. */
import { inEdge, type Wiring } from "../../../model/network/connectivity.ts";
import { regionOfTile, tileOfNeuron } from "../../../model/network/populations.ts";
import { projectionIndex, projectionTable } from "../../../model/network/structure.ts";

export const potentialSpines = projectionTable[projectionIndex.EE].inDegree;

/** Gates of the potential spines of an excitatory cell, ascending; null for an inhibitory one, which has none here. */
export function spineGatesOf(wiring: Wiring, neuron: number): Float64Array | null {
  if (neuron >= wiring.sheet.excitatory) return null;
  const projection = wiring.projections[projectionIndex.EE];
  const gates = Float64Array.from(
    { length: potentialSpines },
    (_, index) => inEdge(wiring, projection, neuron, index).gate,
  );
  return gates.sort();
}

export function countSpines(sortedGates: Float64Array, occupancy: number): number {
  const firstAbsent = sortedGates.findIndex((gate) => gate >= occupancy);
  return firstAbsent < 0 ? sortedGates.length : firstAbsent;
}

export function regionOfNeuron({ sheet }: Wiring, neuron: number): number {
  return regionOfTile(sheet, tileOfNeuron(sheet, neuron));
}
