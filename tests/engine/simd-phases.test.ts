/**
 * The phases compiled to WebAssembly against the same equations as JavaScript: a step from the
 * same drawn state, then whole runs. Lanes round to 32 bits after every operation, JavaScript only when it
 * stores; the tolerances below are that difference.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { compilePhases, phasesPath, phasesTextPath } from "../../scripts/codegen/wasm/compile-phases.ts";
import { NotFiniteError } from "../../src/engine/engine-error.ts";
import { rowOf } from "../../src/engine/reference/arrival-ring.ts";
import { JavaScriptPhases } from "../../src/engine/reference/javascript-phases.ts";
import type { NeuronPhases } from "../../src/engine/reference/neuron-phases.ts";
import type { OutEdges } from "../../src/engine/reference/out-edges.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { SimdPhases } from "../../src/engine/reference/simd/simd-phases.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import { copyState, type NetworkState, stateVariableNames } from "../../src/model/network/state.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { neuronsPerTile } from "../../src/model/tile.ts";
import { differences, drawState, spikesOf } from "../conformance/comparisons.ts";

const smallest = createRecipe({ parameterSet: "k1", neurons: 5120, seed: 3 });
/** Two regions with different conditions, so that stretches and regional constants count. */
const twoRegions = createRecipe({ tilesX: 8, tilesY: 4, seed: 5 });
const treated = createConditions(twoRegions.sheet, {
  concentrationUm: 3,
  ampaBlock: 0.3,
  releaseGain: 1.1,
  spineOccupancy: [0.6, 0.9],
  functionalGain: [0.5, 0],
});
const ignored = () => {};

/** Both kinds of phases on `recipe`, from the same state and conditions, without arrivals. */
function createPair(recipe: Recipe, state: NetworkState, conditions = createConditions(recipe.sheet)) {
  const constants = createStepConstants(recipe, conditions);
  const pair = [new JavaScriptPhases(recipe, constants, null), new SimdPhases(recipe, constants)] as const;
  for (const phases of pair) {
    for (const name of stateVariableNames) {
      phases.arrays.state[name].set(state[name]);
    }
    phases.restoreSpikes(0);
    phases.arrays.ring.packed.fill(0);
  }
  return pair;
}

/** Arrivals at `step`, up to the bounds of each field: 200 AMPA events, 80 GABA events, 200 · 148 payload units. */
function addArrivals({ arrays }: NeuronPhases, tiles: number, step: number): void {
  for (let tile = 0; tile < tiles; tile++) {
    const row = rowOf(arrays.ring, tile, step);
    for (let place = 0; place < neuronsPerTile; place++) {
      const index = tile * neuronsPerTile + place;
      arrays.ring.packed[row + place] =
        ((index % 201) << 24) | (((index * 7) % 81) << 16) | ((index * 31) % 29_601);
    }
  }
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
    "takes a step like the JavaScript within 4 units in the last place, potentials within 40, with the same spikes (step %i)",
    (step) => {
      const state = withEdges(drawState(twoRegions, 21 + (step % 7)));
      const [javaScript, simd] = createPair(twoRegions, state, treated);
      for (const phases of [javaScript, simd]) {
        addArrivals(phases, twoRegions.sheet.tiles, step);
      }
      const [wanted, found] = [javaScript.advance(step, 1, ignored), simd.advance(step, 1, ignored)];
      // High in the upswing thousands of pA cancel to a potential near 0 mV, and keep their own rounding.
      expect(differences(javaScript.arrays.state, simd.arrays.state, 4, 40)).toEqual([]);
      expect(wanted.count).toBeGreaterThan(100);
      for (const column of ["neurons", "steps", "events"] as const) {
        expect(found[column].slice(0, found.count)).toEqual(wanted[column].slice(0, wanted.count));
      }
      expect(simd.arrays.ring.packed.some((value) => value !== 0)).toBe(false);
    },
  );

  it("draws exactly the same background events in 300 steps, with and without imposed gains", () => {
    const [javaScript, simd] = createPair(smallest, emptyState(smallest));
    const { excitatory, inhibitory } = createStepConstants(smallest, createConditions(smallest.sheet));
    /** Events times gain in units of 1/8, as the conductances have it after a step that began without any. */
    const eighths = (phases: NeuronPhases, step: number) => {
      const { state } = phases.arrays;
      state.ampaConductance.fill(0);
      state.membranePotential.fill(-75);
      expect(phases.advance(step, 1, ignored).count).toBe(0);
      return Array.from(state.ampaConductance, (conductance, neuron) => {
        const cell = neuron < smallest.sheet.excitatory ? excitatory : inhibitory;
        return Math.round((8 * conductance) / cell.backgroundAmpaNs);
      });
    };
    let events = 0;
    for (let step = 5000; step < 5300; step++) {
      const wanted = eighths(javaScript, step);
      expect(firstDifference(eighths(simd, step), wanted)).toBe(-1);
      events += wanted.reduce((sum, count) => sum + count / 8, 0);
    }
    // 4096 cells at 0.11 and 1024 at 0.192 events a step; five standard deviations of the Poisson sum.
    expect(Math.abs(events / 300 - 647.2)).toBeLessThan(5 * Math.sqrt(647.2 / 300));
    for (const phases of [javaScript, simd]) {
      phases.arrays.backgroundGain.forEach((_, neuron, gains) => {
        gains[neuron] = 1 + (neuron % 7) / 8;
      });
      phases.isImposed = true;
    }
    for (let step = 5300; step < 5320; step++) {
      expect(firstDifference(eighths(simd, step), eighths(javaScript, step))).toBe(-1);
    }
  });

  it("lists the out-edges that the walk of the connection rule gives", () => {
    const recipe = createRecipe({ tilesX: 9, tilesY: 6, seed: 4 });
    const constants = createStepConstants(recipe, createConditions(recipe.sheet));
    const [javaScript, simd] = [
      new JavaScriptPhases(recipe, constants, null),
      new SimdPhases(recipe, constants),
    ];
    for (const population of ["excitatory", "inhibitory"] as const) {
      const [ruled, compiled] = [javaScript, simd].map(({ arrays }) => arrays.outEdges[population]) as [
        OutEdges,
        OutEdges,
      ];
      for (let pre = 0; pre < recipe.sheet[population]; pre += 7) {
        const start = ruled.placeOf(pre, 0) * ruled.outDegree;
        expect(compiled.placeOf(pre, 0)).toBe(pre);
        for (const column of ["edges", "ranks"] as const) {
          const list = (edges: OutEdges) => edges.lists[column].subarray(start, start + edges.outDegree);
          expect(firstDifference(list(compiled), list(ruled))).toBe(-1);
        }
      }
    }
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
      const failure = (phases: NeuronPhases) => {
        try {
          phases.advance(7, 1, ignored);
          return null;
        } catch (error) {
          return error;
        }
      };
      expect(failure(simd)).toEqual(failure(javaScript));
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
    expect(device()).toEqual({ key: "engine.device.simd", values: { threads: 1 } });
    expect(device("webassembly")).toEqual(device());
    expect(device("javascript")).toEqual({ key: "engine.device.javaScript" });
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

  it.each([0.05, 0.1, 0.2])("gives the same whatever the calls, at a step of %f ms", async (dtMs) => {
    const recipe = createRecipe({ neurons: 5120, seed: 9, dtMs });
    const [whole, parts] = [1, 2].map(() => new ReferenceEngine(recipe, "reference", null, "webassembly"));
    const steps = Math.round(30 / dtMs);
    const wanted = await spikesOf(whole!, steps);
    const found: typeof wanted = { neurons: [], steps: [] };
    for (let turn = 0; parts!.step < steps; turn++) {
      const part = await spikesOf(parts!, Math.min(1 + (turn % 7), steps - parts!.step));
      found.neurons.push(...part.neurons);
      found.steps.push(...part.steps);
    }
    expect(wanted.neurons.length).toBeGreaterThan(100);
    expect(found).toEqual(wanted);
    expect(await parts!.readState()).toEqual(await whole!.readState());
  });

  it("loses no arrival when every cell fires at once", async () => {
    const engines = [await create("javascript"), await create("webassembly"), await create("webassembly")];
    const synchronous = copyState(warm);
    synchronous.membranePotential.fill(0);
    synchronous.stepsSinceSpike.fill(1000);
    for (const engine of engines) {
      await engine.writeState(synchronous, warmSteps);
    }
    const [javaScript, whole, restored] = engines;
    const [wanted, found] = [await javaScript!.advance(10), await whole!.advance(10)].map((report) => ({
      events: report.synapticEvents,
      spikes: report.counts.totalExcitatory + report.counts.totalInhibitory,
    }));
    expect(wanted!.spikes).toBeGreaterThanOrEqual(smallest.sheet.neurons);
    expect(found).toEqual(wanted);
    // A restored network has all arrivals in the ring, the other most of them in full buckets.
    await restored!.writeState(await whole!.readState(), whole!.step);
    await whole!.advance(60);
    await restored!.advance(60);
    expect(await restored!.readState()).toEqual(await whole!.readState());
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
