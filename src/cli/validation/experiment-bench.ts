/** What published experiments are compared with: courses by atlas, one channel, and two conditions of the live network. */
import type { Parameters } from "../../model/parameters.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { CourseExperiment } from "../../treatment/hypotheses/course-experiment.ts";
import { protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { readProtocol } from "../../treatment/protocol/read-protocol.ts";
import { placeAmong, valueAtPlace } from "../../treatment/trajectory/between-points.ts";
import type { TrajectorySource } from "../protocol/trajectory-source.ts";
import type { Results } from "./results.ts";
import type { ConditionKey } from "./runs.ts";
import { meanOf } from "./targets.ts";

/** The infusion that most experiments are compared with. */
export const smallDose = "single-infusion";

export interface ExperimentBenchOptions {
  readonly source: TrajectorySource;
  readonly parameters: Parameters;
  /** Runs of the network at rest and at `treated`, paired seeds. */
  readonly results: Results;
  readonly treated: ConditionKey;
}

export class ExperimentBench {
  private readonly options: ExperimentBenchOptions;
  private readonly courses = new Map<string, Promise<readonly TrajectoryRow[]>>();

  constructor(options: ExperimentBenchOptions) {
    this.options = options;
  }

  /** The course of a shipped protocol. Throws a RangeError with a sentence where there is none of that name. */
  rowsOf(name: string): Promise<readonly TrajectoryRow[]> {
    return this.rowsWith(protocolOf(name), name);
  }

  /** Rows of each course of an experiment. Throws a RangeError with a sentence for a course in another network. */
  async coursesOf({
    courses,
  }: CourseExperiment): Promise<Readonly<Record<string, readonly TrajectoryRow[]>>> {
    const rows = Object.entries(courses).map(async ([name, { protocol, network }]) => {
      if (network !== undefined) throw new RangeError(`the network "${network}" is not on this bench.`);
      return [name, await this.rowsWith(protocol, JSON.stringify(protocol))] as const;
    });
    return Object.fromEntries(await Promise.all(rows));
  }

  /** A healthy network at a constant concentration, as in a slice; no cascade has acted yet. */
  async rowAtConstant(concentrationUm: number): Promise<TrajectoryRow> {
    const clamp = { kind: "clamp" as const, atHours: 0, concentrationUm, durationHours: 1 };
    const events = concentrationUm === 0 ? [] : [clamp];
    const single = protocolOf(smallDose);
    const constant = readProtocol({
      ...single,
      subject: "healthy",
      events,
      expectations: [],
      horizonHours: 1,
    });
    const [first] = await this.rowsWith(constant, `constant ${concentrationUm} µM`);
    if (!first) throw new Error("A course has no point.");
    return first;
  }

  /** Relative change of a column from the start to a time. */
  async changeOf(
    rows: Promise<readonly TrajectoryRow[]>,
    column: TrajectoryColumn,
    hours: number,
  ): Promise<number> {
    const points = await rows;
    return valueAt(points, column, hours) / valueAt(points, column, 0) - 1;
  }

  /** The growth of spines at a time, over that after the small dose. */
  async growthOverSmallDose(name: string, hours: number): Promise<number> {
    const growth = await this.changeOf(this.rowsOf(name), "spineOccupancy", hours);
    return growth / (await this.changeOf(this.rowsOf(smallDose), "spineOccupancy", hours));
  }

  async value(name: string, column: TrajectoryColumn, hours: number): Promise<number> {
    return valueAt(await this.rowsOf(name), column, hours);
  }

  async highest(name: string, column: TrajectoryColumn): Promise<number> {
    return Math.max(...(await this.rowsOf(name)).map((row) => row[column]));
  }

  /** Share of agonist-bound channels that are blocked at steady state without magnesium, at −66 mV. */
  channelBlock(concentrationUm: number): number {
    const { ketamineBindingRatePerUmS, ketamineUnbindingRatePerS, closedEscapeRatePerS } =
      this.options.parameters;
    const binding = ketamineBindingRatePerUmS * concentrationUm;
    return binding / (binding + ketamineUnbindingRatePerS + closedEscapeRatePerS);
  }

  /** Mean over seeds of the power of a band under the treated condition over that at rest. */
  powerRatio(band: "alpha" | "gamma"): number {
    const { results, treated } = this.options;
    const powerOf = (condition: ConditionKey, seed: number) => results.of(condition, seed).bandPower[band];
    const ratios = results.seedsUnder("0 µM", treated).map((seed) => {
      const [rest, drugged] = [powerOf("0 µM", seed), powerOf(treated, seed)];
      return rest && drugged !== null ? drugged / rest : null;
    });
    const mean = meanOf(ratios);
    if (mean === null) throw new RangeError(`the ${band} band was not measured.`);
    return mean;
  }

  private rowsWith(protocol: Protocol, key: string): Promise<readonly TrajectoryRow[]> {
    const known = this.courses.get(key) ?? this.options.source.run(protocol);
    this.courses.set(key, known);
    return known;
  }
}

function protocolOf(name: string): Protocol {
  const protocol = protocolNamed(name);
  if (!protocol) throw new RangeError(`there is no protocol "${name}".`);
  return protocol;
}

function valueAt(rows: readonly TrajectoryRow[], column: TrajectoryColumn, hours: number): number {
  const numberAt = (point: number, of: TrajectoryColumn) => rows[point]?.[of] ?? Number.NaN;
  const place = placeAmong(rows.length, (point) => numberAt(point, "hours"), hours);
  return valueAtPlace(place, (point) => numberAt(point, column));
}
