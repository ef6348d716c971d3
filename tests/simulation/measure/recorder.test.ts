import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { HostReport } from "../../../src/engine/report/host-report.ts";
import { createConditions } from "../../../src/model/conditions.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { allocateState, type NetworkState } from "../../../src/model/network/state.ts";
import { createStepConstants } from "../../../src/model/network/step-constants.ts";
import { measureNetwork } from "../../../src/simulation/measure/measure-network.ts";
import { Recorder } from "../../../src/simulation/measure/recorder.ts";

const recipe = createRecipe({ parameterSet: "k1" });
const { sheet } = recipe;
const conditions = createConditions(sheet);
const constants = createStepConstants(recipe, conditions);

/** Steps a recorder through every millisecond up to `endStep`: the states of `stateAt`, and these spikes of 7 events each. */
function show(
  recorder: Recorder,
  endStep: number,
  stateAt: (step: number) => NetworkState,
  spikes: readonly (readonly [neuron: number, step: number])[] = [],
): Recorder {
  const report = new HostReport(recipe);
  for (let step = 0; step < endStep; ) {
    const { steps, request } = recorder.plan(step, 1);
    report.begin(step, steps, request, constants);
    for (const [neuron, at] of spikes.filter(([, spike]) => spike >= step && spike < step + steps)) {
      report.addSpike(neuron, at);
      report.addSynapticEvents(7);
    }
    step += steps;
    report.showState(step, stateAt(step));
    recorder.add(report.finish(step));
  }
  return recorder;
}

/** A recorder of 10 ms from step 100, shown one state all the time. */
const recordSteady = (
  state = allocateState(sheet.neurons),
  spikes: readonly (readonly [neuron: number, step: number])[] = [],
) => show(new Recorder(recipe, conditions, 100, 10), 300, () => state, spikes);

describe("the recorder", () => {
  it("counts each population's spikes in its window, and none outside", () => {
    const recorder = recordSteady(undefined, [
      [0, 99],
      [0, 100],
      [5, 150],
      [sheet.excitatory, 199],
      [0, 200],
    ]);
    const { excitatory, inhibitory, simulatedMs, synapticEvents } = recorder.measure();
    expect(simulatedMs).toBe(10);
    expect(excitatory.rateHz).toBeCloseTo(2 / sheet.excitatory / 0.01, 9);
    expect(inhibitory.rateHz).toBeCloseTo(1 / sheet.inhibitory / 0.01, 9);
    expect(synapticEvents).toBe(21);
  });

  it("averages block and activated fraction over each population alone", () => {
    const state = allocateState(sheet.neurons);
    state.nmdaBlock.fill(0.1, 0, sheet.excitatory).fill(0.3, sheet.excitatory);
    state.nmdaActivation.fill(66.3, 0, sheet.excitatory);
    const { excitatory, inhibitory } = recordSteady(state).measure();
    expect(excitatory.nmdaBlock).toBeCloseTo(0.1, 6);
    expect(inhibitory.nmdaBlock).toBeCloseTo(0.3, 6);
    expect(excitatory.activatedFraction).toBeCloseTo(0.02 + 66.3 / (0.44 * 200 + 1.15 * 500), 6);
    expect(inhibitory.activatedFraction).toBeCloseTo(0.02, 9);
  });

  it("adds up the patch's currents, AMPA and NMDA six milliseconds late and GABA 1.65 times", () => {
    const recorder = new Recorder(recipe, conditions, 100, 10);
    const state = allocateState(sheet.neurons);
    state.membranePotential.fill(-60);
    state.nmdaBlock.fill(0.25);
    show(recorder, 200, (step) => {
      state.ampaConductance.fill(step === 120 ? 1 : 0);
      state.gabaConductance.fill(step === 150 ? 1 : 0);
      state.nmdaActivation.fill(step === 130 ? 10 : 0);
      return state;
    });
    // Ambient glutamate activates receptors all the time: a constant beneath the rest.
    const ceilingNs = 0.44 * 200 + 1.15 * 500;
    const unblocked = 1 / (1 + Math.exp(0.062 * 60) / 3.57);
    const ambient = 60 * ceilingNs * 0.02 * unblocked * 0.75;
    const field = [...recorder.fieldPotential()].map((value) => value - (ambient * sheet.excitatory) / 1000);
    expect(field).toHaveLength(10);
    expect(field[1 + 6]).toBeCloseTo((60 * sheet.excitatory) / 1000, 3);
    expect(field[2 + 6]).toBeCloseTo((60 * 10 * unblocked * 0.75 * sheet.excitatory) / 1000, 3);
    expect(field[4]).toBeCloseTo((1.65 * 15 * sheet.excitatory) / 1000, 3);
    expect(field.reduce((sum, value) => sum + value, 0)).toBeCloseTo(field[7]! + field[8]! + field[4]!, 3);
  });

  it("keeps those six milliseconds in a window that nothing came before, whose first six have no value", () => {
    const recorder = new Recorder(recipe, conditions, 0, 20);
    const state = allocateState(sheet.neurons);
    state.membranePotential.fill(-60);
    show(recorder, 200, (step) => {
      state.ampaConductance.fill(step === 40 ? 1 : 0);
      state.gabaConductance.fill(step === 120 ? 1 : 0);
      return state;
    });
    const field = [...recorder.fieldPotential()];
    expect(field.length).toBe(14);
    const rest = Math.min(...field);
    const peaks = field.flatMap((value, index) => (value > rest + 0.1 ? [index + 7] : []));
    expect(peaks).toEqual([10, 12]);
  });

  it("finds full synchrony where all potentials move alike, and none where neighbours move apart", () => {
    for (const [together, expected] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const recorder = new Recorder(recipe, conditions, 0, 50);
      const state = allocateState(sheet.neurons);
      show(recorder, 500, (step) => {
        for (let neuron = 0; neuron < sheet.neurons; neuron++) {
          const sign = together || (neuron >> 3) % 2 === 0 ? 1 : -1;
          state.membranePotential[neuron] = -60 + sign * Math.sin(step);
        }
        return state;
      });
      expect(recorder.measure().synchrony).toBeCloseTo(expected, 3);
    }
  });

  it("finds no synchrony, no intervals and no slow power where all stands still, and says why", () => {
    const state = allocateState(sheet.neurons);
    for (let neuron = 0; neuron < sheet.neurons; neuron++) {
      state.membranePotential[neuron] = -66 - 0.001 * neuron;
    }
    const still = recordSteady(state, [
      [3, 120],
      [9, 150],
    ]).measure();
    expect(still.synchrony).toBeNull();
    expect([still.excitatory.cvIsi, still.inhibitory.cvIsi, still.bandPower.gamma]).toEqual([
      null,
      null,
      null,
    ]);
    expect(still.notMeasured.map(({ quantity }) => quantity)).toEqual(
      expect.arrayContaining(["excitatory.cvIsi", "inhibitory.cvIsi", "synchrony", "bandPower.gamma"]),
    );
    expect(still.excitatory.rateHz).toBeGreaterThan(0);
    expect(still.inhibitory.rateHz).toBe(0);
  });

  it("takes what rounding does to a potential that stands still for no movement", () => {
    const state = allocateState(sheet.neurons);
    const recorder = show(new Recorder(recipe, conditions, 0, 50), 500, (step) => {
      // One place of an f32 up and down, together.
      state.membranePotential.fill(-70 + (step % 20 === 0 ? 2 ** -17 : 0));
      return state;
    });
    expect(recorder.measure().synchrony).toBeNull();
  });

  it("refuses to say anything before the first millisecond", () => {
    expect(() => new Recorder(recipe, conditions, 0, 50).measure()).toThrow("Nothing has been recorded yet");
  });

  it("asks for single spikes within its window only, for samples from six milliseconds before, and for nothing else", () => {
    const recorder = new Recorder(recipe, conditions, 100, 10);
    const planned: [step: number, steps: number, asked: string][] = [];
    for (let step = 0; step < 300; ) {
      const { steps, request } = recorder.plan(step, 6);
      planned.push([step, steps, [request.record, request.sample].join(" ").trim()]);
      step += steps;
    }
    expect(planned).toEqual([
      [0, 40, ""],
      [40, 60, "continue"],
      [100, 60, "all begin"],
      [160, 40, "all continue"],
      [200, 60, ""],
      [260, 60, ""],
    ]);
  });

  it("refuses to begin between two milliseconds", () => {
    expect(() => new Recorder(recipe, conditions, 105, 10)).toThrow(
      "A recording must begin at a whole millisecond, a multiple of 10 steps, but got step 105.",
    );
  });
});

describe("a measurement", () => {
  it("counts the window's spikes and not the warm-up's", async () => {
    const engine = new ReferenceEngine(recipe);
    let spikes = 0;
    const done: number[] = [];
    const measurement = await measureNetwork(engine, {
      warmupMs: 30,
      durationMs: 60,
      onSpikes: ({ count }) => {
        spikes += count;
      },
      onProgress: (doneMs, totalMs) => {
        done.push(doneMs / totalMs);
      },
    });
    const { excitatory, inhibitory } = measurement;
    const counted = (excitatory.rateHz * sheet.excitatory + inhibitory.rateHz * sheet.inhibitory) * 0.06;
    expect(counted).toBeCloseTo(spikes, 6);
    expect(spikes).toBeGreaterThan(100);
    expect(engine.step).toBe(900);
    expect(done.at(-1)).toBe(1);
    expect(measurement.simulatedMs).toBe(60);
  });
});
