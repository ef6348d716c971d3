/** The potential spine synapses of one excitatory neuron. */
import { inEdge, type Wiring } from "./connectivity.ts";
import { regionOfTile, tileOfNeuron } from "./populations.ts";
import { projectionIndex } from "./structure.ts";

export interface SpineSynapses {
  /** Presynaptic neuron of each potential synapse. */
  readonly pre: Uint32Array;
  /** A spine exists if and only if its gate is below the occupancy of the neuron's region. */
  readonly gates: Float64Array;
  readonly region: number;
}

/** None for an inhibitory neuron, whose dendrites carry no spines. */
export function spineSynapsesOf(wiring: Wiring, neuron: number): SpineSynapses {
  const { sheet, projections } = wiring;
  const projection = projections[projectionIndex.EE];
  const count = neuron < sheet.excitatory ? projection.inDegree : 0;
  const synapses = Array.from({ length: count }, (_, index) => inEdge(wiring, projection, neuron, index));
  return {
    pre: Uint32Array.from(synapses, ({ pre }) => pre),
    gates: Float64Array.from(synapses, ({ gate }) => gate),
    region: regionOfTile(sheet, tileOfNeuron(sheet, neuron)),
  };
}
