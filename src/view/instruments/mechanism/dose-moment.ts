/** Whether any hours have passed since the dose: until they have, growth and spines cannot have answered to it. */
import type { AppState } from "../../../app/store.ts";
import { hoursOfLastDose } from "../timeline/landmarks.ts";

export type Given = Pick<AppState, "isHeld" | "concentrationUm" | "ampaBlock" | "course" | "run">;

/** Hours that differ by less are the same. */
const slackHours = 1e-3;

export class DoseMoment {
  private heldSinceHours = 0;
  private held = "";

  /** Whether the slow timescale stands where it stood when the last dose was given or the level was set. */
  isWaiting(
    { hours, isPaused }: { readonly hours: number; readonly isPaused: boolean },
    given: Given,
  ): boolean {
    const held = [given.run, given.isHeld, given.concentrationUm, given.ampaBlock].join(" ");
    // A clock that was put back stands before what was held later.
    if (held !== this.held || hours < this.heldSinceHours) {
      this.held = held;
      this.heldSinceHours = hours;
    }
    const since = given.isHeld ? this.heldSinceHours : hoursOfLastDose(hours, given.course);
    return isPaused && hours - since < slackHours;
  }
}
