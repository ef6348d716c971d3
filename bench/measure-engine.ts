/** Times one engine on one network; runs the same in Node and in a browser. */

import type { Engine, EngineName } from "../src/engine/engine.ts";
import { createEngine } from "../src/engine/select/create-engine.ts";
import { createRecipe, stepsPerMs } from "../src/model/network/recipe.ts";
import { say } from "../src/web/messages/messages.ts";

export interface EngineTiming {
  readonly engine: EngineName;
  readonly device: string;
  readonly neurons: number;
  /** Biological ms a wall second in each repeat. */
  readonly msPerSecond: readonly number[];
  /** Kept from being optimised away, and a check that engines did the same work. */
  readonly spikes: number;
}

export interface TimingBudget {
  readonly repeats: number;
  /** Shortest wall time of a repeat, ms. */
  readonly wallMs: number;
}

/** Biological ms that every engine runs before it is timed: caches, compilers and rates settle. */
const warmUpMs = 8;

export class EngineBench {
  private readonly engine: Engine;
  private readonly msPerSecond: number[] = [];
  private spikes = 0;

  private constructor(engine: Engine) {
    this.engine = engine;
  }

  static async create(name: EngineName, neurons: number): Promise<EngineBench> {
    const bench = new EngineBench(await createEngine(createRecipe({ neurons, seed: 1 }), name));
    await bench.advanceMs(warmUpMs);
    return bench;
  }

  /** One repeat: whole calls of 8 biological ms until the budget is spent. */
  async repeat(wallMs: number): Promise<void> {
    const start = performance.now();
    let doneMs = 0;
    while (performance.now() - start < wallMs || doneMs === 0) {
      await this.advanceMs(8);
      doneMs += 8;
    }
    this.msPerSecond.push((1000 * doneMs) / (performance.now() - start));
  }

  finish(): EngineTiming {
    const { info, recipe } = this.engine;
    this.engine.dispose();
    const { msPerSecond, spikes } = this;
    return {
      engine: info.executedOn,
      device: say(info.device),
      neurons: recipe.sheet.neurons,
      msPerSecond,
      spikes,
    };
  }

  private async advanceMs(ms: number): Promise<void> {
    const { counts } = await this.engine.advance(ms * stepsPerMs(this.engine.recipe));
    this.spikes += counts.totalExcitatory + counts.totalInhibitory;
  }
}

/** Times several engines on one size, interleaved so that a drift of the machine meets all alike. */
export async function measureEngines(
  names: readonly EngineName[],
  neurons: number,
  { repeats, wallMs }: TimingBudget,
): Promise<readonly EngineTiming[]> {
  const benches: EngineBench[] = [];
  for (const name of names) {
    benches.push(await EngineBench.create(name, neurons));
  }
  for (let round = 0; round < repeats; round++) {
    for (const bench of benches) {
      await bench.repeat(wallMs);
    }
  }
  return benches.map((bench) => bench.finish());
}
