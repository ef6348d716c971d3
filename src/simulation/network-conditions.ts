/** What the network runs under, and what its present sample was begun under: it follows the slow timescale in small steps. */
import type { Engine } from "../engine/engine.ts";
import { type Conditions, conditionTable } from "../model/conditions.ts";
import type { SampleConditions } from "../treatment/trajectory/trajectory.ts";
import { relaxAfterDoseMs, relaxAfterDriftMs, type Sampler } from "./measure/sampler.ts";
import { followSteps, isFartherThan, largestDrifts } from "./slow-timescale/drift.ts";

export class NetworkConditions {
  current: Conditions;
  private readonly sampler: Sampler;
  private sampledUnder: SampleConditions;

  constructor(engine: Engine, sampler: Sampler, conditions: Conditions) {
    this.sampler = sampler;
    this.current = conditions;
    this.sampledUnder = conditions;
    engine.setConditions(conditions);
  }

  /** Puts the network under these; what was sampled under others is forgotten. */
  apply(engine: Engine, conditions: Conditions): void {
    const isSame = (Object.keys(conditionTable) as (keyof Conditions)[]).every(
      (name) => `${conditions[name]}` === `${this.current[name]}`,
    );
    if (!isSame) this.begin(engine, conditions);
  }

  /** Puts an engine under these and samples it again. */
  begin(engine: Engine, conditions: Conditions): void {
    this.set(engine, conditions);
    this.sampledUnder = conditions;
    this.sampler.restart(relaxAfterDoseMs);
  }

  /** Follows what the slow timescale wants, where that has moved far enough. */
  follow(engine: Engine, wanted: Conditions): void {
    if (isFartherThan(followSteps, wanted, this.current)) this.set(engine, wanted);
    if (isFartherThan(largestDrifts, wanted, this.sampledUnder)) {
      this.sampledUnder = wanted;
      this.sampler.restart(relaxAfterDriftMs);
    }
  }

  /** Goes on as `other` does, sample included. */
  copyFrom(engine: Engine, other: NetworkConditions): void {
    this.set(engine, other.current);
    this.sampledUnder = other.sampledUnder;
    this.sampler.copyFrom(other.sampler);
  }

  private set(engine: Engine, conditions: Conditions): void {
    this.current = conditions;
    engine.setConditions(conditions);
  }
}
