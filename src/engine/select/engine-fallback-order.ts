/** Which engine goes on when one has failed. */

import type { Sentence } from "../../web/messages/messages.ts";
import type { Engine, EngineName } from "../engine.ts";
import { EngineError } from "../engine-error.ts";
import { engineOrder } from "./choose-engine.ts";
import { createEngine, type EngineFactory } from "./create-engine.ts";

/** A second failure within this much wall time is not put down to chance, ms. */
const patienceMs = 60_000;

/**
 * A graphics device that was lost is opened again once, since drivers come back; when it fails again soon, or cannot be
 * opened, the next engine in the fallback order that has room for the recipe goes on; the reference engine is the last.
 */
export class EngineFallbackOrder {
  private readonly make: EngineFactory;
  private readonly now: () => number;
  private lastRetryMs = Number.NEGATIVE_INFINITY;

  constructor(make: EngineFactory = createEngine, now: () => number = () => performance.now()) {
    this.make = make;
    this.now = now;
  }

  /** The engine to go on with at the same recipe; null when there is none left. */
  async next(failed: Engine, why: Sentence): Promise<Engine | null> {
    const { requested, executedOn } = failed.info;
    for (const name of this.candidates(executedOn)) {
      try {
        return await this.make(failed.recipe, name, { requested, fallbackReason: why });
      } catch (error) {
        // The one after it is tried; the notification names what runs in the end.
        if (!(error instanceof EngineError)) throw error;
      }
    }
    return null;
  }

  private candidates(failed: EngineName): EngineName[] {
    const others = engineOrder.slice(engineOrder.indexOf(failed) + 1);
    const isFirst = this.now() - this.lastRetryMs > patienceMs;
    if (failed !== "webgpu" || !isFirst) {
      return others;
    }
    this.lastRetryMs = this.now();
    return [failed, ...others];
  }
}
