/** Whether any hours have passed since the dose: until they have, growth and spines cannot have answered to it. */
import type { AppState } from "../../../app/store.ts";
import { hoursOfLastDose } from "../timeline/landmarks.ts";

export type DoseSettings = Pick<AppState, "isClamped" | "concentrationUm" | "ampaBlock" | "course" | "run">;

/** Hours that differ by less are the same. */
const slackHours = 1e-3;

export class DoseMoment {
  private setSinceHours = 0;
  private settings = "";

  /** Whether the slow timescale is where it was when the last dose was given or the level was set. */
  isWaiting({ hours, isPaused }: { readonly hours: number; readonly isPaused: boolean }, dose: DoseSettings) {
    const settings = [dose.run, dose.isClamped, dose.concentrationUm, dose.ampaBlock].join(" ");
    // A clock that was put back is before what was set later.
    if (settings !== this.settings || hours < this.setSinceHours) {
      this.settings = settings;
      this.setSinceHours = hours;
    }
    const since = dose.isClamped ? this.setSinceHours : hoursOfLastDose(hours, dose.course);
    return isPaused && hours - since < slackHours;
  }
}
