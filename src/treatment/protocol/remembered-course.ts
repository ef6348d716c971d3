/** A course that works out what it gives at an hour once, however often it is run. */
import { Course, type ExternalInputs, type Side } from "./course.ts";

export class RememberedCourse extends Course {
  private readonly remembered = new Map<string, ExternalInputs>();

  override at(hours: number, side: Side = "after"): ExternalInputs {
    const key = `${hours}${side}`;
    const known = this.remembered.get(key);
    if (known) return known;
    const inputs = super.at(hours, side);
    this.remembered.set(key, inputs);
    return inputs;
  }
}
