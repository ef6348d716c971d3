/** What the host writes into the buffers of constants, through the lists of `layout.ts`. */

import { backgroundMultipliers, createBackgroundSeeds } from "../../model/network/background-input.ts";
import type { Wiring } from "../../model/network/connectivity.ts";
import { regionOfTile } from "../../model/network/populations.ts";
import { footprintEntries } from "../../model/network/projection.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import {
  populationConstantNames,
  type StepConstants,
  sharedConstantNames,
} from "../../model/network/step-constants.ts";
import { createThresholds } from "../../model/network/thresholds.ts";
import type { ImposedGain } from "../../model/stimulation/imposed-gain.ts";
import {
  footprintCode,
  neuronColumns,
  roundCode,
  roundWords,
  tileCode,
  uniformLayout,
  wiringLayout,
} from "./layout.ts";

export function createUniform(constants: StepConstants): ArrayBuffer {
  const bytes = new ArrayBuffer(uniformLayout.byteLength);
  new Float32Array(bytes).set(sharedConstantNames.map((name) => constants[name]));
  for (const [index, own] of [constants.excitatory, constants.inhibitory].entries()) {
    const start = uniformLayout.populations + index * uniformLayout.populationStride;
    new Float32Array(bytes, start).set(populationConstantNames.map((name) => own[name]));
    new Float32Array(bytes, start + uniformLayout.populationThresholds).set(own.backgroundThresholds);
  }
  return bytes;
}

/** The columns that never change: thresholds as float bits, the three starting values of each neuron's noise as integers. */
export function createNeuronConstants({ sheet, parameters, seed }: Recipe): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(neuronColumns.length * sheet.neurons);
  const start = (name: (typeof neuronColumns)[number]) => neuronColumns.indexOf(name) * sheet.neurons;
  new Float32Array(words.buffer).set(createThresholds(sheet, parameters, seed), start("threshold"));
  const { first, second, third } = createBackgroundSeeds(sheet, seed);
  const [both, last] = [start("seeds1And2"), start("seed3")];
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    words[both + neuron] = first[neuron]! | (second[neuron]! << 16);
    words[last + neuron] = third[neuron]!;
  }
  return words;
}

/** The connection rule: constants of every round, footprints, and twists and region of every tile. */
export function createWiringWords(wiring: Wiring): Uint32Array<ArrayBuffer> {
  const { sheet, projections } = wiring;
  const { postTileTwist, preTileTwist } = projections[0];
  const words = new Uint32Array(wiringLayout.tiles + sheet.tiles);
  const code = (multiplier: number, offset: number, twist: number) =>
    multiplier | (offset << roundCode.offsetShift) | (twist << roundCode.twistShift);
  for (const [index, projection] of projections.entries()) {
    const { preInverse, preOffset, preTwist, postInverse, postOffset, postTwist } = projection;
    const { gateMultiplier, gateOffset, gateTwist } = projection;
    for (let round = 0; round < projection.rounds; round++) {
      words.set(
        [
          code(preInverse[round]!, preOffset[round]!, preTwist[round]!),
          code(postInverse[round]!, postOffset[round]!, postTwist[round]!),
          code(gateMultiplier[round]!, gateOffset[round]!, gateTwist[round]!),
        ],
        wiringLayout.roundStarts[index]! + roundWords * round,
      );
    }
    const { displacementX, displacementY, delaySteps } = projection;
    const footprint = wiringLayout.footprints + footprintEntries * index;
    for (let entry = 0; entry < footprintEntries; entry++) {
      words[footprint + entry] =
        (displacementX[entry]! + footprintCode.bias) |
        ((displacementY[entry]! + footprintCode.bias) << footprintCode.yShift) |
        (delaySteps[entry]! << footprintCode.delayShift);
    }
  }
  for (let tile = 0; tile < sheet.tiles; tile++) {
    words[wiringLayout.tiles + tile] =
      postTileTwist[tile]! |
      (preTileTwist[tile]! << tileCode.preShift) |
      (regionOfTile(sheet, tile) << tileCode.regionShift);
  }
  return words;
}

/** The background input's vectors of `steps` steps from `firstStep` on: multipliers, and the row of `createWaves` or −1. */
export function createBackground(firstStep: number, steps: number, perMs: number, isImposed: boolean) {
  const background = new Float32Array(4 * steps);
  const firstMs = Math.floor(firstStep / perMs);
  for (let ahead = 0; ahead < steps; ahead++) {
    const row = Math.floor((firstStep + ahead) / perMs) - firstMs;
    background.set([...backgroundMultipliers(firstStep + ahead), isImposed ? row : -1], 4 * ahead);
  }
  return background;
}

/** Gains of every tile in every millisecond that these steps touch, a row per millisecond. */
export function createWaves(
  imposed: ImposedGain,
  tiles: number,
  firstStep: number,
  steps: number,
  perMs: number,
): Float32Array<ArrayBuffer> {
  const firstMs = Math.floor(firstStep / perMs);
  const rows = Math.floor((firstStep + steps - 1) / perMs) - firstMs + 1;
  const gains = new Float32Array(rows * tiles);
  for (let row = 0; row < rows; row++) imposed.fillWaves(firstMs + row, gains, row * tiles);
  return gains;
}
