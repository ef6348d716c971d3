/** What a person holds by hand, over what the course of treatment gives. */
import type { Course } from "../treatment/protocol/course.ts";
import type { Schedule } from "../treatment/trajectory/macro-steps.ts";

export interface Held {
  /** Effective concentration in µM instead of the course's; null lets the course decide. */
  readonly concentrationUm: number | null;
  /** Share of AMPA receptors blocked, where the course blocks fewer. */
  readonly ampaBlock: number;
}

export const nothingHeld: Held = { concentrationUm: null, ampaBlock: 0 };

/** The course with what is held in place of what it gives. */
export function heldOver(course: Course, held: Held): Schedule {
  const { onsets, boundaries, horizonHours } = course;
  return {
    onsets,
    boundaries,
    horizonHours,
    at: (hours, side) => {
      const given = course.at(hours, side);
      return {
        ...given,
        effectiveUm: held.concentrationUm ?? given.effectiveUm,
        ampaBlock: Math.max(held.ampaBlock, given.ampaBlock),
      };
    },
    sessionsIn: (fromHours, toHours) => course.sessionsIn(fromHours, toHours),
  };
}
