/** Drug and vehicle: alike to the last bit until something is given, and different in the direction that the model says. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { EngineError } from "../../src/engine/engine-error.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import type { AdvanceReport, AdvanceRequest } from "../../src/engine/report/advance-report.ts";
import { createEngine } from "../../src/engine/select/create-engine.ts";
import { createCascadeState } from "../../src/model/cascade/cascade.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { asItIs, type Refusal } from "../../src/model/refusal.ts";
import { LiveLoop } from "../../src/simulation/live/live-loop.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { Twins } from "../../src/simulation/twins/twins.ts";
import { createVehicleEngine } from "../../src/simulation/twins/vehicle-engine.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { createFrame, type Frame, scalarOf } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";
import { twinStates } from "../../src/wire/frame/scalars.ts";
import { refusing } from "../support/refusing.ts";

const recipe = createRecipe({ neurons: 5120, seed: 3 });
const atlas = decodeAtlas(readFileSync(new URL("../../public/atlas/k2.atlas", import.meta.url)));
const cascadeAt = () => createCascadeState("stressed", 2.81 / 3.97);

async function createDrug(): Promise<Simulation> {
  const drug = await Simulation.create(new ReferenceEngine(recipe), "stressed");
  drug.atlas = atlas;
  return drug;
}

const beside = async (drug: Simulation, engine: Engine = new ReferenceEngine(recipe)) =>
  Twins.start({ drug, engine, cascadeAt });

async function advanceBoth(drug: Simulation, twins: Twins, ms: number, hours = 0): Promise<void> {
  for (let done = 0; done < ms; done += 50) {
    await drug.advanceMs(50);
    await twins.advanceMs(50);
    drug.advanceHours((hours * 50) / ms);
    twins.followHours();
  }
}

/** A reference engine whose device is lost after some steps. */
class FailingEngine extends ReferenceEngine {
  override async advance(steps: number, request?: AdvanceRequest): Promise<AdvanceReport> {
    if (this.step >= 300) {
      throw new EngineError(asItIs("The device was lost."));
    }
    return super.advance(steps, request);
  }
}

describe("a vehicle twin", () => {
  it("is equal to the last bit while nothing has been given, whenever it begins, also as hours pass", async () => {
    const drug = await createDrug();
    await drug.startCourse(new Course(protocolNamed("saline")!));
    await drug.advanceMs(130);
    drug.advanceHours(0.7);
    const twins = await beside(drug);
    await advanceBoth(drug, twins, 400, 3);
    expect(twins.vehicle.slowTimescale.hours).toBe(drug.slowTimescale.hours);
    expect(twins.vehicle.slowTimescale.regions).toEqual(drug.slowTimescale.regions);
    expect(await twins.vehicle.engine.readState()).toEqual(await drug.engine.readState());
    expect(twins.state).toBe("equal");
    twins.measureDifference();
    expect(twins.differenceExcitatoryHz.every((difference) => difference === 0)).toBe(true);
  });

  it("is given the same imposed input, so that a stimulated spot makes no difference", async () => {
    const drug = await createDrug();
    const twins = await beside(drug);
    drug.network.impose({ areWavesOn: true, stimulus: { x: 1.5, y: 2.5 } });
    await advanceBoth(drug, twins, 100);
    expect(twins.vehicle.engine.imposedInput).toEqual(drug.network.imposition.wanted);
    expect(await twins.vehicle.engine.readState()).toEqual(await drug.engine.readState());
    drug.network.impose({ areWavesOn: false, stimulus: null });
    await advanceBoth(drug, twins, 50);
    expect(await twins.vehicle.engine.readState()).toEqual(await drug.engine.readState());
  });

  it("shows pyramidal cells that fire more at 0.7 µM, and interneurons that fire less and are blocked more", async () => {
    const drug = await createDrug();
    drug.clamp({ concentrationUm: 0.7 });
    const twins = await beside(drug);
    expect(twins.state).toBe("settling");
    await advanceBoth(drug, twins, 1400);
    expect(twins.state).toBe("different");
    twins.measureDifference();
    const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    // On the reference engine, 20 480 neurons, seed 1: +1.2 Hz and −1.6 Hz; chance alone makes less than 0.1 Hz.
    expect(mean(twins.differenceExcitatoryHz)).toBeGreaterThan(0.7);
    expect(mean(twins.differenceInhibitoryHz)).toBeLessThan(-0.9);
    const block = drug.engine.lendTileBlock();
    expect(mean(block.inhibitory)).toBeGreaterThan(1.3 * mean(block.excitatory));
    expect(Math.max(...twins.vehicle.engine.lendTileBlock().inhibitory)).toBe(0);
  });

  it("begins without the ketamine and the spines that the drug has already brought", async () => {
    const drug = await createDrug();
    drug.clamp({ concentrationUm: 0.7 });
    await drug.advanceMs(200);
    drug.advanceHours(30);
    expect(drug.engine.conditions.spineOccupancy[0]).toBeGreaterThan(0.8);
    const twins = await beside(drug);
    const { conditions } = twins.vehicle.engine;
    expect(conditions.spineOccupancy[0]).toBeCloseTo(0.75, 6);
    expect([conditions.concentrationUm, conditions.ampaBlock]).toEqual([0, 0]);
    const { nmdaBlock } = await twins.vehicle.engine.readState();
    expect(Math.max(...nmdaBlock)).toBe(0);
  });

  it("is given nothing when a course gives ketamine, and keeps to its hours", async () => {
    const drug = await createDrug();
    const twins = await beside(drug);
    const course = new Course(protocolNamed("single-infusion")!);
    await drug.startCourse(course);
    await twins.startCourse(course);
    await advanceBoth(drug, twins, 100, 1);
    expect(drug.network.conditions.concentrationUm).toBeGreaterThan(0.2);
    expect(twins.vehicle.network.conditions.concentrationUm).toBe(0);
    expect(twins.vehicle.slowTimescale.hours).toBe(drug.slowTimescale.hours);
  });

  it("is refused with both numbers where two networks do not fit", async () => {
    const engine = new ReferenceEngine(recipe);
    const small = { recipe, info: { ...engine.info, limits: { maximumNeurons: 10_000 } } } as Engine;
    await expect(createVehicleEngine(small, createEngine)).rejects.toThrow(
      refusing("refusal.twinSize", { maximum: 10_000, neurons: 5120, both: 10_240, most: 5000 }),
    );
    await expect(
      createVehicleEngine(engine, async () => {
        throw new EngineError(asItIs("The device has no memory left."));
      }),
    ).rejects.toThrow(refusing("refusal.twinNoRoom", { reason: asItIs("The device has no memory left.") }));
  });

  it("that fails is ended with its reason, and the network runs on", async () => {
    const drug = await createDrug();
    const frames: Frame[] = [];
    const reasons: Refusal[] = [];
    const layout = createFrameLayout(recipe.sheet, { hasTwin: true });
    await new Promise<void>((resolve, reject) => {
      const loop = new LiveLoop({
        simulation: drug,
        frames: {
          framesSkipped: 0,
          take: () => createFrame(layout),
          send: (frame) => {
            frames.push(frame);
            if (scalarOf(frame, "biologicalMs") >= 60) void loop.stop().then(resolve);
          },
        },
        nextEngine: async () => null,
        onFallback: () => {},
        onTwinEnded: (reason) => reasons.push(reason),
        onFailure: reject,
        now: () => performance.now(),
      });
      loop.msPerSecond = 1000;
      void beside(drug, new FailingEngine(recipe)).then((twins) => {
        loop.runBeside(twins);
        loop.start();
      });
    });
    expect(reasons).toEqual([asItIs("The device was lost.")]);
    expect(drug.network.localRates).toBeNull();
    const states = frames.map((frame) => twinStates[scalarOf(frame, "twinState")]);
    expect(states[0]).toBe("settling");
    expect(states.at(-1)).toBe("none");
  });
});
