/** One step of one neuron, as every engine runs it: what it does, and that the reference engine's phases are its parts. */
import { describe, expect, it } from "vitest";
import { rowOf } from "../../src/engine/reference/arrival-ring.ts";
import { JavaScriptPhases } from "../../src/engine/reference/javascript-phases.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { type Arrivals, stepsSinceSpikeCap } from "../../src/model/equations/neuron-records.ts";
import { drawBackgroundEvents } from "../../src/model/equations/noise.ts";
import { stateAfterStep, stepNeuron } from "../../src/model/equations/step-neuron.ts";
import {
  backgroundMultipliers,
  createBackgroundSeeds,
  generatorTable,
} from "../../src/model/network/background-input.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import {
  copyState,
  type NeuronState,
  neuronStateOf,
  stateVariableNames,
} from "../../src/model/network/state.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { createThresholds } from "../../src/model/network/thresholds.ts";
import { excitatoryPerTile, inhibitoryPerTile, neuronsPerTile } from "../../src/model/tile.ts";
import { differences, drawState } from "../conformance/comparisons.ts";

const recipe = createRecipe({ neurons: 5120, seed: 4 });
const { sheet } = recipe;
const network = createStepConstants(recipe, createConditions(sheet, { concentrationUm: 2 }));
const thresholds = createThresholds(sheet, recipe.parameters, recipe.seed);
const nothing: Arrivals = { ampaEvents: 0, payloadUnits: 0, gabaEvents: 0 };
const resting: NeuronState = {
  membranePotential: -65,
  adaptation: 10,
  nmdaBlock: 0.2,
  stepsSinceSpike: stepsSinceSpikeCap,
  ampaConductance: 0,
  nmdaActivation: 0,
  gabaConductance: 0,
  nmdaGating: 0,
};

function step(neuron: Partial<NeuronState>, isExcitatory: boolean, arrivals = nothing, background = 0) {
  const cell = isExcitatory ? network.excitatory : network.inhibitory;
  const own = { thresholdMv: -50, nmdaCeilingNs: 20, ampaPerEventNs: 0.5 };
  return stepNeuron({ ...resting, ...neuron }, arrivals, background, own, cell, network, isExcitatory);
}

describe("one step of a neuron", () => {
  it("adds arrivals and background events to the conductances", () => {
    const before = step({}, true);
    const after = step({}, true, { ampaEvents: 2, payloadUnits: 100, gabaEvents: 3 }, 1);
    const { backgroundAmpaNs, nmdaPerUnitNs, gabaPerEventNs, backgroundNmdaNs } = network.excitatory;
    expect(after.ampaConductance - before.ampaConductance).toBeCloseTo(2 * 0.5 + backgroundAmpaNs, 12);
    expect(after.nmdaActivation - before.nmdaActivation).toBeCloseTo(
      100 * nmdaPerUnitNs + backgroundNmdaNs,
      12,
    );
    expect(after.gabaConductance - before.gabaConductance).toBeCloseTo(3 * gabaPerEventNs, 12);
  });

  it("fires an excitatory cell past the detection potential: reset, adapted, transmitter released", () => {
    const fired = step({ membranePotential: network.spikeDetectionMv + 2, adaptation: 0 }, true);
    expect(fired.reachedMv).toBeGreaterThan(network.spikeDetectionMv);
    expect(fired.membranePotential).toBe(network.excitatory.resetMv);
    expect(fired.adaptation).toBeGreaterThan(network.adaptationIncrementPa / 2);
    expect(fired.nmdaGating).toBeCloseTo(network.saturationStep, 6);
    expect(fired.stepsSinceSpike).toBe(0);
    expect(step({ membranePotential: -50 }, true).stepsSinceSpike).toBeGreaterThan(0);
  });

  it("fires an inhibitory cell at its own threshold, without adaptation and transmitter", () => {
    const fired = step({ membranePotential: -49, adaptation: 0 }, false);
    expect(fired).toMatchObject({ membranePotential: network.inhibitory.resetMv, stepsSinceSpike: 0 });
    expect(fired).toMatchObject({ adaptation: 0, nmdaGating: 0 });
    expect(step({ membranePotential: -52 }, false).stepsSinceSpike).toBeGreaterThan(0);
  });

  it.each([true, false])("stays at reset in the refractory period (excitatory: %s)", (isExcitatory) => {
    const { resetMv, refractorySteps } = isExcitatory ? network.excitatory : network.inhibitory;
    const held = step({ membranePotential: resetMv, stepsSinceSpike: refractorySteps - 1 }, isExcitatory);
    const free = step({ membranePotential: resetMv, stepsSinceSpike: refractorySteps }, isExcitatory);
    expect(held.membranePotential).toBe(resetMv);
    expect(free.membranePotential).not.toBe(resetMv);
  });

  it("shows a step that went wrong, even if the neuron fired in it", () => {
    expect(step({ adaptation: Number.NEGATIVE_INFINITY }, true).reachedMv).toBe(Number.POSITIVE_INFINITY);
    expect(step({ gabaConductance: Number.NaN }, true).reachedMv).toBeNaN();
  });

  it("is what the phases of the reference engine make of every neuron, to the rounding of what they store", () => {
    const atStep = 777;
    const before = drawState(recipe, 61);
    const phases = new JavaScriptPhases(recipe, network, null);
    const { state, ring } = phases.arrays;
    for (const name of stateVariableNames) {
      state[name].set(before[name]);
    }
    ring.packed.forEach((_, index, packed) => {
      packed[index] = ((index % 3) << 24) | ((index % 2) << 16) | (index % 301);
    });
    const arriving = new Int32Array(sheet.neurons);
    for (let tile = 0; tile < sheet.tiles; tile++) {
      const row = rowOf(ring, tile, atStep);
      const inhibitory = row + excitatoryPerTile;
      arriving.set(ring.packed.subarray(row, inhibitory), tile * excitatoryPerTile);
      const first = sheet.excitatory + tile * inhibitoryPerTile;
      arriving.set(ring.packed.subarray(inhibitory, row + neuronsPerTile), first);
    }
    const spikes = phases.advance(atStep, 1, () => {});

    const seeds = createBackgroundSeeds(sheet, recipe.seed);
    const [first, second, third] = backgroundMultipliers(atStep);
    const [prime1, prime2, prime3] = generatorTable.map(({ prime }) => prime) as [number, number, number];
    const inverses = { inversePrime1: 1 / prime1, inversePrime2: 1 / prime2, inversePrime3: 1 / prime3 };
    const after = copyState(before);
    const fired: number[] = [];
    for (let neuron = 0; neuron < sheet.neurons; neuron++) {
      const isExcitatory = neuron < sheet.excitatory;
      const cell = isExcitatory ? network.excitatory : network.inhibitory;
      const [threshold0, threshold1, threshold2, threshold3] = cell.backgroundThresholds;
      const due = arriving[neuron]!;
      const stepped = stepNeuron(
        neuronStateOf(before, neuron),
        { ampaEvents: due >>> 24, payloadUnits: due & 65535, gabaEvents: (due >>> 16) & 255 },
        drawBackgroundEvents(
          { first: seeds.first[neuron]!, second: seeds.second[neuron]!, third: seeds.third[neuron]! },
          { first, second, third },
          { prime1, prime2, prime3, ...inverses },
          { threshold0, threshold1, threshold2, threshold3 },
        ),
        {
          thresholdMv: thresholds[neuron]!,
          nmdaCeilingNs: isExcitatory ? network.nmdaCeilingExcitatoryNs[0]! : network.nmdaCeilingInhibitoryNs,
          ampaPerEventNs: isExcitatory ? network.ampaPerEventByRegionNs[0]! : cell.ampaPerEventNs,
        },
        cell,
        network,
        isExcitatory,
      );
      if (stepped.stepsSinceSpike === 0) {
        fired.push(neuron);
      }
      const next = stateAfterStep(stepped);
      for (const name of stateVariableNames) {
        after[name][neuron] = next[name];
      }
    }
    expect(spikes.count).toBeGreaterThan(100);
    expect(fired).toEqual([...spikes.neurons.subarray(0, spikes.count)]);
    expect(differences(state, after, 2, 8)).toEqual([]);
  });
});
