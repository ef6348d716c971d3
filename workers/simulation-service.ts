/**
 * What the page's commands do in the simulation's thread: start and replace the live loop, pass on what is held,
 * and see to it that a failing engine is succeeded by the next one.
 */
import { chooseEngine, engineOrder } from "../src/engine/choose-engine.ts";
import { createEngine } from "../src/engine/create-engine.ts";
import type { Engine } from "../src/engine/engine.ts";
import type { Subject } from "../src/model/cascade.ts";
import { FrameSender } from "../src/protocol/frame-channel.ts";
import {
  type SimulationApi,
  type StartReport,
  type StartRequest,
  speedLimits,
} from "../src/protocol/simulation-api.ts";
import { LiveLoop } from "../src/simulation/live-loop.ts";
import { Simulation } from "../src/simulation/simulation.ts";
import { createFrameLayout } from "../src/snapshot/layout.ts";

export class SimulationService implements SimulationApi {
  private frames: FrameSender | null = null;
  private simulation: Simulation | null = null;
  private loop: LiveLoop | null = null;
  private msPerSecond: number = speedLimits.msPerSecond.rest;
  private hoursPerSecond: number = speedLimits.hoursPerSecond.rest;
  private isPaused = false;

  connect(port: MessagePort): void {
    this.frames = new FrameSender(port);
  }

  async start(request: StartRequest): Promise<StartReport> {
    const frames = this.frames;
    if (!frames) {
      throw new Error("The simulation has no frame port yet; call connect before start.");
    }
    await this.loop?.stop();
    this.simulation?.dispose();
    this.loop = null;
    this.simulation = null;
    const { engine, reason } = await chooseEngine(request);
    const simulation = await Simulation.create(engine, request.subject);
    frames.adoptLayout(createFrameLayout(engine.recipe.sheet));
    const loop = new LiveLoop({
      simulation,
      frames,
      now: () => performance.now(),
      nextEngine: (failed, why) => nextEngine(failed, why),
      onFallback: (next, why, lostMs) =>
        frames.notify({
          kind: "fallback",
          sentence: `The engine stopped: ${why} The simulation went on with ${next.info.executedOn} from ${lostMs.toFixed(0)} ms earlier.`,
          report: reportOf(next, why, request.subject),
        }),
      onFailure: (error) => frames.notify({ kind: "failure", sentence: error.message }),
    });
    loop.msPerSecond = this.msPerSecond;
    loop.hoursPerSecond = this.hoursPerSecond;
    loop.isPaused = this.isPaused;
    this.simulation = simulation;
    this.loop = loop;
    loop.start();
    return reportOf(engine, reason, request.subject);
  }

  async holdConcentration(concentrationUm: number): Promise<void> {
    this.running().hold({ concentrationUm });
  }

  async setAmpaBlock(ampaBlock: number): Promise<void> {
    this.running().hold({ ampaBlock });
  }

  async setMsPerSecond(msPerSecond: number): Promise<void> {
    this.msPerSecond = within("biological speed", "ms/s", speedLimits.msPerSecond, msPerSecond);
    if (this.loop) {
      this.loop.msPerSecond = this.msPerSecond;
    }
  }

  async setHoursPerSecond(hoursPerSecond: number): Promise<void> {
    this.hoursPerSecond = within(
      "speed of the hours clock",
      "h/s",
      speedLimits.hoursPerSecond,
      hoursPerSecond,
    );
    if (this.loop) {
      this.loop.hoursPerSecond = this.hoursPerSecond;
    }
  }

  async setPaused(paused: boolean): Promise<void> {
    this.isPaused = paused;
    if (this.loop) {
      this.loop.isPaused = paused;
    }
  }

  async pick(neuron: number | null): Promise<void> {
    this.running().pick(neuron);
  }

  private running(): Simulation {
    if (!this.simulation) {
      throw new Error("Nothing is running yet; wait until the start has been reported.");
    }
    return this.simulation;
  }
}

/** The engine after the failed one in the order of hope, at the same recipe; null when there is none left. */
async function nextEngine(failed: Engine, why: string): Promise<Engine | null> {
  const { requested, executedOn } = failed.info;
  for (const name of engineOrder.slice(engineOrder.indexOf(executedOn) + 1)) {
    try {
      return await createEngine(failed.recipe, name, { requested, fallbackReason: why });
    } catch {
      // The one after it is tried; the notice names what runs in the end.
    }
  }
  return null;
}

function reportOf(engine: Engine, reason: string, subject: Subject): StartReport {
  const { sheet, seed, dtMs, hash } = engine.recipe;
  const { neurons, tilesX, tilesY } = sheet;
  return { engine: engine.info, reason, neurons, tilesX, tilesY, seed, dtMs, recipeHash: hash, subject };
}

function within(
  label: string,
  unit: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  value: number,
): number {
  if (!(value >= minimum && value <= maximum)) {
    throw new RangeError(`The ${label} must be between ${minimum} and ${maximum} ${unit}, but got ${value}.`);
  }
  return value;
}
