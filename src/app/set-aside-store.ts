/** The run that is set aside, for whoever must know that there is one; set-aside.ts does the rest, and is loaded with the Story. */
import { createStore } from "zustand/vanilla";
import type { CourseReport } from "../treatment/course-report.ts";
import type { RecordedPast } from "./recording/recording.ts";
import type { KeptSession } from "./session-keeping.ts";
import type { Settings } from "./settings.ts";
import type { Trial } from "./store.ts";

export interface RunSetAside {
  /** null where it cannot be saved, as that of a virtual subject: then its course is taken up at its hour. */
  readonly kept: KeptSession | null;
  readonly settings: Partial<Settings>;
  readonly course: CourseReport | null;
  readonly hours: number;
  readonly trial: Trial | null;
  readonly recorded: RecordedPast;
}

export const setAsideStore = createStore<{ readonly aside: RunSetAside | null }>(() => ({ aside: null }));

/** What was set aside is not wanted. */
export const forgetSetAside = (): void => setAsideStore.setState({ aside: null });
