/** What the cascade gives for each target of the objective, by atlas: a few courses, as short as the targets allow. */
import type { CascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import type { Course } from "../../treatment/protocol/course.ts";
import { protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { RememberedCourse } from "../../treatment/protocol/remembered-course.ts";
import { placeAmong, valueAtPlace } from "../../treatment/trajectory/between-points.ts";
import { runCourseByAtlas } from "../../treatment/trajectory/course-by-atlas.ts";

/** Named protocols, and the hours that each is watched for. */
const fittedCourses = {
  single: ["single-infusion", 336],
  singleForADay: ["single-infusion", 24],
  half: ["ampa-blocked", 24],
  tenth: ["ampa-blocked-tenth", 24],
  anaesthesia: ["anaesthesia", 24],
  washout: ["anaesthesia-washout", 24],
  daily: ["repeated-high-dose", 192],
  ssri: ["ssri", 1344],
} as const;
type FittedCourse = keyof typeof fittedCourses;

type Courses = { readonly [Name in FittedCourse]: Course };
const coursesOf = new Map<string, Courses>();

function coursesFor({ origin }: Atlas): Courses {
  const known = coursesOf.get(origin.parameterSet);
  if (known) return known;
  const courses = Object.fromEntries(
    Object.entries(fittedCourses).map(([name, [protocol, hours]]) => [
      name,
      new RememberedCourse(watched(protocol, hours), origin.parameterSet),
    ]),
  ) as unknown as Courses;
  coursesOf.set(origin.parameterSet, courses);
  return courses;
}

/** The named protocol for so many hours; later doses are left out. */
function watched(name: string, horizonHours: number): Protocol {
  const protocol = protocolNamed(name);
  if (!protocol) throw new Error(`There is no protocol "${name}".`);
  const events = protocol.events.map((event) =>
    event.repeat && event.atHours + (event.repeat.times - 1) * event.repeat.everyHours > horizonHours
      ? { ...event, repeat: { ...event.repeat, times: Math.floor(horizonHours / event.repeat.everyHours) } }
      : event,
  );
  return { ...protocol, events, horizonHours };
}

class Rows {
  private readonly rows: readonly TrajectoryRow[];

  constructor(rows: readonly TrajectoryRow[]) {
    this.rows = rows;
  }

  at(hours: number, column: TrajectoryColumn): number {
    const of = (name: TrajectoryColumn) => (point: number) => this.rows[point]?.[name] ?? Number.NaN;
    return valueAtPlace(placeAmong(this.rows.length, of("hours"), hours), of(column));
  }

  lowest(column: TrajectoryColumn): number {
    return this.rows.reduce((least, row) => Math.min(least, row[column]), Number.POSITIVE_INFINITY);
  }

  highest(column: TrajectoryColumn, untilHours = Number.POSITIVE_INFINITY): number {
    return this.rows.reduce((best, row) => (row.hours <= untilHours ? Math.max(best, row[column]) : best), 0);
  }

  /** Spine density at the start. */
  private get start(): number {
    return this.at(0, "spineOccupancy");
  }

  /** Change of spine density over the start. */
  gain(hours: number): number {
    return this.at(hours, "spineOccupancy") / this.start - 1;
  }

  highestGain(): number {
    return this.highest("spineOccupancy") / this.start - 1;
  }

  /** Share that is back of what was missing to healthy. */
  restored(hours: number): number {
    return (this.at(hours, "spineOccupancy") - this.start) / (1 - this.start);
  }
}

/** Where next to nothing grows, ratios are taken over this. */
const leastGain = 0.005;
const over = (part: number, whole: number) => part / Math.max(leastGain, whole);

/** What these constants give, in the order of `cascadeTargets`. Throws a RangeError where a course leaves the atlas. */
export function cascadeObservations(atlas: Atlas, constants: CascadeConstants): number[] {
  const courses = coursesFor(atlas);
  const run = (name: FittedCourse, its = constants) =>
    new Rows(runCourseByAtlas(courses[name], atlas, { constants: its }).map(({ row }) => row));
  const single = run("single");
  const burstAlone = run("singleForADay", { ...constants, restingGain: 0 });
  const notDerepressed = run("singleForADay", { ...constants, translationDerepression: 0 });
  const notGated = run("singleForADay", { ...constants, translationGate: 0 });
  const half = run("half");
  const ssri = run("ssri");
  const bdnf = single.highest("bdnf", 24);
  const mtorc1 = Math.max(leastGain, single.highest("mtorc1", 24));
  const functional = Math.max(leastGain, single.highest("functionalGain"));
  const growth = single.gain(24);
  return [
    bdnf,
    single.at(0.5, "bdnf"),
    single.at(6, "bdnf"),
    single.at(24, "bdnf"),
    single.highest("mtorc1", 24),
    ...[1, 6, 9].map((hours) => single.at(hours, "mtorc1") / mtorc1),
    single.at(0.5, "pEef2"),
    single.gain(4),
    single.restored(24),
    over(single.gain(336), single.gain(72)),
    single.at(4, "functionalGain") / functional,
    single.at(60, "functionalGain") / Math.max(leastGain, single.at(6, "functionalGain")),
    single.highest("functionalGain"),
    over(half.gain(24), growth),
    half.highest("bdnf", 24),
    half.at(9, "bdnf"),
    half.lowest("bdnf"),
    over(run("tenth").gain(24), growth),
    over(burstAlone.highest("bdnf", 24) - 1, bdnf - 1),
    over(notDerepressed.gain(24), growth),
    over(notGated.gain(24), growth),
    over(run("anaesthesia").gain(24), growth),
    over(run("washout").gain(24), growth),
    run("daily").highestGain(),
    ssri.restored(1344),
    over(ssri.gain(168), ssri.gain(1344)),
    over(ssri.gain(672), ssri.gain(1344)),
  ];
}
