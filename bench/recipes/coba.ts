/**
 * The COBA network of Vogels & Abbott 2005 (benchmark 1 of Brette et al. 2007), as a recipe for our engines, so that
 * they do the work that other simulators do. The equations are the model's own: parameters reduce them to leaky
 * integrate-and-fire cells with exponential conductances (no NMDA, no adaptation, no background, no drug).
 *
 * What differs from the paper: in-degrees are exactly 64 + 16 where the paper draws 2 % of 4 000 at random, and stay so
 * at every size; sources are spread over the whole sheet by the connection rule instead of drawn one by one; a spike
 * takes one step of 0.1 ms; the membrane is a backward Euler step.
 */
import type { Engine } from "../../src/engine/engine.ts";
import { stepsSinceSpikeCap } from "../../src/model/equations/neuron-records.ts";
import { hashOf } from "../../src/model/network/hash.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import { allocateState, type NetworkState } from "../../src/model/network/state.ts";
import { createStructure } from "../../src/model/network/structure.ts";

/** The constants of the benchmark. The peers' script is given these very numbers. */
export const coba = {
  dtMs: 0.1,
  capacitancePf: 200,
  leakConductanceNs: 10,
  restMv: -60,
  thresholdMv: -50,
  resetMv: -60,
  refractoryMs: 5,
  excitatoryReversalMv: 0,
  inhibitoryReversalMv: -80,
  excitatoryTimeConstantMs: 5,
  inhibitoryTimeConstantMs: 10,
  excitatoryWeightNs: 6,
  inhibitoryWeightNs: 67,
  excitatoryInDegree: 64,
  inhibitoryInDegree: 16,
  excitatoryShare: 0.8,
  /**
   * The kick: potentials and conductances at the start, normally distributed about what the active network has, within
   * reversal potential and threshold, and from 0 on. A silent network stays silent.
   */
  startPotentialMv: { mean: -65, deviation: 6 },
  startExcitatoryNs: { mean: 34, deviation: 10 },
  startInhibitoryNs: { mean: 150, deviation: 72 },
} as const;

const everywhere = 1000;
const oneStep = { baseMs: coba.dtMs, maximumMs: coba.dtMs, tilesPerMs: 1 };

export function createCobaRecipe(neurons: number, seed = 1): Recipe {
  return createRecipe({
    parameterSet: "k1",
    neurons,
    seed,
    dtMs: coba.dtMs,
    structure: createStructure({
      inDegrees: {
        EE: coba.excitatoryInDegree,
        IE: coba.excitatoryInDegree,
        EI: coba.inhibitoryInDegree,
        II: coba.inhibitoryInDegree,
      },
      sigmaTiles: { excitatory: everywhere, inhibitory: everywhere },
      axons: { excitatory: oneStep, inhibitory: oneStep },
    }),
    parameters: {
      capacitanceExcitatoryPf: coba.capacitancePf,
      capacitanceInhibitoryPf: coba.capacitancePf,
      leakConductanceExcitatoryNs: coba.leakConductanceNs,
      leakConductanceInhibitoryNs: coba.leakConductanceNs,
      leakReversalExcitatoryMv: coba.restMv,
      leakReversalInhibitoryMv: coba.restMv,
      // Excitatory cells fire at the detection potential; the exponential upswing, 10 mV above it, is below 1e-7 pA.
      spikeDetectionMv: coba.thresholdMv,
      thresholdExcitatoryMv: -40,
      slopeFactorMv: 0.5,
      thresholdInhibitoryMv: coba.thresholdMv,
      thresholdSpreadMv: 0,
      resetExcitatoryMv: coba.resetMv,
      resetInhibitoryMv: coba.resetMv,
      refractoryExcitatoryMs: coba.refractoryMs,
      refractoryInhibitoryMs: coba.refractoryMs,
      adaptationCouplingNs: 0,
      adaptationIncrementPa: 0,
      ampaTimeConstantMs: coba.excitatoryTimeConstantMs,
      gabaTimeConstantMs: coba.inhibitoryTimeConstantMs,
      gabaReversalMv: coba.inhibitoryReversalMv,
      ampaExcitatoryToExcitatoryNs: coba.excitatoryWeightNs,
      ampaExcitatoryToInhibitoryNs: coba.excitatoryWeightNs,
      gabaInhibitoryToExcitatoryNs: coba.inhibitoryWeightNs,
      gabaInhibitoryToInhibitoryNs: coba.inhibitoryWeightNs,
      nmdaExcitatoryToExcitatoryNs: 0,
      nmdaExcitatoryToInhibitoryNs: 0,
      ambientOpenFraction: 0,
      backgroundRateExcitatoryHz: 0,
      backgroundRateInhibitoryHz: 0,
      backgroundAmpaExcitatoryNs: 0,
      backgroundAmpaInhibitoryNs: 0,
      backgroundNmdaExcitatoryNs: 0,
      backgroundNmdaInhibitoryNs: 0,
    },
  });
}

/** The kicked state. */
export function createCobaStart({ sheet, seed }: Recipe): NetworkState {
  const state = allocateState(sheet.neurons);
  const uniform = (stream: number, neuron: number) => (hashOf(seed, stream, neuron) + 0.5) / 2 ** 32;
  const normal = (stream: number, neuron: number) =>
    Math.sqrt(-2 * Math.log(uniform(stream, neuron))) * Math.cos(2 * Math.PI * uniform(stream + 1, neuron));
  const start = ({ mean, deviation }: { mean: number; deviation: number }, stream: number, neuron: number) =>
    mean + deviation * normal(stream, neuron);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    const potential = start(coba.startPotentialMv, 5000, neuron);
    state.membranePotential[neuron] = Math.min(
      coba.thresholdMv,
      Math.max(coba.inhibitoryReversalMv, potential),
    );
    state.ampaConductance[neuron] = Math.max(0, start(coba.startExcitatoryNs, 5002, neuron));
    state.gabaConductance[neuron] = Math.max(0, start(coba.startInhibitoryNs, 5004, neuron));
  }
  state.stepsSinceSpike.fill(stepsSinceSpikeCap);
  return state;
}

/** Puts an engine made for the recipe at the kicked state, step 0. */
export async function kickCoba(engine: Engine): Promise<void> {
  await engine.writeState(createCobaStart(engine.recipe), 0);
}
