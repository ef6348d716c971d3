/** All that is needed to go on from a step boundary on any engine. */
import type { Engine } from "../engine/engine.ts";
import type { Conditions } from "../model/conditions.ts";
import type { NetworkState } from "../model/network/state.ts";
import type { SlowTimescaleState } from "./slow-timescale/slow-timescale.ts";

/** A checkpoint is at most this old, so no more biological time than this can be lost. */
const checkpointEveryMs = 1000;

interface Checkpoint {
  readonly state: NetworkState;
  readonly step: number;
  readonly conditions: Conditions;
  readonly slowTimescale: SlowTimescaleState;
}

/** Keeps the latest checkpoint of a simulation; none before the first `save`. */
export class Checkpoints {
  private kept: Checkpoint | null = null;

  get areKept(): boolean {
    return this.kept !== null;
  }

  /** Whether the one that is kept has grown old. */
  isDue({ step, recipe }: Engine): boolean {
    return this.kept !== null && (step - this.kept.step) * recipe.dtMs >= checkpointEveryMs;
  }

  async save(engine: Engine, conditions: Conditions, slowTimescale: SlowTimescaleState): Promise<void> {
    this.kept = { state: await engine.readState(), step: engine.step, conditions, slowTimescale };
  }

  /** Throws a sentence where none are kept. */
  get latest(): Checkpoint {
    if (!this.kept) {
      throw new Error(
        "This simulation keeps no checkpoints, so it cannot continue on another engine; restart it.",
      );
    }
    return this.kept;
  }
}
