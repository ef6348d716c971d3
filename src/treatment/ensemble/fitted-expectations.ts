/** What every member of an ensemble meets: the expectations of shipped protocols that the model is fitted to. */
import type { TrajectoryRow } from "../../model/quantities.ts";
import { namedProtocols, protocolNamed } from "../protocol/named-protocols.ts";
import type { Expectation, Protocol } from "../protocol/protocol.ts";
import { RememberedCourse } from "../protocol/remembered-course.ts";
import { runCourseByAtlas } from "../trajectory/course-by-atlas.ts";
import { comparedWith, outcomesOf } from "../trajectory/outcomes.ts";
import type { EnsembleMember } from "./ensemble.ts";

/** Nothing is watched for less, h: most is expected within a day, and is then looked at in one course. */
const day = 24;

/** Hours that a protocol must run for an expectation. */
const neededHours = ({ atHours = 0, ofHours = 0, toHours = 0 }: Expectation): number =>
  Math.max(atHours, ofHours, toHours);

/**
 * Protocols with their fitted expectations alone. One whose expectations need different times is listed once for each,
 * watched for no longer than that; the shortest first, since most members fail early.
 */
const tests: readonly Protocol[] = namedProtocols
  .flatMap((protocol) => {
    const fitted = protocol.expectations.filter(({ use }) => use === "fitted");
    const horizons = new Set(fitted.map((expectation) => Math.max(day, neededHours(expectation))));
    return [...horizons].map((horizonHours) => ({
      ...protocol,
      horizonHours,
      expectations: fitted.filter((each) => Math.max(day, neededHours(each)) === horizonHours),
    }));
  })
  .sort((a, b) => a.horizonHours - b.horizonHours || b.expectations.length - a.expectations.length);

/** Tests members of one network, whose courses are worked out once. */
export class FittedExpectations {
  private readonly courses = new Map<string, RememberedCourse>();

  /**
   * The first protocol that misses a fitted expectation, by name, or one that leaves the range of the atlas; null where
   * all are met.
   */
  missedBy(member: EnsembleMember): string | null {
    const known = new Map<string, readonly TrajectoryRow[]>();
    const rowsOf = (protocol: Protocol) => {
      const key = keyOf(protocol);
      const rows = known.get(key) ?? this.run(protocol, member);
      known.set(key, rows);
      return rows;
    };
    for (const test of tests) {
      try {
        const others = [...comparedWith(test)].map(([name, hours]) => {
          const other = protocolNamed(name);
          if (!other) throw new Error(`There is no protocol "${name}".`);
          return [name, rowsOf({ ...other, horizonHours: Math.max(day, hours) })] as const;
        });
        const outcomes = outcomesOf(test, rowsOf(test), new Map(others));
        if (!outcomes.every(({ isMet }) => isMet)) return test.name;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return test.name;
      }
    }
    return null;
  }

  private run(protocol: Protocol, member: EnsembleMember): readonly TrajectoryRow[] {
    const { atlas, cascade } = member;
    return runCourseByAtlas(this.courseOf(protocol, member), atlas, { constants: cascade }).map(
      ({ row }) => row,
    );
  }

  private courseOf(protocol: Protocol, { atlas, pharmacokinetics }: EnsembleMember): RememberedCourse {
    const key = keyOf(protocol);
    const course =
      this.courses.get(key) ?? new RememberedCourse(protocol, atlas.origin.parameterSet, pharmacokinetics);
    this.courses.set(key, course);
    return course;
  }
}

const keyOf = ({ name, horizonHours }: Protocol): string => `${name} ${horizonHours}`;
