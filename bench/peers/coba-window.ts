/** One window of the COBA network, by whomever it was simulated; and the same by one of our engines. */
import { makeEngine } from "../../src/cli/make-engine.ts";
import type { Engine, EngineName } from "../../src/engine/engine.ts";
import { stepsPerMs } from "../../src/model/network/recipe.ts";
import { Recorder } from "../../src/simulation/measure/recorder.ts";
import { createCobaRecipe, kickCoba } from "../recipes/coba.ts";

export interface CobaWindow {
  /** Processor seconds that the window took. */
  readonly cpuSeconds: number;
  readonly excitatorySpikes: number;
  readonly inhibitorySpikes: number;
  readonly synapticEvents: number;
  /** Mean over excitatory cells with at least four intervals; null when there is none. */
  readonly cvIsi: number | null;
}

export interface CobaRequest {
  readonly engine: EngineName;
  readonly neurons: number;
  readonly seed: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
}

export class OurCoba {
  readonly name: string;
  private readonly engine: Engine;
  private readonly windowMs: number;

  private constructor(engine: Engine, windowMs: number) {
    this.name = `ours, ${engine.info.executedOn} (${engine.info.device})`;
    this.engine = engine;
    this.windowMs = windowMs;
  }

  static async start({ engine: name, neurons, seed, warmUpMs, windowMs }: CobaRequest): Promise<OurCoba> {
    const engine = await makeEngine(createCobaRecipe(neurons, seed), name);
    await kickCoba(engine);
    await engine.advance(warmUpMs * stepsPerMs(engine.recipe));
    return new OurCoba(engine, windowMs);
  }

  async runWindow(): Promise<CobaWindow> {
    const { engine, windowMs } = this;
    const firstStep = engine.step;
    const began = process.cpuUsage();
    const report = await engine.advance(windowMs * stepsPerMs(engine.recipe), { record: "all" });
    const { user, system } = process.cpuUsage(began);
    const recorder = new Recorder(engine.recipe, engine.conditions, firstStep, windowMs);
    recorder.add(report);
    return {
      cpuSeconds: (user + system) / 1e6,
      excitatorySpikes: report.counts.totalExcitatory,
      inhibitorySpikes: report.counts.totalInhibitory,
      synapticEvents: report.synapticEvents,
      cvIsi: recorder.measure().excitatory.cvIsi,
    };
  }

  stop(): void {
    this.engine.dispose();
  }
}
