/**
 * What every engine must do alike, as one body of tests. Spiking networks amplify the last bit of a float, so
 * it compares what can be compared: one step to a few units in the last place; some milliseconds spike for
 * spike; beyond that only that the same cells fire at nearly the same time, and rates.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Engine, EngineName } from "../../src/engine/engine.ts";
import { NotFiniteError } from "../../src/engine/engine-error.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import { copyState, type NetworkState, stateVariableNames } from "../../src/model/network/state.ts";
import {
  createImposedInput,
  type ImposedInput,
  nothingImposed,
} from "../../src/model/stimulation/imposed-input.ts";
import { say } from "../../src/web/messages/messages.ts";
import {
  collect,
  differences,
  drawState,
  type SpikeList,
  shareOfMatchedSpikes,
  spikesOf,
} from "./comparisons.ts";

export interface EngineCase {
  readonly name: EngineName;
  /** What sets it apart from other cases of the same engine. */
  readonly with?: string;
  create(recipe: Recipe): Promise<Engine>;
  /** Steps inside a kernel are rounded to 32 bits (all but gpujs:cpu, which computes in 64). */
  readonly roundsEachStep: boolean;
}

/** Two regions with different conditions; channels blocked, AMPA blocked, spines missing. */
const twoRegions = createRecipe({ tilesX: 8, tilesY: 4, seed: 5 });
const treated = createConditions(twoRegions.sheet, {
  concentrationUm: 3,
  ampaBlock: 0.3,
  releaseGain: 1.1,
  spineOccupancy: [0.6, 0.9],
  functionalGain: [0.5, 0],
});
const smallest = createRecipe({ neurons: 5120, seed: 3 });
const warmUpSteps = 2000;
/** Both kinds of imposed input, the spot across the torus's seam, and then another one, moved and without waves. */
const imposedFirst = createImposedInput(smallest.sheet, {
  areWavesOn: true,
  stimulus: { x: 3.9, y: 1.3, radiusTiles: 1, strength: 1 },
});
const imposedThen = createImposedInput(smallest.sheet, { stimulus: { x: 0.6, y: 2.2 } });

/** Units in the last place that one step may differ by: exponentials of GPUs are a few units off. */
const oneStepUlps = 8;

export function describeEngineConformance(cases: readonly EngineCase[]): void {
  describe.each(cases.map((each) => ({ with: "", ...each })))(
    "$name $with",
    ({ name, create, roundsEachStep }) => {
      let engine: Engine;
      let treatedEngine: Engine;
      let warm: NetworkState;

      beforeAll(async () => {
        engine = await create(smallest);
        treatedEngine = await create(twoRegions);
        const reference = new ReferenceEngine(smallest);
        await reference.advance(warmUpSteps);
        warm = await reference.readState();
        return () => {
          engine.dispose();
          treatedEngine.dispose();
        };
      });

      it("runs on what was asked for", () => {
        expect(engine.info.executedOn).toBe(name);
        expect(engine.info).toMatchObject({ requested: name, fallbackReason: null });
        expect(say(engine.info.device)).not.toBe("");
        expect(engine.info.limits.maximumNeurons).toBeGreaterThanOrEqual(smallest.sheet.neurons);
      });

      it("does one step like the reference, from a state with firing, refractory and blocked cells", async () => {
        expect(treatedEngine.info.executedOn).toBe(name);
        const { wanted, got } = await runBoth(treatedEngine, drawState(twoRegions, 11), 7000, [1]);
        expect(got.spikes.steps.length).toBeGreaterThan(50);
        expect(got.spikes).toEqual(wanted.spikes);
        expect(differences(wanted.state, got.state, oneStepUlps)).toEqual([]);
      });

      it("delivers a storm of spikes, through a change of conditions, like the reference", async () => {
        expect(treatedEngine.info.executedOn).toBe(name);
        const { wanted, got } = await runBoth(treatedEngine, drawState(twoRegions, 12), 7003, [10, 7, 3]);
        expect(got.spikes).toEqual(wanted.spikes);
        expect(got.events).toBe(wanted.events);
        expect(differences(wanted.state, got.state, 400, 40_000)).toEqual([]);
      });

      it("fires the same spikes for 5 ms, and nearly the same for 20 ms", async () => {
        expect(engine.info.executedOn).toBe(name);
        const reference = new ReferenceEngine(smallest);
        await reference.writeState(warm, warmUpSteps);
        await engine.writeState(warm, warmUpSteps);
        engine.setConditions(reference.conditions);
        const early = [await spikesOf(reference, 50), await spikesOf(engine, 50)];
        expect(early[0]!.steps.length).toBeGreaterThan(50);
        expect(early[1]).toEqual(early[0]);
        const late = [await spikesOf(reference, 150), await spikesOf(engine, 150)] as const;
        expect(shareOfMatchedSpikes(late[0], late[1], 1)).toBeGreaterThan(0.97);
      });

      it("takes imposed waves and a stimulated spot like the reference, and is itself again without them", async () => {
        expect(engine.info.executedOn).toBe(name);
        const run = async (subject: Engine, inputs: readonly ImposedInput[]) => {
          // Within a millisecond: its waves are those of its start.
          await subject.writeState(warm, 2003);
          const spikes: SpikeList = { neurons: [], steps: [] };
          for (const input of inputs) {
            subject.setImposedInput(input);
            expect(subject.imposedInput).toBe(input);
            const batch = await spikesOf(subject, 24);
            spikes.neurons.push(...batch.neurons);
            spikes.steps.push(...batch.steps);
          }
          return { spikes, state: await subject.readState() };
        };
        const reference = new ReferenceEngine(smallest);
        engine.setConditions(reference.conditions);
        const [left, on, off] = [
          [nothingImposed, nothingImposed],
          [imposedFirst, imposedThen],
          [nothingImposed, nothingImposed],
        ] as const;
        const before = await run(engine, left);
        const wanted = await run(reference, on);
        const got = await run(engine, on);
        expect(got.spikes).toEqual(wanted.spikes);
        // Conductances hold what 48 steps of background brought: a wrong gain of one patch or one millisecond would show.
        const { ampaConductance: wantedNs } = wanted.state;
        expect(differences(wanted.state, got.state, 400, 40_000)).toEqual([]);
        expect(
          Math.max(...wantedNs.map((ns, neuron) => Math.abs(ns - before.state.ampaConductance[neuron]!))),
        ).toBeGreaterThan(1);
        const after = await run(engine, off);
        expect(after.spikes).toEqual(before.spikes);
        expect(differences(before.state, after.state, 0)).toEqual([]);
      });

      it("repeats itself, and a run in parts is the run in one", async () => {
        expect(engine.info.executedOn).toBe(name);
        const run = async (...parts: number[]) => {
          await engine.writeState(warm, warmUpSteps);
          const spikes: SpikeList = { neurons: [], steps: [] };
          for (const steps of parts) {
            const batch = await spikesOf(engine, steps);
            spikes.neurons.push(...batch.neurons);
            spikes.steps.push(...batch.steps);
          }
          expect(engine.step).toBe(warmUpSteps + parts.reduce((sum, steps) => sum + steps, 0));
          return { spikes, state: await engine.readState() };
        };
        const whole = await run(37);
        const again = await run(37);
        const parts = await run(1, 12, 24);
        expect(again.spikes).toEqual(whole.spikes);
        expect(differences(whole.state, again.state, 0)).toEqual([]);
        expect(parts.spikes).toEqual(whole.spikes);
        expect(differences(whole.state, parts.state, roundsEachStep ? 0 : 400)).toEqual([]);
      });

      it("reads back the state that was written, in memory of its own", async () => {
        expect(engine.info.executedOn).toBe(name);
        await engine.writeState(warm, 12345);
        const first = await engine.readState();
        expect(engine.step).toBe(12345);
        for (const variable of stateVariableNames) {
          expect(first[variable], variable).toEqual(warm[variable]);
          first[variable].fill(1);
        }
        expect(differences(warm, await engine.readState(), 0)).toEqual([]);
      });

      it("stops with neuron, variable and step when a number is not finite", async () => {
        expect(engine.info.executedOn).toBe(name);
        const broken = copyState(warm);
        broken.membranePotential[4321] = Number.NaN;
        broken.stepsSinceSpike[4321] = 1000;
        await engine.writeState(broken, 100);
        const failure = await engine.advance(10).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(NotFiniteError);
        expect((failure as NotFiniteError).neuron).toBe(4321);
        expect((failure as NotFiniteError).step).toBeLessThanOrEqual(110);
        await engine.writeState(warm, warmUpSteps);
        expect((await spikesOf(engine, 10)).steps.length).toBeGreaterThan(0);
      });

      it("can be made, disposed of and made again", async () => {
        for (let round = 0; round < 2; round++) {
          const short = await create(smallest);
          expect(short.info.executedOn).toBe(name);
          await short.advance(1);
          short.dispose();
        }
      });
    },
  );
}

/** Runs `parts` steps each on the reference and on `engine`, with other conditions after the first part. */
async function runBoth(engine: Engine, state: NetworkState, step: number, parts: readonly number[]) {
  const run = async (subject: Engine) => {
    subject.setConditions(treated);
    await subject.writeState(state, step);
    const spikes: SpikeList = { neurons: [], steps: [] };
    let events = 0;
    for (const steps of parts) {
      const { recorded, synapticEvents } = await subject.advance(steps, { record: "all" });
      const { neurons, steps: times } = collect(recorded);
      spikes.neurons.push(...neurons);
      spikes.steps.push(...times);
      events += synapticEvents;
      subject.setConditions({ ...treated, concentrationUm: 0, spineOccupancy: [1, 0.5] });
    }
    return { spikes, events, state: await subject.readState() };
  };
  return { wanted: await run(new ReferenceEngine(engine.recipe)), got: await run(engine) };
}
