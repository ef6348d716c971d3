import { outEdge, type Wiring } from "../../model/network/connectivity.ts";
import { regionOfTile, tileOfNeuron } from "../../model/network/populations.ts";
import { projectionIndex } from "../../model/network/structure.ts";

const { EE, IE, EI, II } = projectionIndex;

/** How many existing synapses a spike reaches. A gathering engine never walks out-edges, so it counts them here. */
export class SynapticEventCounter {
  private readonly wiring: Wiring;
  private readonly counts: Int16Array;
  private occupancy: readonly number[] = [];

  constructor(wiring: Wiring) {
    this.wiring = wiring;
    this.counts = new Int16Array(wiring.sheet.excitatory);
  }

  /** Spine occupancy of each region, 0 … 1. */
  setSpineOccupancy(occupancy: readonly number[]): void {
    if (occupancy.some((value, region) => value !== this.occupancy[region])) {
      this.counts.fill(-1);
    }
    this.occupancy = occupancy;
  }

  /** Existing out-edges of a neuron. Worked out at its first spike under this occupancy, then kept. */
  eventsOf(neuron: number): number {
    const { projections } = this.wiring;
    if (neuron >= this.wiring.sheet.excitatory) {
      return projections[EI].outDegree + projections[II].outDegree;
    }
    if (this.counts[neuron]! < 0) {
      this.counts[neuron] = projections[IE].outDegree + this.existingOntoExcitatory(neuron);
    }
    return this.counts[neuron]!;
  }

  private existingOntoExcitatory(neuron: number): number {
    const { sheet, projections } = this.wiring;
    const projection = projections[EE];
    let existing = 0;
    for (let index = 0; index < projection.outDegree; index++) {
      const { post, gate } = outEdge(this.wiring, projection, neuron, index);
      if (gate < this.occupancy[regionOfTile(sheet, tileOfNeuron(sheet, post))]!) {
        existing++;
      }
    }
    return existing;
  }
}
