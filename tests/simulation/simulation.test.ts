import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { EngineError, NotFiniteError } from "../../src/engine/engine-error.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import type { AdvanceReport, AdvanceRequest } from "../../src/engine/report/advance-report.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { asItIs, type Refusal } from "../../src/model/refusal.ts";
import { LiveLoop } from "../../src/simulation/live/live-loop.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { createFrame, type Frame, scalarOf } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";
import { refusing } from "../support/refusing.ts";

const recipe = createRecipe({ neurons: 5120, seed: 3 });

/** A reference engine whose device is lost after some steps. */
class FailingEngine extends ReferenceEngine {
  failAfterStep = Number.POSITIVE_INFINITY;

  override async advance(steps: number, request?: AdvanceRequest): Promise<AdvanceReport> {
    if (this.step >= this.failAfterStep) {
      throw new EngineError(asItIs("The device was lost."));
    }
    return super.advance(steps, request);
  }
}

/** A reference engine in which one potential becomes NaN at step 50. */
class PoisonedEngine extends ReferenceEngine {
  override async advance(steps: number, request?: AdvanceRequest): Promise<AdvanceReport> {
    if (this.step === 50) {
      const state = await this.readState();
      state.membranePotential[42] = Number.NaN;
      await this.writeState(state, this.step);
    }
    return super.advance(steps, request);
  }
}

async function runLive(engine: Engine, until: (frame: Frame) => boolean, next: () => Engine | null) {
  const simulation = await Simulation.create(engine, "stressed");
  const layout = createFrameLayout(engine.recipe.sheet);
  const said: { reason: Refusal; lostMs: number }[] = [];
  const failures: Error[] = [];
  let last: Frame | null = null;
  await new Promise<void>((resolve) => {
    const loop = new LiveLoop({
      simulation,
      frames: {
        framesSkipped: 0,
        take: () => createFrame(layout),
        send: (frame) => {
          last = frame;
          if (until(frame)) {
            void loop.stop().then(resolve);
          }
        },
      },
      nextEngine: async () => next(),
      onFallback: (_, reason, lost) => said.push({ reason, lostMs: lost.ms }),
      onTwinEnded: () => {},
      onFailure: (error) => {
        failures.push(error);
        resolve();
      },
      now: () => performance.now(),
    });
    loop.msPerSecond = 1000;
    loop.start();
  });
  return { simulation, said, failures, last: last as Frame | null };
}

describe("a simulation", () => {
  it("starts a stressed subject with three quarters of its spines", async () => {
    const simulation = await Simulation.create(new ReferenceEngine(recipe), "stressed");
    expect(simulation.engine.conditions.spineOccupancy).toEqual([0.75]);
  });

  it("refuses a concentration out of range with the range, and keeps the one it had", async () => {
    const simulation = await Simulation.create(new ReferenceEngine(recipe), "healthy");
    simulation.clamp({ concentrationUm: 1.5 });
    expect(() => simulation.clamp({ concentrationUm: 51 })).toThrow(
      refusing("refusal.outOfRangeWithUnit", { minimum: 0, maximum: 50, unit: "µM", value: 51 }),
    );
    expect(simulation.network.conditions.concentrationUm).toBe(1.5);
    expect(simulation.engine.conditions.concentrationUm).toBe(1.5);
  });

  it("refuses to follow a neuron that the network does not have", async () => {
    const simulation = await Simulation.create(new ReferenceEngine(recipe), "healthy");
    expect(() => simulation.network.picked.pick(5120)).toThrow(
      refusing("refusal.neuronId", { last: 5119, neuron: 5120 }),
    );
  });

  it("tells the page no rate before the first millisecond", async () => {
    const simulation = await Simulation.create(new ReferenceEngine(recipe), "healthy");
    simulation.network.picked.pick(0);
    const { activity, picked } = simulation.network;
    expect([activity.excitatoryRateHz, activity.inhibitoryRateHz, picked.rateHz]).toEqual([NaN, NaN, NaN]);
    await simulation.advanceMs(1);
    for (const rateHz of [activity.excitatoryRateHz, activity.inhibitoryRateHz, picked.rateHz]) {
      expect(rateHz).toBeGreaterThanOrEqual(0);
    }
  });

  it("tells the page the rates that its spikes add up to", async () => {
    const engine = new ReferenceEngine(recipe);
    const simulation = await Simulation.create(engine, "healthy");
    let spikes = 0;
    const advance = engine.advance.bind(engine);
    engine.advance = async (steps) => {
      const report = await advance(steps, { record: "all" });
      const { neurons, count } = report.recorded;
      spikes += neurons.subarray(0, count).filter((neuron) => neuron < recipe.sheet.excitatory).length;
      return report;
    };
    await simulation.advanceMs(150);
    expect(simulation.network.activity.excitatoryRateHz).toBeCloseTo(
      (1000 * spikes) / (recipe.sheet.excitatory * 150),
      9,
    );
    expect(simulation.network.activity.binCount).toBe(150);
  });
});

describe("the live loop", () => {
  it("sends frames whose clock moves", async () => {
    const { last, failures } = await runLive(
      new ReferenceEngine(recipe),
      (frame) => scalarOf(frame, "biologicalMs") >= 10,
      () => null,
    );
    expect(failures).toEqual([]);
    expect(scalarOf(last!, "spineOccupancy")).toBe(0.75);
    expect(scalarOf(last!, "recentSpikeMs")).toBeGreaterThan(0);
  });

  it("sends one frame when it is paused, and another only when something changes", async () => {
    const simulation = await Simulation.create(new ReferenceEngine(recipe), "healthy");
    const layout = createFrameLayout(recipe.sheet);
    const sent: Frame[] = [];
    const loop = new LiveLoop({
      simulation,
      frames: { framesSkipped: 0, take: () => createFrame(layout), send: (frame) => sent.push(frame) },
      nextEngine: async () => null,
      onFallback: () => {},
      onTwinEnded: () => {},
      onFailure: () => {},
      now: () => performance.now(),
    });
    const settle = () => new Promise((resolve) => setTimeout(resolve, 200));
    loop.isPaused = true;
    loop.start();
    await settle();
    expect(sent).toHaveLength(1);
    simulation.network.picked.pick(7);
    await settle();
    expect(sent.map((frame) => scalarOf(frame, "pickedNeuron"))).toEqual([-1, 7]);
    await loop.stop();
  });

  it("goes on with the next engine from the last checkpoint when the engine fails, and says so", async () => {
    const failing = new FailingEngine(recipe);
    failing.failAfterStep = 100;
    const next = new ReferenceEngine(recipe, "reference", asItIs("The device was lost."));
    const { simulation, said, failures } = await runLive(
      failing,
      (frame) => scalarOf(frame, "biologicalMs") >= 20,
      () => next,
    );
    expect(failures).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]!.reason).toEqual(asItIs("The device was lost."));
    expect(said[0]!.lostMs).toBeLessThanOrEqual(2000);
    expect(simulation.engine).toBe(next);
    expect(simulation.engine.conditions.spineOccupancy).toEqual([0.75]);
  });

  it("goes on with the engine after the next when that one fails as it takes over", async () => {
    const failing = new FailingEngine(recipe);
    failing.failAfterStep = 500;
    const broken = new ReferenceEngine(recipe);
    broken.writeState = async () => {
      throw new EngineError(asItIs("The device was lost again."));
    };
    const last = new ReferenceEngine(recipe);
    const engines: Engine[] = [broken, last];
    const { simulation, said, failures } = await runLive(
      failing,
      () => last.step > 0,
      () => engines.shift() ?? null,
    );
    expect(failures).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]!.reason).toEqual(asItIs("The device was lost."));
    expect(simulation.engine).toBe(last);
  });

  it("stops for good at an error that is not the engine's own, and asks for no other engine", async () => {
    const engine = new ReferenceEngine(recipe);
    const bug = new TypeError("Cannot read properties of undefined.");
    let isAsked = false;
    engine.readSnapshot = async () => {
      throw bug;
    };
    const { said, failures } = await runLive(
      engine,
      () => false,
      () => {
        isAsked = true;
        return null;
      },
    );
    expect(failures).toEqual([bug]);
    expect(said).toEqual([]);
    expect(isAsked).toBe(false);
  });

  it("stops for good, with the neuron, the variable and the step, when a variable is not finite", async () => {
    const { failures, last } = await runLive(
      new PoisonedEngine(recipe),
      () => false,
      () => new ReferenceEngine(recipe),
    );
    expect(failures[0]).toBeInstanceOf(NotFiniteError);
    expect(failures[0]).toEqual(
      refusing("refusal.notFinite", { variable: "membranePotential", neuron: 42, value: Number.NaN }),
    );
    expect(scalarOf(last!, "biologicalMs")).toBeLessThanOrEqual(5);
  });
});
