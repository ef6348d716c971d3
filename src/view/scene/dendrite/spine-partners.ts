/** The potential spine synapses of one excitatory neuron, read off the model's own connection rule. */
import { inEdge, type Wiring } from "../../../model/network/connectivity.ts";
import { regionOfTile, tileOfNeuron } from "../../../model/network/populations.ts";
import { projectionIndex } from "../../../model/network/structure.ts";

export interface SpinePartners {
  /** Presynaptic neuron of each potential synapse. */
  readonly pre: Uint32Array;
  /** A spine exists if and only if its gate is below the occupancy of the neuron's region. */
  readonly gates: Float64Array;
  readonly region: number;
}

/** Partners of a picked neuron; none for an inhibitory one, whose dendrites carry no spines. */
export function spinePartnersOf(wiring: Wiring, neuron: number): SpinePartners {
  const { sheet, projections } = wiring;
  const projection = projections[projectionIndex.EE];
  const count = neuron < sheet.excitatory ? projection.inDegree : 0;
  const pre = new Uint32Array(count);
  const gates = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const synapse = inEdge(wiring, projection, neuron, index);
    pre[index] = synapse.pre;
    gates[index] = synapse.gate;
  }
  return { pre, gates, region: regionOfTile(sheet, tileOfNeuron(sheet, neuron)) };
}
