import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine, EngineInfo, EngineName } from "../../src/engine/engine.ts";
import { EngineBase } from "../../src/engine/engine-base.ts";
import { EngineError } from "../../src/engine/engine-error.ts";
import type { AdvanceReport } from "../../src/engine/report/advance-report.ts";
import { SampleLog } from "../../src/engine/report/sample-log.ts";
import { SpikeLog } from "../../src/engine/report/spike-log.ts";
import { SpikeTally } from "../../src/engine/report/spike-tally.ts";
import type { Capabilities } from "../../src/engine/select/capabilities.ts";
import { chooseEngine, type EngineChoiceRequest } from "../../src/engine/select/choose-engine.ts";
import { createEngine, type EngineFactory } from "../../src/engine/select/create-engine.ts";
import { createInitialState } from "../../src/model/network/initial-state.ts";
import type { Recipe } from "../../src/model/network/recipe.ts";
import { copyState } from "../../src/model/network/state.ts";

const auto: EngineChoiceRequest = { engine: "auto", neurons: "auto", seed: 1, parameters: {} };
const card = { name: "a real adapter", isSoftware: false };
const noGraphics: Capabilities = { webgpu: null, webgl2: null, processors: 2 };
const silence: AdvanceReport = {
  recorded: new SpikeLog(),
  counts: new SpikeTally(1),
  samples: new SampleLog(),
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
    return "Nothing happens here.";
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
) {
  const made: SilentEngine[] = [];
  const make: EngineFactory = async (recipe, name, provenance) => {
    const given = speeds[name];
    const speed = typeof given === "function" ? given(recipe.sheet.neurons) : given;
    if (typeof speed !== "number") {
      throw new EngineError(speed ?? `There is no ${name} here.`);
    }
    const info: EngineInfo = {
      requested: provenance?.requested ?? name,
      executedOn: name,
      fallbackReason: provenance?.fallbackReason ?? null,
      device: `the ${name} device`,
      threads: 1,
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
    const { engine, reason } = await chooseEngine(auto, make, noGraphics);
    expect(engine.info).toMatchObject({ requested: "auto", executedOn: "reference", fallbackReason: null });
    expect(reason).toContain("WebGPU is not available here.");
    expect(reason).toContain("WebGL2 is not available here.");
    expect(reason).toMatch(/warm-up reached \d+ biological ms per second with 5120 neurons/);
  });

  it("does not warm up a graphics adapter that is a software renderer", async () => {
    const { make, made } = factory({ reference: 300, "gpujs:webgpu": 9000, "gpujs:webgl2": 9000 });
    const software = { name: "SwiftShader", isSoftware: true };
    const { engine, reason } = await chooseEngine(auto, make, {
      webgpu: software,
      webgl2: software,
      processors: 2,
    });
    expect(engine.info.executedOn).toBe("reference");
    expect(made.map(({ info }) => info.executedOn)).toEqual(["reference"]);
    expect(reason).toContain(
      "In software only, slower than the processor itself: WebGPU (SwiftShader), WebGL2 (SwiftShader).",
    );
  });

  it("takes the faster of the candidates, the larger network that it can move, and frees the other", async () => {
    const { make, made } = factory({ reference: 150, "gpujs:webgpu": 2500 });
    const { engine, reason } = await chooseEngine(auto, make, { webgpu: card, webgl2: null, processors: 8 });
    expect(engine.info.executedOn).toBe("gpujs:webgpu");
    expect(engine.recipe.sheet.neurons).toBe(81_920);
    expect(reason).toContain("So 81920 neurons were chosen.");
    expect(made.filter((each) => each !== engine).every((each) => each.isDisposed)).toBe(true);
  });

  it("gives the scattering engine the largest network that keeps moving, measured size by size", async () => {
    const webgpu = (neurons: number) => Math.min(900, 9e7 / neurons);
    const { make, made } = factory({ reference: 1500, webgpu }, 1_003_520);
    const { engine, reason } = await chooseEngine(auto, make, { webgpu: card, webgl2: null, processors: 8 });
    expect(engine.info).toMatchObject({ requested: "auto", executedOn: "webgpu" });
    expect(engine.recipe.sheet.neurons).toBe(327_680);
    expect(reason).toMatch(/327680 neurons were chosen: 1003520 reached only \d\d ms per second\./);
    expect(made.filter((each) => each !== engine).every((each) => each.isDisposed)).toBe(true);
  });

  it("stays within the memory of the graphics card, and says so", async () => {
    const { make } = factory({ reference: 100, webgpu: 2000 }, 100_000);
    const { engine, reason } = await chooseEngine(auto, make, { webgpu: card, webgl2: null, processors: 8 });
    expect(engine.recipe.sheet.neurons).toBe(81_920);
    expect(reason).toContain("81920 neurons were chosen: the adapter's memory limits hold at most 100000.");
  });

  it("leaves a card that cannot keep a larger network moving to others", async () => {
    const { make, made } = factory({ reference: 1500, webgpu: 90 }, 1_003_520);
    const { engine } = await chooseEngine(auto, make, { webgpu: card, webgl2: null, processors: 8 });
    expect(engine.info.executedOn).toBe("reference");
    expect(made.filter((each) => each !== engine).every((each) => each.isDisposed)).toBe(true);
  });

  it("keeps the scattering engine small on a software renderer, and says why", async () => {
    const { make } = factory({ webgpu: 10 });
    const software = { name: "SwiftShader", isSoftware: true };
    const request = { ...auto, engine: "webgpu" } as const;
    const { engine, reason } = await chooseEngine(request, make, { ...noGraphics, webgpu: software });
    expect(engine.recipe.sheet.neurons).toBe(5120);
    expect(reason).toContain("5120 neurons were chosen, because this adapter is a software renderer");
  });

  it("takes the engine that holds a network which the reference engine cannot hold", async () => {
    const { make } = factory({ reference: "At most 327680 neurons.", webgpu: 40 }, 1_003_520);
    const request = { ...auto, neurons: 1_003_520 };
    const { engine, reason } = await chooseEngine(request, make, { ...noGraphics, webgpu: card });
    expect(engine.info.executedOn).toBe("webgpu");
    expect(reason).toContain("The reference engine was tried and failed: At most 327680 neurons.");
    await expect(chooseEngine(request, make, noGraphics)).rejects.toThrow(
      "No engine can run 1003520 neurons here.",
    );
  });

  it("keeps to the size that was asked for", async () => {
    const { make } = factory({ reference: 9000 });
    const { engine } = await chooseEngine({ ...auto, neurons: 20_480 }, make, noGraphics);
    expect(engine.recipe.sheet.neurons).toBe(20_480);
    expect(engine.step).toBe(0);
  });

  it("goes on to the next adapter when one fails, with the failure in the reason", async () => {
    const { make } = factory({ reference: 150, "gpujs:webgpu": "The device was lost.", "gpujs:webgl2": 400 });
    const { engine, reason } = await chooseEngine(auto, make, { webgpu: card, webgl2: card, processors: 8 });
    expect(engine.info.executedOn).toBe("gpujs:webgl2");
    expect(reason).toContain("The gpujs:webgpu engine was tried and failed: The device was lost.");
  });

  it("runs the reference engine in place of a named one that cannot be had, and never in silence", async () => {
    const { make } = factory({ reference: 300, "gpujs:webgl2": "There is no WebGL2 here." });
    const { engine, reason } = await chooseEngine({ ...auto, engine: "gpujs:webgl2" }, make, noGraphics);
    expect(engine.info).toMatchObject({
      requested: "gpujs:webgl2",
      executedOn: "reference",
      fallbackReason: "There is no WebGL2 here.",
    });
    expect(reason).toBe("There is no WebGL2 here. The reference engine runs instead.");
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
