/** Begins a course where somebody else had come to: an address, or a thread that has failed. */
import type { DrawnSubject } from "../treatment/cohort/subject-name.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { runCourse, seekHours } from "./commands.ts";
import { playAlongTimeline } from "./hours-pace.ts";
import type { Settings } from "./settings.ts";
import { appStore } from "./store.ts";
import { offerEnsembleOfSet } from "./subject-course.ts";

export interface CourseToTakeUp {
  readonly course: Protocol | null;
  readonly hours: number;
  readonly settings: Partial<Settings>;
  readonly virtualSubject?: DrawnSubject | null;
}

/** What a course puts back when it begins, and may be wanted all the same. */
const besideCourse = ["isClamped", "concentrationUm", "ampaBlock", "hoursPerSecond", "hoursPace"] as const;

/** Resolves when the hour is reached. Rejects with a refusal where the course, or the hour, cannot be had. */
export async function takeUpCourse({
  course,
  hours,
  settings,
  virtualSubject = null,
}: CourseToTakeUp): Promise<void> {
  const isAlong = settings.hoursPace === "along";
  if (course) {
    if (virtualSubject) await offerEnsembleOfSet(appStore.getState().parameterSet);
    await runCourse(course, { isPlayed: false, virtualSubject });
    appStore.setState(Object.fromEntries(besideCourse.map((name) => [name, settings[name]])));
    if (hours > 0) await seekHours(hours);
  }
  if (isAlong) playAlongTimeline();
}
