/** What acts on the network from outside over the hours: a course of treatment, and what a person clamps over it. */
import type { Subject } from "../model/cascade/cascade.ts";
import type { Course } from "../treatment/protocol/course.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { hasBeenTreated } from "../treatment/protocol/vehicle.ts";
import type { Schedule } from "../treatment/trajectory/macro-steps.ts";

/** What a person keeps constant, in place of what the course gives. */
export interface ClampedInputs {
  /** Effective concentration in µM instead of the course's; null lets the course decide. */
  readonly concentrationUm: number | null;
  /** Share of AMPA receptors blocked, where the course blocks fewer. */
  readonly ampaBlock: number;
}

/** What acted from outside on a simulation that was saved. */
export interface SavedInputs {
  readonly protocol: Protocol;
  readonly clamped: ClampedInputs;
  /** Whether a substance has been clamped since the course began. */
  readonly hasClamped: boolean;
}

/** The same, with the acceleration of the block that the network runs with. */
export type Clamp = ClampedInputs & { readonly blockAcceleration: number };

export const isSameClamp = (one: Clamp, other: Clamp): boolean =>
  one.concentrationUm === other.concentrationUm &&
  one.ampaBlock === other.ampaBlock &&
  one.blockAcceleration === other.blockAcceleration;

export const nothingClamped: ClampedInputs = { concentrationUm: null, ampaBlock: 0 };

export function clampedOver(course: Course, clamped: ClampedInputs): Schedule {
  const { onsets, boundaries, horizonHours } = course;
  return {
    onsets,
    boundaries,
    horizonHours,
    at: (hours, side) => {
      const inputs = course.at(hours, side);
      return {
        ...inputs,
        // What a person clamps is ketamine.
        ...(clamped.concentrationUm !== null && {
          ...{ effectiveUm: clamped.concentrationUm, unbindingRatio: 1, escapeRatio: 1 },
        }),
        ampaBlock: Math.max(clamped.ampaBlock, inputs.ampaBlock),
      };
    },
    sessionsIn: (fromHours, toHours) => course.sessionsIn(fromHours, toHours),
  };
}

export class ClampedCourse {
  course: Course;
  clamped: ClampedInputs = nothingClamped;
  schedule: Schedule;
  /** Whether a substance has been clamped since the course began. */
  hasClamped = false;

  constructor(course: Course) {
    this.course = course;
    this.schedule = clampedOver(course, this.clamped);
  }

  get subject(): Subject {
    return this.course.protocol.subject;
  }

  /** Whether anything with a substance in it has been given or clamped by this hour. */
  isTreatedBy(hours: number): boolean {
    return this.hasClamped || hasBeenTreated(this.course.protocol, hours);
  }

  /** Begins a course at hour 0; nothing is clamped any more. */
  begin(course: Course): void {
    this.hasClamped = false;
    this.goOn(course, nothingClamped);
  }

  /** Goes on with another course; it decides about the concentration from now on. */
  continueWith(course: Course): void {
    this.goOn(course, { ...this.clamped, concentrationUm: null });
  }

  /** The same course with other constants; what is clamped stays. */
  replan(course: Course): void {
    this.goOn(course, this.clamped);
  }

  /** Whether the drug is what the course gives, and so the hours are those of its plan. */
  isAsPlanned(hours: number): boolean {
    const isDecidedByCourse =
      this.clamped.concentrationUm === null || !hasBeenTreated(this.course.protocol, hours);
    return isDecidedByCourse && !this.hasClamped;
  }

  /** Goes on as one was that was saved. */
  restore({ clamped, hasClamped }: SavedInputs): void {
    this.hasClamped = hasClamped;
    this.goOn(this.course, clamped);
  }

  /** All that `restore` needs, and the course that it was of. */
  save(): SavedInputs {
    const { course, clamped, hasClamped } = this;
    return { protocol: course.protocol, clamped, hasClamped };
  }

  clamp(clamped: ClampedInputs): void {
    this.hasClamped ||= (clamped.concentrationUm ?? 0) > 0 || clamped.ampaBlock > 0;
    this.goOn(this.course, clamped);
  }

  private goOn(course: Course, clamped: ClampedInputs): void {
    this.course = course;
    this.clamped = clamped;
    this.schedule = clampedOver(course, clamped);
  }
}
