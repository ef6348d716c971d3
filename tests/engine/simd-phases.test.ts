/**
 * The phases compiled to WebAssembly against the same equations as JavaScript: each phase from the
 * same drawn state, then whole runs. Lanes round to 32 bits after every operation, JavaScript only when it
 * stores; the tolerances below are that difference.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { compilePhases, phasesPath, phasesTextPath } from "../../scripts/codegen/wasm/compile-phases.ts";
import { NotFiniteError } from "../../src/engine/engine-error.ts";
import { createArrivalRing } from "../../src/engine/reference/arrival-ring.ts";
import { createBackgroundTables } from "../../src/engine/reference/background-tables.ts";
import { deliverAll } from "../../src/engine/reference/deliver.ts";
import { JavaScriptPhases } from "../../src/engine/reference/javascript-phases.ts";
import type { NeuronPhases } from "../../src/engine/reference/neuron-phases.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { deliverDrawn } from "../../src/engine/reference/simd/deliver-drawn.ts";
import { SimdPhases } from "../../src/engine/reference/simd/simd-phases.ts";
import { createConditions } from "../../src/model/conditions.ts";
import {
  backgroundMultipliers,
  createBackgroundSeeds,
  generatorTable,
} from "../../src/model/network/background-input.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import {
  copyState,
  type NetworkState,
  neuronStateOf,
  stateVariableNames,
} from "../../src/model/network/state.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { differences, drawState, spikesOf } from "../conformance/comparisons.ts";

const smallest = createRecipe({ neurons: 5120, seed: 3 });
/** Two regions with different conditions, so that stretches and regional constants count. */
const twoRegions = createRecipe({ tilesX: 8, tilesY: 4, seed: 5 });
const treated = createConditions(twoRegions.sheet, {
  concentrationUm: 3,
  ampaBlock: 0.3,
  releaseGain: 1.1,
  spineOccupancy: [0.6, 0.9],
  functionalGain: [0.5, 0],
});
const longestDelaySteps = 25;

/** Both kinds of phases on `recipe`, from the same state, arrivals and conditions. */
function createPair(recipe: Recipe, state: NetworkState, conditions = createConditions(recipe.sheet)) {
  const constants = createStepConstants(recipe, conditions);
  const pair = [
    new JavaScriptPhases(recipe, constants, longestDelaySteps, null),
    new SimdPhases(recipe, constants, longestDelaySteps),
  ] as const;
  for (const phases of pair) {
    for (const name of stateVariableNames) {
      phases.state[name].set(state[name]);
    }
    // Arrivals up to the bounds of each field: 200 AMPA events, 80 GABA events, 200 · 148 payload units.
    phases.ring.packed.forEach((_, index, packed) => {
      packed[index] = ((index % 201) << 24) | (((index * 7) % 81) << 16) | ((index * 31) % 29_601);
    });
  }
  return pair;
}

/** Cells at the places where the equations bend: the cap of the upswing, thresholds, refractory ends, extremes of the block. */
function withEdges(state: NetworkState): NetworkState {
  const potentials = [-90, -62, -48, -38.0001, -38, -37.9999, -35.0001, -35, -34.9999, -20, 0, 20];
  for (let neuron = 0; neuron < state.membranePotential.length; neuron += 3) {
    state.membranePotential[neuron] = potentials[neuron % potentials.length]!;
    state.stepsSinceSpike[neuron] = [0, 13, 14, 15, 38, 39, 40, 41, 65_535, 65_536][neuron % 10]!;
    state.nmdaBlock[neuron] = [0, 1, 0.5][(neuron / 3) % 3]!;
    state.nmdaActivation[neuron] = [0, 1e-6, 5000][(neuron / 3) % 3]!;
  }
  return state;
}

describe("a phase compiled to WebAssembly", () => {
  it("is compiled from the equations as they are now (npm run generate)", () => {
    const now = compilePhases();
    expect(readFileSync(phasesPath, "utf8")).toBe(now.source);
    expect(readFileSync(phasesTextPath, "utf8")).toBe(now.text);
  });

  it.each([0, 1, 4078, 123_456_789])(
    "delivers like the JavaScript within 2 units in the last place, at step %i",
    (step) => {
      const [javaScript, simd] = createPair(twoRegions, drawState(twoRegions, 21), treated);
      javaScript.deliver(step);
      simd.deliver(step);
      expect(differences(javaScript.state, simd.state, 2)).toEqual([]);
      expect(firstDifference(simd.ring.packed, javaScript.ring.packed)).toBe(-1);
    },
  );

  it("is compiled, for deliver, from a function that as JavaScript gives exactly what the tables give", () => {
    const [tables, drawn] = [drawState(smallest, 22), drawState(smallest, 22)];
    const { excitatory, neurons } = smallest.sheet;
    const network = createStepConstants(smallest, createConditions(smallest.sheet));
    const { inhibitory: cell } = network;
    const { ampaPerEventNs } = cell;
    const step = 31_415;
    const ring = createArrivalRing(neurons, longestDelaySteps);
    ring.packed.forEach((_, index, packed) => {
      packed[index] = ((index % 201) << 24) | ((index % 81) << 16) | (index % 29_601);
    });
    const arrivals = ring.packed.slice((step % ring.slots) * neurons, ((step % ring.slots) + 1) * neurons);
    const seeds = createBackgroundSeeds(smallest.sheet, smallest.seed);
    const [prime1, prime2, prime3] = generatorTable.map(({ prime }) => prime) as [number, number, number];
    const inverses = { inversePrime1: 1 / prime1, inversePrime2: 1 / prime2, inversePrime3: 1 / prime3 };
    const [first, second, third] = backgroundMultipliers(step);
    const [threshold0, threshold1, threshold2, threshold3] = cell.backgroundThresholds;
    const gains = Float32Array.from({ length: neurons }, (_, neuron) => 1 + (neuron % 7) / 10);
    const background = createBackgroundTables(seeds);
    deliverAll(tables, ring, background, gains, ampaPerEventNs, cell, network, step, excitatory, neurons);
    for (let neuron = excitatory; neuron < neurons; neuron++) {
      const due = arrivals[neuron]!;
      const next = deliverDrawn(
        neuronStateOf(drawn, neuron),
        { ampaEvents: due >>> 24, payloadUnits: due & 65535, gabaEvents: (due >>> 16) & 255 },
        { first: seeds.first[neuron]!, second: seeds.second[neuron]!, third: seeds.third[neuron]! },
        { first, second, third },
        { prime1, prime2, prime3, ...inverses },
        { threshold0, threshold1, threshold2, threshold3 },
        gains[neuron]!,
        ampaPerEventNs,
        cell,
        network,
        true,
      );
      for (const name of ["ampaConductance", "nmdaActivation", "gabaConductance"] as const) {
        drawn[name][neuron] = next[name];
      }
    }
    expect(drawn).toEqual(tables);
  });

  it("draws exactly the same background events in 300 steps", () => {
    const [javaScript, simd] = createPair(smallest, emptyState(smallest));
    const counts = (phases: NeuronPhases, step: number) => {
      phases.ring.packed.fill(0);
      phases.state.ampaConductance.fill(0);
      phases.deliver(step);
      const { excitatory, inhibitory } = createStepConstants(smallest, createConditions(smallest.sheet));
      return phases.state.ampaConductance.map((conductance, neuron) =>
        Math.round(
          (1000 * conductance) /
            (neuron < smallest.sheet.excitatory ? excitatory : inhibitory).backgroundAmpaNs,
        ),
      );
    };
    let events = 0;
    for (let step = 5000; step < 5300; step++) {
      const wanted = counts(javaScript, step);
      expect(firstDifference(counts(simd, step), wanted)).toBe(-1);
      events += wanted.reduce((sum, count) => sum + count / 1000, 0);
    }
    // 4096 cells at 0.11 and 1024 at 0.192 events a step; five standard deviations of the Poisson sum.
    expect(Math.abs(events / 300 - 647.2)).toBeLessThan(5 * Math.sqrt(647.2 / 300));
  });

  it.each([31, 32, 33])(
    "integrates like the JavaScript within 4 units in the last place, potentials within 40 (state %i)",
    (seed) => {
      const state = withEdges(drawState(twoRegions, seed));
      const [javaScript, simd] = createPair(twoRegions, state, treated);
      expect(javaScript.integrate()).toBe(0);
      expect(simd.integrate()).toBe(0);
      // High in the upswing thousands of pA cancel to a potential near 0 mV, and keep their own rounding.
      expect(differences(javaScript.state, simd.state, 4, 40)).toEqual([]);
    },
  );

  it("finds exactly the same neurons past threshold, in ascending order", () => {
    const [javaScript, simd] = createPair(twoRegions, withEdges(drawState(twoRegions, 41)));
    const wanted = javaScript.listPastThreshold();
    expect(wanted).toBeGreaterThan(100);
    expect(simd.listPastThreshold()).toBe(wanted);
    expect(simd.fired.slice(0, wanted)).toEqual(javaScript.fired.slice(0, wanted));
  });

  it.each([
    "membranePotential",
    "ampaConductance",
    "nmdaActivation",
    "gabaConductance",
    "nmdaBlock",
    "adaptation",
  ] as const)("lets a %s that is not a number be seen", (name) => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const state = drawState(smallest, 51);
      state[name][1234] = bad;
      state.stepsSinceSpike[1234] = 1000;
      const [javaScript, simd] = createPair(smallest, state);
      // min(1, S / Gmax + …) of an infinite S is 1, and min(V, −35) bounds an infinite V's upswing, in both.
      const wanted = javaScript.integrate() === 0;
      expect(simd.integrate() === 0, `${bad}`).toBe(wanted);
    }
  });
});

describe("the reference engine on WebAssembly", () => {
  let warm: NetworkState;
  const warmSteps = 2000;

  beforeAll(async () => {
    const engine = new ReferenceEngine(smallest, "reference", null, "javascript");
    await engine.advance(warmSteps);
    warm = await engine.readState();
  });

  const create = async (kind: "javascript" | "webassembly") => {
    const engine = new ReferenceEngine(smallest, "reference", null, kind);
    await engine.writeState(warm, warmSteps);
    return engine;
  };

  it("says what carries it out, and takes WebAssembly when left the choice", () => {
    const device = (kind?: "auto" | "javascript" | "webassembly") =>
      new ReferenceEngine(smallest, "reference", null, kind).info.device;
    expect(device()).toBe("one CPU thread, WebAssembly SIMD");
    expect(device("webassembly")).toBe("one CPU thread, WebAssembly SIMD");
    expect(device("javascript")).toBe("one CPU thread, JavaScript");
  });

  it("fires the same spikes as the JavaScript for 10 ms", async () => {
    const [javaScript, simd] = [await create("javascript"), await create("webassembly")];
    const wanted = await spikesOf(javaScript, 100);
    expect(wanted.steps.length).toBeGreaterThan(100);
    expect(await spikesOf(simd, 100)).toEqual(wanted);
  });

  it("repeats itself bit for bit, in parts or in one, and from a checkpoint with spikes under way", async () => {
    const whole = await create("webassembly");
    const parts = await create("webassembly");
    const wanted = await spikesOf(whole, 300);
    const first = await spikesOf(parts, 123);
    const restored = new ReferenceEngine(smallest, "reference", null, "webassembly");
    await restored.writeState(await parts.readState(), parts.step);
    for (const engine of [parts, restored]) {
      const second = await spikesOf(engine, 177);
      expect([...first.neurons, ...second.neurons]).toEqual(wanted.neurons);
      expect([...first.steps, ...second.steps]).toEqual(wanted.steps);
      expect(await engine.readState()).toEqual(await whole.readState());
    }
  });

  it("stops with neuron, variable and step when a number is not finite", async () => {
    const engine = await create("webassembly");
    const broken = copyState(warm);
    broken.gabaConductance[77] = Number.NaN;
    broken.stepsSinceSpike[77] = 1000;
    await engine.writeState(broken, 500);
    const failure = await engine.advance(10).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotFiniteError);
    expect(failure).toMatchObject({ neuron: 77, step: 500 });
  });
});

function emptyState(recipe: Recipe): NetworkState {
  const state = drawState(recipe, 1);
  state.ampaConductance.fill(0);
  return state;
}

/** The first index where two arrays differ, or −1. Far quicker than `toEqual` on a hundred thousand numbers. */
function firstDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    if (left[index] !== right[index]) {
      return index;
    }
  }
  return -1;
}
