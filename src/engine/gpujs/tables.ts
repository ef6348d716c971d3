/** Tables that kernels read and that never change in a run: synapses, gates, constants of each neuron. */
import { cellOfSlot, placeOfTile, walkToPre } from "../../model/equations/walk.ts";
import { createBackgroundSeeds } from "../../model/network/background-input.ts";
import { inEdgeIndex, type Wiring } from "../../model/network/connectivity.ts";
import { regionOfTile, tileOfNeuron } from "../../model/network/populations.ts";
import type { Projection } from "../../model/network/projection.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { projectionIndex } from "../../model/network/structure.ts";
import { createThresholds } from "../../model/network/thresholds.ts";
import { slotsPerTile } from "../../model/tile.ts";
import { edgeCode, excitatoryBlock, gateTable, inhibitoryBlock, neuronRow, neuronRows } from "./layout.ts";

/** Rows of `neurons` values. */
export interface HostTable {
  readonly rows: number;
  readonly values: Float32Array;
}

/** In-edges of all neurons from excitatory cells: row k has everyone's k-th in-edge, coded as `edgeCode`. */
export const createExcitatoryEdges = (wiring: Wiring): HostTable =>
  createEdges(wiring, excitatoryBlock.rows, projectionIndex.EE, projectionIndex.IE);

/** In-edges of all neurons from inhibitory cells, likewise; their ids count from the first inhibitory cell. */
export const createInhibitoryEdges = (wiring: Wiring): HostTable =>
  createEdges(wiring, inhibitoryBlock.rows, projectionIndex.EI, projectionIndex.II);

function createEdges(wiring: Wiring, rows: number, ontoE: number, ontoI: number): HostTable {
  const values = new Float32Array(rows * wiring.sheet.neurons);
  fillInEdges(wiring, wiring.projections[ontoE]!, 0, values);
  fillInEdges(wiring, wiring.projections[ontoI]!, wiring.sheet.excitatory, values);
  return { rows, values };
}

function fillInEdges(wiring: Wiring, projection: Projection, firstTarget: number, values: Float32Array) {
  const { tiles, tilesX, tilesY, neurons } = wiring.sheet;
  const { postIsInhibitory, preIsInhibitory } = projection;
  for (let round = 0; round < projection.rounds; round++) {
    for (let tile = 0; tile < tiles; tile++) {
      const near = placeOfTile(tile, tilesX);
      for (let slot = 0; slot < slotsPerTile; slot++) {
        const far = walkToPre(projection, near, round, slot, tilesX, tilesY);
        const pre = cellOfSlot(preIsInhibitory, far.tile, far.slot);
        const post = firstTarget + cellOfSlot(postIsInhibitory, tile, slot);
        values[inEdgeIndex(projection, slot, round) * neurons + post] =
          pre * edgeCode.delayBase + far.delaySteps;
      }
    }
  }
}

/** The gate array of `layout.ts`: the constants of each E→E round, then each tile's twist. */
export function createGates(wiring: Wiring): Float32Array {
  const projection = wiring.projections[projectionIndex.EE];
  const gates = new Float32Array(gateTable.twists + wiring.sheet.tiles);
  for (let round = 0; round < projection.rounds; round++) {
    gates.set(
      [projection.gateMultiplier[round]!, projection.gateOffset[round]!, projection.gateTwist[round]!],
      gateTable.roundLength * round,
    );
  }
  gates.set(projection.postTileTwist, gateTable.twists);
  return gates;
}

export function createNeuronTable(recipe: Recipe): HostTable {
  const { sheet, parameters, seed } = recipe;
  const seeds = createBackgroundSeeds(sheet, seed);
  const values = new Float32Array(neuronRows * sheet.neurons);
  values.set(createThresholds(sheet, parameters, seed), neuronRow.threshold * sheet.neurons);
  values.set(seeds.first, neuronRow.seed1 * sheet.neurons);
  values.set(seeds.second, neuronRow.seed2 * sheet.neurons);
  values.set(seeds.third, neuronRow.seed3 * sheet.neurons);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    const region =
      neuron < sheet.excitatory ? regionOfTile(sheet, tileOfNeuron(sheet, neuron)) : sheet.regions;
    values[neuronRow.region * sheet.neurons + neuron] = region;
  }
  return { rows: neuronRows, values };
}
