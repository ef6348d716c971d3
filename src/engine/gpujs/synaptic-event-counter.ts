import { gateValue, placeOfTile, walkToPost } from "../../model/equations/walk.ts";
import { gateRank } from "../../model/equations/wiring.ts";
import type { Wiring } from "../../model/network/connectivity.ts";
import { regionOfTile, tileOfNeuron } from "../../model/network/populations.ts";
import { projectionIndex } from "../../model/network/structure.ts";
import { excitatoryPerTile } from "../../model/tile.ts";

const { EE, IE, EI, II } = projectionIndex;

/** How many existing synapses a spike reaches. A gathering engine never walks out-edges, so it counts them here. */
export class SynapticEventCounter {
  private readonly wiring: Wiring;
  private readonly counts: Int16Array;
  private limits: readonly number[] = [];

  constructor(wiring: Wiring) {
    this.wiring = wiring;
    this.counts = new Int16Array(wiring.sheet.excitatory);
  }

  setSpineLimits(limits: readonly number[]): void {
    if (limits.some((limit, region) => limit !== this.limits[region])) this.counts.fill(-1);
    this.limits = limits;
  }

  /** Existing out-edges of a neuron. Worked out at its first spike under these limits, then kept. */
  eventsOf(neuron: number): number {
    const { projections } = this.wiring;
    if (neuron >= this.wiring.sheet.excitatory) return projections[EI].outDegree + projections[II].outDegree;
    if (this.counts[neuron]! < 0) {
      this.counts[neuron] = projections[IE].outDegree + this.existingOntoExcitatory(neuron);
    }
    return this.counts[neuron]!;
  }

  private existingOntoExcitatory(neuron: number): number {
    const { sheet, projections } = this.wiring;
    const { tilesX, tilesY } = sheet;
    const ee = projections[EE];
    const tile = tileOfNeuron(sheet, neuron);
    const near = placeOfTile(tile, tilesX);
    let existing = 0;
    for (let round = 0; round < ee.rounds; round++) {
      const far = walkToPost(ee, near, round, neuron - tile * excitatoryPerTile, tilesX, tilesY);
      const rank = gateRank(gateValue(ee, round, far.tile, far.slot), round, ee.rounds);
      existing += rank < this.limits[regionOfTile(sheet, far.tile)]! ? 1 : 0;
    }
    return existing;
  }
}
