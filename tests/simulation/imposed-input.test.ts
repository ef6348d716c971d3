/** What a person imposes is never sampled or measured, survives a change of engine, and ends by itself. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import type { AdvanceReport } from "../../src/engine/report/advance-report.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { createImposedInput, nothingImposed } from "../../src/model/stimulation/imposed-input.ts";
import { measureNetwork } from "../../src/simulation/measure/measure-network.ts";
import { findRestingRates } from "../../src/simulation/measure/resting-rates.ts";
import { sampleStatistics } from "../../src/simulation/measure/sample-statistics.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { NetworkRun } from "../../workers/network-run.ts";
import { refusing } from "../support/refusing.ts";

const recipe = createRecipe({ neurons: 5120, seed: 3 });
const spot = { x: 1.5, y: 2.5 };

/** Advances at once and silently: what is looked at here is who counts. */
class QuickEngine extends ReferenceEngine {
  override async advance(steps: number): Promise<AdvanceReport> {
    this.step += steps;
    return super.advance(0);
  }
}

describe("the slow timescale's sampler", () => {
  it("takes no sample while anything is imposed, and begins anew after it", async () => {
    const simulation = await Simulation.create(new QuickEngine(recipe), "healthy");
    await simulation.advanceMs(2500);
    for (let ms = 0; ms < 1500; ms += 250) await simulation.advanceMs(250);
    expect(simulation.network.sampler.sample).not.toBeNull();
    for (const imposed of [{ areWavesOn: true }, { areWavesOn: false, stimulus: spot }]) {
      simulation.network.impose(imposed);
      for (let ms = 0; ms < 4000; ms += 250) await simulation.advanceMs(250);
      expect(simulation.network.sampler.sample).toBeNull();
      expect(simulation.network.sampler.progress).toBe(0);
    }
    // Without samples and without an atlas the hours wait.
    expect(simulation.advanceHours(1)).toBe(0);
    simulation.network.impose({ stimulus: null });
    for (let ms = 0; ms < 2500; ms += 250) await simulation.advanceMs(250);
    expect(simulation.network.sampler.sample).not.toBeNull();
  });
});

describe("a measurement", () => {
  it("is refused with a sentence while something is imposed, unless that was asked for", async () => {
    const engine = new ReferenceEngine(recipe);
    const window = { warmupMs: 0, durationMs: 2 };
    engine.setImposedInput(createImposedInput(recipe.sheet, { areWavesOn: true, stimulus: spot }));
    const sentence =
      "Nothing can be measured while input is imposed on the network (input waves and a stimulated spot at 1.5, 2.5 tiles); switch it off first.";
    await expect(measureNetwork(engine, window)).rejects.toThrow(sentence);
    await expect(sampleStatistics(engine, { relaxMs: 0, sampleMs: 500 })).rejects.toThrow(sentence);
    expect((await measureNetwork(engine, { ...window, mayBeImposed: true })).simulatedMs).toBe(2);
  });

  it("of the resting rates takes off what is imposed, and puts it back", async () => {
    const other = createRecipe({ neurons: 5120, seed: 3, parameters: { magnesiumInhibitoryMm: 0.6 } });
    const engine = new QuickEngine(other);
    const waves = createImposedInput(other.sheet, { areWavesOn: true });
    engine.setImposedInput(waves);
    const during: unknown[] = [];
    const silent = await engine.advance(0);
    const counts = { ...silent.counts, milliseconds: 1, byRegion: Uint32Array.of(9, 0) };
    engine.advance = async () => {
      during.push(engine.imposedInput);
      return { ...silent, counts };
    };
    await findRestingRates(engine, "stressed");
    expect(new Set(during)).toEqual(new Set([nothingImposed]));
    expect(engine.imposedInput).toBe(waves);
  });
});

describe("imposed input", () => {
  it("is refused whole when its place is off the sheet, and goes on with the next engine", async () => {
    const simulation = await Simulation.create(new QuickEngine(recipe), "healthy");
    simulation.network.impose({ areWavesOn: true, stimulus: spot });
    expect(() => simulation.network.impose({ areWavesOn: false, stimulus: { x: 9, y: 1 } })).toThrow(
      refusing("refusal.outOfRangeWithUnit", { minimum: 0, maximum: 4, unit: "tiles" }),
    );
    const imposed = simulation.network.imposition.wanted;
    expect(imposed).toMatchObject({ areWavesOn: true, stimulus: spot });
    const next = new QuickEngine(recipe);
    await simulation.continueOn(next);
    expect(next.imposedInput).toBe(imposed);
  });
});

describe("a stimulated spot in the worker", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ends by itself when it is not renewed: a lost release does not leave it on", async () => {
    const { stimulusLeaseMs } = await import("../../src/wire/simulation-api.ts");
    const simulation = await Simulation.create(new QuickEngine(recipe), "healthy");
    const run: Pick<NetworkRun, "stimulate"> = Object.assign(Object.create(NetworkRun.prototype), {
      simulation,
    });
    const asked = { ...spot, radiusTiles: 1 };
    run.stimulate(asked);
    vi.advanceTimersByTime(0.9 * stimulusLeaseMs);
    run.stimulate({ ...asked, x: 2 });
    vi.advanceTimersByTime(0.9 * stimulusLeaseMs);
    expect(simulation.network.imposition.wanted.stimulus).toMatchObject({ x: 2, y: 2.5, radiusTiles: 1 });
    vi.advanceTimersByTime(0.2 * stimulusLeaseMs);
    expect(simulation.network.imposition.wanted).toEqual(nothingImposed);
    run.stimulate(asked);
    run.stimulate(null);
    expect(simulation.network.imposition.wanted).toEqual(nothingImposed);
  });
});
