/** Courses under members of one network: what is given is worked out once, however many members run it. */
import type { TrajectoryRow } from "../../model/quantities.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { RememberedCourse } from "../protocol/remembered-course.ts";
import { runCourseByAtlas } from "../trajectory/course-by-atlas.ts";
import { comparedWith, type Outcome, outcomesOf } from "../trajectory/outcomes.ts";
import type { EnsembleMember } from "./ensemble.ts";

/** The protocol that others are compared with, by its name, watched for these hours; null where it is not known. */
export type OtherProtocol = (name: string, hours: number) => Protocol | null;

/** Courses of one member, each run once. Both throw a RangeError where a course leaves the atlas. */
export interface MemberCourses {
  readonly rowsOf: (protocol: Protocol) => readonly TrajectoryRow[];
  readonly outcomesOf: (protocol: Protocol) => Outcome[];
}

export class NetworkCourses {
  private readonly courses = new Map<string, RememberedCourse>();

  under(member: EnsembleMember, otherProtocol: OtherProtocol): MemberCourses {
    const known = new Map<string, readonly TrajectoryRow[]>();
    const rowsOf = (protocol: Protocol) => {
      const key = keyOf(protocol);
      const rows = known.get(key) ?? this.run(protocol, member);
      known.set(key, rows);
      return rows;
    };
    return {
      rowsOf,
      outcomesOf: (protocol) => {
        const others = [...comparedWith(protocol)].flatMap(([name, hours]) => {
          const other = otherProtocol(name, hours);
          return other ? [[name, rowsOf(other)] as const] : [];
        });
        return outcomesOf(protocol, rowsOf(protocol), new Map(others));
      },
    };
  }

  private run(protocol: Protocol, member: EnsembleMember): readonly TrajectoryRow[] {
    const { atlas, pharmacokinetics, cascade } = member;
    const key = keyOf(protocol);
    const course =
      this.courses.get(key) ?? new RememberedCourse(protocol, atlas.origin.parameterSet, pharmacokinetics);
    this.courses.set(key, course);
    return runCourseByAtlas(course, atlas, { constants: cascade }).map(({ row }) => row);
  }
}

const keyOf = ({ name, horizonHours }: Protocol): string => `${name} ${horizonHours}`;
