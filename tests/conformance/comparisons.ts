import type { Engine } from "../../src/engine/engine.ts";
import type { SpikeBatch } from "../../src/engine/report/advance-report.ts";
import { hashOf } from "../../src/model/network/hash.ts";
import type { Recipe } from "../../src/model/network/recipe.ts";
import { allocateState, type NetworkState, stateVariableNames } from "../../src/model/network/state.ts";

export interface SpikeList {
  readonly neurons: number[];
  readonly steps: number[];
}

/** Advances an engine and answers with the spikes of all its neurons. */
export async function spikesOf(engine: Engine, steps: number): Promise<SpikeList> {
  return collect((await engine.advance(steps, { record: "all" })).recorded);
}

/** A copy of a batch's spikes as plain lists. */
export function collect(batch: SpikeBatch): SpikeList {
  return {
    neurons: [...batch.neurons.subarray(0, batch.count)],
    steps: [...batch.steps.subarray(0, batch.count)],
  };
}

/**
 * A state drawn from a seed, far from what a network shows by itself: a third of the cells have fired within
 * the last 45 steps, others are about to, channels are open and blocked to any degree.
 */
export function drawState(recipe: Recipe, seed: number): NetworkState {
  const { neurons, excitatory } = recipe.sheet;
  const state = allocateState(neurons);
  for (let neuron = 0; neuron < neurons; neuron++) {
    const draw = (variable: number) => hashOf(seed, variable, neuron) / 2 ** 32;
    state.membranePotential[neuron] = -75 + 38 * draw(0);
    state.adaptation[neuron] = neuron < excitatory ? 200 * draw(1) : 0;
    state.nmdaBlock[neuron] = draw(2);
    state.nmdaGating[neuron] = draw(3);
    state.ampaConductance[neuron] = 20 * draw(4);
    state.nmdaActivation[neuron] = 300 * draw(5);
    state.gabaConductance[neuron] = 60 * draw(6);
    state.stepsSinceSpike[neuron] = Math.floor(draw(7) < 1 / 3 ? 45 * draw(8) : 45 + 60_000 * draw(8));
  }
  return state;
}

/** The same with one cell in `every` that has fired of late or is about to: a third of a sheet takes software minutes. */
export function calmed(state: NetworkState, every: number): NetworkState {
  for (let neuron = 0; neuron < state.membranePotential.length; neuron++) {
    if (neuron % every !== 0) {
      state.membranePotential[neuron] = Math.min(-56, state.membranePotential[neuron]!);
      state.stepsSinceSpike[neuron] = state.stepsSinceSpike[neuron]! + 1000;
    }
  }
  return state;
}

/**
 * Names what differs by more than `ulps` units in the last place of a 32-bit float (of 1, for smaller values).
 * Potentials have a bound of their own: the upswing before a spike stretches a difference a thousandfold.
 */
export function differences(
  wanted: NetworkState,
  got: NetworkState,
  ulps: number,
  potentialUlps: number = ulps,
): string[] {
  const found: string[] = [];
  for (const name of stateVariableNames) {
    const a = wanted[name];
    const b = got[name];
    let worst = 0;
    let worstNeuron = -1;
    for (let neuron = 0; neuron < a.length; neuron++) {
      const ulp = 2 ** (Math.floor(Math.log2(Math.max(1, Math.abs(a[neuron]!)))) - 23);
      const distance = Math.abs(a[neuron]! - b[neuron]!) / ulp;
      if (!(distance <= worst)) {
        worst = distance;
        worstNeuron = neuron;
      }
    }
    if (!(worst <= (name === "membranePotential" ? potentialUlps : ulps))) {
      found.push(
        `${name} of ${worstNeuron}: ${a[worstNeuron]} and ${b[worstNeuron]}, ${worst.toFixed(1)} units`,
      );
    }
  }
  return found;
}

/** Share of all spikes that the other list has too, of the same neuron and at most `slackSteps` away. */
export function shareOfMatchedSpikes(left: SpikeList, right: SpikeList, slackSteps: number): number {
  const count = (from: SpikeList, among: SpikeList) => {
    const known = new Set(among.steps.map((step, index) => `${among.neurons[index]} ${step}`));
    return from.steps.filter((step, index) => {
      for (let shift = -slackSteps; shift <= slackSteps; shift++) {
        if (known.has(`${from.neurons[index]} ${step + shift}`)) {
          return true;
        }
      }
      return false;
    }).length;
  };
  return (count(left, right) + count(right, left)) / (left.steps.length + right.steps.length);
}
