/** Builds a network again and takes its course up where it was: for runs that cannot be gone on with as they are. */
import type { CourseReport } from "../treatment/course-report.ts";
import { refuseCourse, showRefusal } from "./intents.ts";
import { session } from "./session.ts";
import type { Settings } from "./settings.ts";
import { takeUpCourse } from "./take-up-course.ts";

export interface RunToBeginAgain {
  readonly settings: Partial<Settings>;
  /** null for none. */
  readonly course: CourseReport | null;
  /** The hour of the course, when its network is there. */
  readonly hoursOf: () => number;
}

/** Restarts with the settings of the run. A course that is refused is told of where courses are. */
export function beginAgain({ settings, course, hoursOf }: RunToBeginAgain): void {
  session.restart(settings, { known: { course } });
  if (!course) return;
  const takeUp = async () => {
    const { protocol, virtualSubject } = course;
    await takeUpCourse({ course: protocol, hours: hoursOf(), settings, virtualSubject });
  };
  showRefusal(takeUp(), refuseCourse);
}
