/** The kernels are plain functions too: here they run one thread at a time, against a walk over every synapse. */
import { describe, expect, it } from "vitest";
import { flattenState } from "../../src/engine/gpujs/flat-state.ts";
import { kernelSources } from "../../src/engine/gpujs/generated/sources.ts";
import { advanceNeurons } from "../../src/engine/gpujs/kernels/advance-neurons.ts";
import { arrivalOfEvent, packEvent } from "../../src/engine/gpujs/kernels/event-codes.ts";
import type { Kernel, KernelConstants } from "../../src/engine/gpujs/kernels/kernel-types.ts";
import { markExcitatoryArrivals } from "../../src/engine/gpujs/kernels/mark-excitatory-arrivals.ts";
import { markInhibitoryArrivals } from "../../src/engine/gpujs/kernels/mark-inhibitory-arrivals.ts";
import { sumExcitatoryArrivals } from "../../src/engine/gpujs/kernels/sum-excitatory-arrivals.ts";
import { excitatoryBlock, inhibitoryBlock } from "../../src/engine/gpujs/layout.ts";
import { createParameterArray } from "../../src/engine/gpujs/parameter-array.ts";
import {
  createExcitatoryEdges,
  createGates,
  createInhibitoryEdges,
  createNeuronTable,
  type HostTable,
} from "../../src/engine/gpujs/tables.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { nmdaPayloadUnits } from "../../src/model/equations/synapse.ts";
import { createWiring, inEdge } from "../../src/model/network/connectivity.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { drawState } from "./comparisons.ts";

const recipe = createRecipe({ neurons: 5120, seed: 6 });
const { neurons, excitatory } = recipe.sheet;
const wiring = createWiring(recipe.sheet, recipe.seed, recipe.dtMs);
const conditions = createConditions(recipe.sheet, { spineOccupancy: 0.7 });
const constants = createStepConstants(recipe, conditions);
const parameters = createParameterArray(constants, wiring.projections[0].rounds);
/** Share of potential synapses that exist: spine density times what a healthy cell has of them. */
const spineShare = constants.spineShares[0]!;
const state = drawState(recipe, 21);
const flat = flattenState(state, neurons);
const windowSteps = { excitatory: 10, inhibitory: 5 };

const rowsOf = ({ rows, values }: HostTable) =>
  Array.from({ length: rows }, (_, row) => values.subarray(row * neurons, (row + 1) * neurons));
const shared = {
  neurons,
  excitatory,
  gates: createGates(wiring),
  neuronTable: rowsOf(createNeuronTable(recipe)),
};
const fromExcitatory: KernelConstants = { ...shared, edges: rowsOf(createExcitatoryEdges(wiring)) };
const fromInhibitory: KernelConstants = { ...shared, edges: rowsOf(createInhibitoryEdges(wiring)) };
const thread = (constants: KernelConstants, x: number): Kernel<keyof KernelConstants> => ({
  thread: { x },
  constants,
});

/** Neurons looked at: both populations, all tiles. */
const watched = Array.from({ length: 160 }, (_, index) => 32 * index);

/** What arrives at a neuron in the step `due` steps ahead, from the model's own list of its synapses. */
function arrivalsAt(neuron: number, due: number) {
  const found = { ampaEvents: 0, payloadUnits: 0, gabaEvents: 0 };
  for (const projection of wiring.projections) {
    if (projection.postIsInhibitory !== neuron >= excitatory) {
      continue;
    }
    const post = projection.postIsInhibitory ? neuron - excitatory : neuron;
    for (let index = 0; index < projection.inDegree; index++) {
      const { pre, delaySteps, gate } = inEdge(wiring, projection, post, index);
      const source = projection.preIsInhibitory ? excitatory + pre : pre;
      if (gate >= spineShare || delaySteps - state.stepsSinceSpike[source]! !== due) {
        continue;
      }
      if (projection.preIsInhibitory) {
        found.gabaEvents++;
      } else {
        found.ampaEvents++;
        found.payloadUnits += nmdaPayloadUnits(
          state.nmdaGating[source]!,
          recipe.parameters.nmdaSaturationStep,
        );
      }
    }
  }
  return found;
}

describe("kernels as functions", () => {
  it("mark and sum what excitatory cells send, in blocks with few arrivals and in crowded ones", () => {
    const marks = new Float32Array(excitatoryBlock.count * neurons);
    for (const neuron of watched) {
      for (let block = 0; block < excitatoryBlock.count; block++) {
        const x = block * neurons + neuron;
        marks[x] = markExcitatoryArrivals.call(
          thread(fromExcitatory, x),
          flat,
          parameters,
          windowSteps.excitatory,
        );
      }
    }
    const used = watched.flatMap((neuron) =>
      Array.from({ length: excitatoryBlock.count }, (_, block) => marks[block * neurons + neuron]!),
    );
    expect(used.filter((mark) => mark < 0).length).toBeGreaterThan(100);
    expect(used.filter((mark) => mark > 0).length).toBeGreaterThan(100);
    for (const neuron of watched) {
      for (let step = 0; step < windowSteps.excitatory; step++) {
        const x = step * neurons + neuron;
        const sum = sumExcitatoryArrivals.call(thread(fromExcitatory, x), flat, marks, parameters);
        const { ampaEvents, payloadUnits } = arrivalsAt(neuron, step + 1);
        expect([Math.floor(sum / 65536), sum % 65536]).toEqual([ampaEvents, payloadUnits]);
      }
    }
  });

  it("mark what inhibitory cells send, a digit a step", () => {
    for (const neuron of watched) {
      const counts = [0, 0, 0, 0, 0];
      for (let block = 0; block < inhibitoryBlock.count; block++) {
        const own = thread(fromInhibitory, block * neurons + neuron);
        const marks = markInhibitoryArrivals.call(own, flat, windowSteps.inhibitory);
        for (const step of counts.keys()) {
          counts[step] = counts[step]! + (Math.floor(marks / 16 ** step) % 16);
        }
      }
      expect(counts).toEqual(counts.map((_, step) => arrivalsAt(neuron, step + 1).gabaEvents));
    }
  });

  it("pack and unpack every event that can occur", () => {
    for (let stepsAhead = 1; stepsAhead <= 15; stepsAhead++) {
      for (const payloadUnits of [0, 1, 148, 255]) {
        const code = packEvent(stepsAhead, payloadUnits);
        expect(code).toBeLessThan(4096);
        expect(arrivalOfEvent(code, stepsAhead)).toBe(65536 + payloadUnits);
        expect(arrivalOfEvent(code, stepsAhead + 1)).toBe(0);
      }
    }
    expect(arrivalOfEvent(0, 1)).toBe(0);
  });

  it("are handed to gpu.js with their parameters in order", () => {
    const functions = {
      advanceNeurons,
      markExcitatoryArrivals,
      markInhibitoryArrivals,
      sumExcitatoryArrivals,
    };
    expect(Object.keys(kernelSources).sort()).toEqual(Object.keys(functions).sort());
    for (const name of Object.keys(functions) as (keyof typeof functions)[]) {
      expect(kernelSources[name].parameters.length, name).toBe(functions[name].length);
    }
  });
});
