/** Courses of one member of an ensemble under a cascade of its own; what the cascade does not change is worked out once. */
import type { CascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { KnockOutName } from "../../model/knock-outs/knock-outs.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import { Course, type ExternalInputs, type Side } from "../protocol/course.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placeAmong, valueAtPlace } from "../trajectory/between-points.ts";
import { runCourseByAtlas } from "../trajectory/course-by-atlas.ts";

/** Atlases of the parameter set's network as it is, and after each knock-out. */
export type SetAtlases = { readonly [Name in KnockOutName | "intact"]: Atlas };

/** A course, and in which network it runs. */
export interface CourseRequest {
  readonly protocol: Protocol;
  /**
   * The network of the parameter set, after a knock-out or intact to be compared with it; else the member's own. Networks of
   * members were not knocked out.
   */
  readonly network?: keyof SetAtlases;
}

export type Rows = readonly TrajectoryRow[];

/** What is given at each hour, remembered: the macro points of a course are the same whatever its cascade. */
class RememberedCourse extends Course {
  private readonly known = new Map<string, ExternalInputs>();

  override at(hours: number, side: Side = "after"): ExternalInputs {
    const key = `${side} ${hours}`;
    const inputs = this.known.get(key) ?? super.at(hours, side);
    this.known.set(key, inputs);
    return inputs;
  }
}

export class HypothesisBench {
  readonly member: EnsembleMember;
  private readonly ofSet: SetAtlases;
  private readonly courses = new Map<Protocol, Course>();
  private readonly done = new WeakMap<CascadeConstants, Map<CourseRequest, Rows>>();

  constructor(member: EnsembleMember, ofSet: SetAtlases) {
    this.member = member;
    this.ofSet = ofSet;
  }

  /** Rows of a course, run once for each cascade. Throws a RangeError where a course leaves its atlas. */
  run(request: CourseRequest, cascade: CascadeConstants): Rows {
    const known = this.done.get(cascade) ?? new Map<CourseRequest, Rows>();
    this.done.set(cascade, known);
    const rows = known.get(request) ?? this.runAnew(request, cascade);
    known.set(request, rows);
    return rows;
  }

  private runAnew({ protocol, network }: CourseRequest, cascade: CascadeConstants): Rows {
    const { atlas, pharmacokinetics } = this.member;
    const course =
      this.courses.get(protocol) ??
      new RememberedCourse(protocol, atlas.origin.parameterSet, pharmacokinetics);
    this.courses.set(protocol, course);
    // Of the whole population the receptors are gone, and only where the knock-out took them.
    const gluN2bLost = Number(network === "glun2b-excitatory");
    const constants = { ...cascade, gluN2bLost };
    const serving = network === undefined ? atlas : this.ofSet[network];
    return runCourseByAtlas(course, serving, { constants }).map(({ row }) => row);
  }
}

/** Value of a column at a time, on the straight line between the two points around. */
export function valueAt(rows: Rows, column: TrajectoryColumn, hours: number): number {
  const numberAt = (point: number, of: TrajectoryColumn) => rows[point]?.[of] ?? Number.NaN;
  const place = placeAmong(rows.length, (point) => numberAt(point, "hours"), hours);
  return valueAtPlace(place, (point) => numberAt(point, column));
}

/** Relative change of a column from the start to a time. */
export const changeAt = (rows: Rows, column: TrajectoryColumn, hours: number): number =>
  valueAt(rows, column, hours) / valueAt(rows, column, 0) - 1;

export const highestOf = (rows: Rows, column: TrajectoryColumn): number =>
  Math.max(...rows.map((row) => row[column]));
