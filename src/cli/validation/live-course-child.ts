/** A child process of live-courses.ts. */
import { serveTasks } from "../pool-child.ts";
import { carryOutCourse, type LiveCourse, type LiveCourseResult } from "./live-courses.ts";

serveTasks<LiveCourse, LiveCourseResult>(carryOutCourse);
