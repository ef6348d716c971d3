/** The pace of the slow timescale when it walks evenly along the timeline, slow where much happens. */
import { isDialogOpen } from "../web/open-dialog.ts";
import { scalarOf } from "../wire/frame/frame.ts";
import { speedLimits } from "../wire/limits.ts";
import { faceStore } from "./face.ts";
import { hoursPerLine } from "./hours-scale.ts";
import { liveFrame } from "./live-frame.ts";
import { type AppState, appStore } from "./store.ts";

/** Wall time for the whole line, s. */
const wholeLineSeconds = 45;
/** Horizon of the timeline while no course says another: four weeks. */
const restingHorizonHours = 672;
const everyMs = 300;
/** Changes smaller than this share are not worth a command. */
const leastChange = 0.08;

export function horizonOf({ course }: Pick<AppState, "course">): number {
  return course?.protocol.horizonHours ?? restingHorizonHours;
}

/** Hours a second that take the clock evenly along the line from where it is. */
function hoursPerSecondAlong(state: Pick<AppState, "course">): number {
  const hours = liveFrame.frame ? scalarOf(liveFrame.frame, "hours") : 0;
  const speed = hoursPerLine(hours, horizonOf(state)) / wholeLineSeconds;
  return Math.min(speedLimits.hoursPerSecond.maximum, Number(speed.toPrecision(2)));
}

/** Lets the hours walk evenly along the timeline: slowly through an infusion, quickly through weeks. */
export const playAlongTimeline = (): void =>
  appStore.setState((state) => ({
    hoursPerSecond: hoursPerSecondAlong(state),
    hoursPace: "along",
    isPaused: false,
  }));

/**
 * Keeps the speed at the pace while it is wished for. At the end of the line it stops the clock and, the first time in a course,
 * shows what came of its expectations, unless a person is reading something else.
 */
export function keepPace(): () => void {
  let concluded: AppState["course"] = null;
  const timer = setInterval(() => {
    const state = appStore.getState();
    if (state.hoursPerSecond === 0 || !liveFrame.frame) return;
    if (scalarOf(liveFrame.frame, "hours") >= horizonOf(state) - 1e-6) {
      const { course } = state;
      const isNews = course !== null && course !== concluded && course.outcomes.length > 0;
      concluded = course;
      appStore.setState({ hoursPerSecond: 0, ...(isNews && !isReading() ? { shownOutcome: "course" } : {}) });
      return;
    }
    if (state.hoursPace !== "along") return;
    const hoursPerSecond = hoursPerSecondAlong(state);
    if (Math.abs(hoursPerSecond / state.hoursPerSecond - 1) >= leastChange)
      appStore.setState({ hoursPerSecond });
  }, everyMs);
  return () => clearInterval(timer);
}

/** Whether a dialog is open, or another face than the one that shows outcomes. */
const isReading = (): boolean => faceStore.getState().face !== "explore" || isDialogOpen();
