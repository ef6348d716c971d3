import { useStore } from "zustand";
import type { CourseReport } from "../treatment/course-report.ts";
import { type BandsOfCourse, bandStore } from "./course-bands.ts";

/** What is known of a course's bands so far; undefined for a course that has none. */
export const useBandsOf = (course: CourseReport): BandsOfCourse | undefined =>
  useStore(bandStore, (state) => state.get(course));
