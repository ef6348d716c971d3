import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine, EngineInfo, EngineName } from "../../src/engine/engine.ts";
import { EngineBase } from "../../src/engine/engine-base.ts";
import { EngineError } from "../../src/engine/engine-error.ts";
import type { AdvanceReport } from "../../src/engine/report/advance-report.ts";
import { CellLog } from "../../src/engine/report/cell-log.ts";
import { SampleLog } from "../../src/engine/report/sample-log.ts";
import { SpikeLog } from "../../src/engine/report/spike-log.ts";
import { SpikeTally } from "../../src/engine/report/spike-tally.ts";
import type { Capabilities } from "../../src/engine/select/capabilities.ts";
import { chooseEngine, type EngineChoiceRequest } from "../../src/engine/select/choose-engine.ts";
import { createEngine, type EngineFactory } from "../../src/engine/select/create-engine.ts";
import { createInitialState } from "../../src/model/network/initial-state.ts";
import type { Recipe } from "../../src/model/network/recipe.ts";
import { copyState } from "../../src/model/network/state.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { refusing } from "../support/refusing.ts";

const auto: EngineChoiceRequest = {
  engine: "auto",
  neurons: "auto",
  seed: 1,
  parameters: {},
  threads: 1,
  msPerSecond: 100,
};
const card = { name: "a real adapter", isSoftware: false };
const noGraphics: Capabilities = { webgpu: null, webgl2: null };
const silence: AdvanceReport = {
  recorded: new SpikeLog(),
  counts: new SpikeTally(1),
  samples: new SampleLog(),
  cells: new CellLog(),
  synapticEvents: 0,
};

/** Wall time, which passes only while silent engines advance, ms. */
let nowMs = 0;
beforeEach(() => {
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A network in which nothing happens, at a speed of its own: 5 120 neurons at `msPerSecond`. */
class SilentEngine extends EngineBase implements Engine {
  readonly info: EngineInfo;
  isDisposed = false;
  private readonly state;
  private readonly wallMsPerStep: number;

  constructor(recipe: Recipe, info: EngineInfo, msPerSecond: number) {
    super(recipe);
    this.info = info;
    this.state = createInitialState(recipe);
    this.wallMsPerStep = (1000 * recipe.dtMs) / msPerSecond;
  }

  async advance(steps: number): Promise<AdvanceReport> {
    nowMs += steps * this.wallMsPerStep;
    this.step += steps;
    return silence;
  }

  lendTileBlock() {
    return { excitatory: new Float32Array(0), inhibitory: new Float32Array(0) };
  }

  async readSnapshot() {
    return null;
  }

  async readState() {
    return copyState(this.state);
  }

  async writeState(_state: unknown, step: number): Promise<void> {
    this.step = step;
  }

  timePhases() {
    return asItIs("Nothing happens here.");
  }

  phaseTimes() {
    return [];
  }

  dispose(): void {
    this.isDisposed = true;
  }
}

/** `speeds` in ms per second with 5 120 neurons, or as they fall with the number of neurons. */
function factory(
  speeds: Partial<Record<EngineName, number | string | ((neurons: number) => number)>>,
  maximumNeurons = 81_920,
  threadsOf = (_neurons: number) => 1,
) {
  const made: SilentEngine[] = [];
  const make: EngineFactory = async (recipe, name, provenance) => {
    const given = speeds[name];
    const speed = typeof given === "function" ? given(recipe.sheet.neurons) : given;
    if (typeof speed !== "number") {
      throw new EngineError(asItIs(speed ?? `There is no ${name} here.`));
    }
    const info: EngineInfo = {
      requested: provenance?.requested ?? name,
      executedOn: name,
      fallbackReason: provenance?.fallbackReason ?? null,
      device: { key: "engine.device.webgpu", values: { adapter: `the ${name} device` } },
      threads: threadsOf(recipe.sheet.neurons),
      limits: { maximumNeurons },
    };
    const engine = new SilentEngine(recipe, info, speed);
    made.push(engine);
    return engine;
  };
  return { make, made };
}

describe("the choice of an engine", () => {
  it("is the reference engine where there are no graphics, and says why", async () => {
    const { make } = factory({ reference: 300 });
    const { engine, reasons } = await chooseEngine(auto, make, noGraphics);
    expect(engine.info).toMatchObject({ requested: "auto", executedOn: "reference", fallbackReason: null });
    const device = { key: "engine.device.webgpu", values: { adapter: "the reference device" } };
    expect(reasons).toEqual([
      { key: "engine.warmUp", values: { speed: 300, neurons: 5120, device } },
      { key: "engine.sizeUntried", values: { neurons: 5120, tried: 20_480, speed: 75, wanted: 100 } },
      { key: "engine.unavailable", values: { api: "WebGPU" } },
      { key: "engine.unavailable", values: { api: "WebGL2" } },
    ]);
  });

  it("is what was measured before, at once and without warming anything up", async () => {
    const { make, made } = factory({ reference: 300, webgpu: 900 });
    const beganMs = nowMs;
    const remembered = { engine: "webgpu", neurons: 81_920 } as const;
    const { engine, reasons } = await chooseEngine({ ...auto, remembered }, make, noGraphics);
    expect(engine.info).toMatchObject({ requested: "auto", executedOn: "webgpu" });
    expect(engine.recipe.sheet.neurons).toBe(81_920);
    expect(reasons.map(({ key }) => key)).toEqual(["engine.remembered"]);
    expect(made).toHaveLength(1);
    expect(nowMs).toBe(beganMs);
  });

  it("is measured again, and says why, where what was measured before cannot be had any more", async () => {
    const { make } = factory({ reference: 300 });
    const remembered = { engine: "webgpu", neurons: 81_920 } as const;
    const { engine, reasons } = await chooseEngine({ ...auto, remembered }, make, noGraphics);
    expect(engine.info.executedOn).toBe("reference");
    expect(reasons[0]?.key).toBe("engine.warmUp");
    expect(reasons).toContainEqual({
      key: "engine.rememberedGone",
      values: { ...remembered, failure: expect.anything() },
    });
  });

  it("does not warm up a graphics adapter that is a software renderer", async () => {
    const { make, made } = factory({ reference: 300, "gpujs:webgpu": 9000, "gpujs:webgl2": 9000 });
    const software = { name: "SwiftShader", isSoftware: true };
    const { engine, reasons } = await chooseEngine(auto, make, {
      webgpu: software,
      webgl2: software,
    });
    expect(engine.info.executedOn).toBe("reference");
    expect(made.map(({ info }) => info.executedOn)).toEqual(["reference"]);
    const adapters = "WebGPU (SwiftShader), WebGL2 (SwiftShader)";
    expect(reasons).toContainEqual({ key: "engine.inSoftware", values: { adapters } });
  });

  it("takes the faster of the candidates, the larger network that it can move, and frees the other", async () => {
    const { make, made } = factory({ reference: 150, "gpujs:webgpu": 2500 });
    const { engine, reasons } = await chooseEngine(auto, make, { webgpu: card, webgl2: null });
    expect(engine.info.executedOn).toBe("gpujs:webgpu");
    expect(engine.recipe.sheet.neurons).toBe(81_920);
    expect(reasons).toContainEqual({ key: "engine.sizeLargest", values: { neurons: 81_920, speed: 2500 } });
    expect(made.filter((each) => each !== engine).every((each) => each.isDisposed)).toBe(true);
  });

  it("gives the scattering engine the largest network that keeps moving, measured size by size", async () => {
    const webgpu = (neurons: number) => Math.min(900, 9e7 / neurons);
    const { make, made } = factory({ reference: 1500, webgpu }, 1_003_520);
    const { engine, reasons } = await chooseEngine(auto, make, { webgpu: card, webgl2: null });
    expect(engine.info).toMatchObject({ requested: "auto", executedOn: "webgpu" });
    expect(engine.recipe.sheet.neurons).toBe(327_680);
    const values = { neurons: 327_680, tried: 1_003_520, speed: 90, wanted: 100 };
    expect(reasons).toContainEqual({ key: "engine.sizeSlow", values });
    expect(made.filter((each) => each !== engine).every((each) => each.isDisposed)).toBe(true);
  });

  it("stays within the memory of the graphics card, and says so", async () => {
    const { make } = factory({ reference: 100, webgpu: 2000 }, 100_000);
    const { engine, reasons } = await chooseEngine(auto, make, { webgpu: card, webgl2: null });
    expect(engine.recipe.sheet.neurons).toBe(81_920);
    const values = { neurons: 81_920, maximum: 100_000 };
    expect(reasons).toContainEqual({ key: "engine.sizeMemory", values });
  });

  it("leaves a card that cannot keep a larger network moving to others", async () => {
    const { make, made } = factory({ reference: 1500, webgpu: 90 }, 1_003_520);
    const { engine } = await chooseEngine(auto, make, { webgpu: card, webgl2: null });
    expect(engine.info.executedOn).toBe("reference");
    expect(made.filter((each) => each !== engine).every((each) => each.isDisposed)).toBe(true);
  });

  it("keeps the scattering engine small on a software renderer, and says why", async () => {
    const { make } = factory({ webgpu: 10 });
    const software = { name: "SwiftShader", isSoftware: true };
    const request = { ...auto, engine: "webgpu" } as const;
    const { engine, reasons } = await chooseEngine(request, make, { ...noGraphics, webgpu: software });
    expect(engine.recipe.sheet.neurons).toBe(5120);
    expect(reasons).toContainEqual({ key: "engine.sizeSoftware", values: { neurons: 5120 } });
  });

  it("takes the engine that holds a network which the reference engine cannot hold", async () => {
    const { make } = factory({ reference: "At most 327680 neurons.", webgpu: 40 }, 1_003_520);
    const request = { ...auto, neurons: 1_003_520 };
    const { engine, reasons } = await chooseEngine(request, make, { ...noGraphics, webgpu: card });
    expect(engine.info.executedOn).toBe("webgpu");
    const values = { engine: "reference", failure: asItIs("At most 327680 neurons.") };
    expect(reasons).toContainEqual({ key: "engine.failed", values });
    await expect(chooseEngine(request, make, noGraphics)).rejects.toThrow(
      refusing("refusal.noEngine", { neurons: 1_003_520, failures: asItIs("At most 327680 neurons.") }),
    );
  });

  describe("with several threads", () => {
    /** One thread steps 1.6 million neurons by a ms in a second; a thread has 2 560 neurons or more. */
    const busy = (neurons: number, threads: number) => Math.min(threads, neurons / 2560);
    const choose = async (threads: number, changes: Partial<EngineChoiceRequest> = {}) => {
      const speed = (neurons: number) => (busy(neurons, threads) * 1.6e6) / neurons;
      const { make, made } = factory({ reference: speed }, 327_680, (neurons) => busy(neurons, threads));
      const choice = await chooseEngine({ ...auto, threads, ...changes }, make, noGraphics);
      expect(made.filter(({ isDisposed }) => !isDisposed)).toEqual([choice.engine]);
      return { ...choice, tried: made.map(({ recipe }) => recipe.sheet.neurons) };
    };

    it("measures each size that they may move, since few neurons leave some of them idle", async () => {
      const { engine, reasons, tried } = await choose(6);
      expect(tried).toEqual([5120, 20_480, 81_920]);
      expect(engine.recipe.sheet.neurons).toBe(81_920);
      const values = { neurons: 81_920, speed: 117 };
      expect(reasons).toContainEqual({ key: "engine.sizeLargest", values });
    });

    it("makes no network that all of them could not move", async () => {
      const { reasons, tried } = await choose(2);
      expect(tried).toEqual([5120, 20_480]);
      const values = { neurons: 20_480, tried: 81_920, speed: 39, wanted: 100 };
      expect(reasons).toContainEqual({ key: "engine.sizeUntried", values });
    });

    it("chooses for the speed that is asked for", async () => {
      const { engine } = await choose(6, { msPerSecond: 300 });
      expect(engine.recipe.sheet.neurons).toBe(20_480);
    });

    it("sizes the reference engine that was asked for by name, too", async () => {
      const { engine, reasons } = await choose(6, { engine: "reference" });
      expect(engine.info.requested).toBe("reference");
      expect(engine.recipe.sheet.neurons).toBe(81_920);
      const device = { key: "engine.device.webgpu", values: { adapter: "the reference device" } };
      const values = { engine: "reference", device };
      expect(reasons[0]).toEqual({ key: "engine.asked", values });
    });
  });

  it("keeps to the size that was asked for", async () => {
    const { make } = factory({ reference: 9000 });
    const { engine } = await chooseEngine({ ...auto, neurons: 20_480 }, make, noGraphics);
    expect(engine.recipe.sheet.neurons).toBe(20_480);
    expect(engine.step).toBe(0);
  });

  it("goes on to the next adapter when one fails, with the failure in the reason", async () => {
    const { make } = factory({ reference: 150, "gpujs:webgpu": "The device was lost.", "gpujs:webgl2": 400 });
    const { engine, reasons } = await chooseEngine(auto, make, { webgpu: card, webgl2: card });
    expect(engine.info.executedOn).toBe("gpujs:webgl2");
    const values = { engine: "gpujs:webgpu", failure: asItIs("The device was lost.") };
    expect(reasons).toContainEqual({ key: "engine.failed", values });
  });

  it("runs the reference engine in place of a named one that cannot be had, and never in silence", async () => {
    const { make } = factory({ reference: 300, "gpujs:webgl2": "There is no WebGL2 here." });
    const { engine, reasons } = await chooseEngine({ ...auto, engine: "gpujs:webgl2" }, make, noGraphics);
    expect(engine.info).toMatchObject({
      requested: "gpujs:webgl2",
      executedOn: "reference",
      fallbackReason: asItIs("There is no WebGL2 here."),
    });
    const values = { failure: asItIs("There is no WebGL2 here."), engine: "reference" };
    expect(reasons).toEqual([{ key: "engine.instead", values }]);
  });

  it("puts a real engine back to its first step after the warm-up", async () => {
    vi.restoreAllMocks();
    const { engine } = await chooseEngine(auto, createEngine, noGraphics);
    expect(engine.step).toBe(0);
    const fresh = createInitialState(engine.recipe);
    expect(await engine.readState()).toEqual(fresh);
    engine.dispose();
  });
});
