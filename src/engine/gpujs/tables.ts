/** Tables that kernels read and that never change in a run: synapses, gates, constants of each neuron. */
import { createBathSeeds } from "../../model/bath.ts";
import { inEdge, type Projection, projectionIndex, type Wiring } from "../../model/connectivity.ts";
import { regionOfTile, tileOfNeuron } from "../../model/populations.ts";
import type { Recipe } from "../../model/recipe.ts";
import { createThresholds } from "../../model/thresholds.ts";
import { edgeCode, excitatoryBlock, gateTable, inhibitoryBlock, neuronRow, neuronRows } from "./layout.ts";

/** Rows of `neurons` values. */
export interface HostTable {
  readonly rows: number;
  readonly values: Float32Array;
}

/** In-edges of all neurons from excitatory cells: row k holds everyone's k-th in-edge, coded as `edgeCode`. */
export function createExcitatoryEdges(wiring: Wiring): HostTable {
  return createEdges(wiring, excitatoryBlock.rows, projectionIndex.EE, projectionIndex.IE);
}

/** In-edges of all neurons from inhibitory cells, likewise; their ids count from the first inhibitory cell. */
export function createInhibitoryEdges(wiring: Wiring): HostTable {
  return createEdges(wiring, inhibitoryBlock.rows, projectionIndex.EI, projectionIndex.II);
}

function createEdges(wiring: Wiring, rows: number, ontoE: number, ontoI: number): HostTable {
  const { neurons, excitatory, inhibitory } = wiring.sheet;
  const values = new Float32Array(rows * neurons);
  const fill = (projection: Projection, firstTarget: number, targets: number) => {
    for (let index = 0; index < projection.inDegree; index++) {
      for (let post = 0; post < targets; post++) {
        const { pre, delaySteps } = inEdge(wiring, projection, post, index);
        values[index * neurons + firstTarget + post] = pre * edgeCode.delayBase + delaySteps;
      }
    }
  };
  fill(wiring.projections[ontoE]!, 0, excitatory);
  fill(wiring.projections[ontoI]!, excitatory, inhibitory);
  return { rows, values };
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
  gates.set(wiring.postTileTwist, gateTable.twists);
  return gates;
}

/** The neuron table of `layout.ts`. */
export function createNeuronTable(recipe: Recipe): HostTable {
  const { sheet, parameters, seed } = recipe;
  const seeds = createBathSeeds(sheet, seed);
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
