/** All that is needed to go on from a step boundary on any engine. */
import type { Engine } from "../engine/engine.ts";
import type { Conditions } from "../model/conditions.ts";
import type { NetworkState } from "../model/network/state.ts";
import type { SlowTimescaleState } from "./slow-timescale/slow-timescale.ts";

/** A checkpoint is at most this old, so no more biological time than this can be lost. */
const checkpointEveryMs = 1000;
/** While hours pass it is at most this old, or as many hours: a day may pass within a second of the network. */
const hourlyCheckpointEveryMs = 100;
const checkpointEveryHours = 1;

/** The network and its hours at a step boundary. */
export interface Checkpoint {
  readonly state: NetworkState;
  readonly step: number;
  readonly conditions: Conditions;
  readonly slowTimescale: SlowTimescaleState;
}

/** What lies between a checkpoint and the moment of a failure, on both clocks. */
export interface LostTime {
  readonly ms: number;
  readonly hours: number;
}

/** Keeps the latest checkpoint of a simulation; none before the first `save`. */
export class Checkpoints {
  private kept: Checkpoint | null = null;
  private isOutdated = false;

  get areKept(): boolean {
    return this.kept !== null;
  }

  /** What happened must not be lost, as a jump in time or a dose: the next is due at once. */
  outdate(): void {
    this.isOutdated = true;
  }

  /** Whether the one that is kept has grown old. */
  isDue({ step, recipe }: Engine, hours: number): boolean {
    if (this.kept === null) return false;
    const oldMs = (step - this.kept.step) * recipe.dtMs;
    const oldHours = Math.abs(hours - this.kept.slowTimescale.hours);
    const isOldByHours = oldHours >= checkpointEveryHours && oldMs >= hourlyCheckpointEveryMs;
    return this.isOutdated || oldMs >= checkpointEveryMs || isOldByHours;
  }

  async save(engine: Engine, conditions: Conditions, slowTimescale: SlowTimescaleState): Promise<void> {
    this.isOutdated = false;
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
