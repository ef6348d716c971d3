/** What counts as response, remission and relapse in the virtual cohort, and when it is looked at: stated before the outcome. */
import { expandEvents } from "../protocol/events.ts";
import { protocolNamed } from "../protocol/named-protocols.ts";

/**
 * Of the mood proxy, which is 0 in the subject's own stressed state and 100 when healthy. Trials call it a response when a
 * depression score has fallen by half, and a remission when little of it is left: 10 of about 33 points (chosen).
 */
export const responseMood = 50;
export const remissionMood = 70;

export const hoursPerDay = 24;
const days = (...list: readonly number[]) => list.map((day) => day * hoursPerDay);

/** When the last of six infusions begins, h. */
export const lastInfusionHours =
  expandEvents(protocolNamed("six-infusions")?.events ?? []).at(-1)?.atHours ?? 0;
/** After the last of six infusions responders are watched for so long (Murrough 2013). */
export const watchedDays = 83;

export interface Arm {
  /** Name of the shipped protocol. */
  readonly protocol: string;
  readonly horizonHours: number;
  /** When everybody is looked at, h. */
  readonly lookedAtHours: readonly number[];
}

export const cohortArms = {
  single: {
    protocol: "single-infusion",
    horizonHours: 28 * hoursPerDay,
    lookedAtHours: [
      ...[0, 1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 60],
      ...days(3, 3.5, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 26, 28),
    ],
  },
  six: {
    protocol: "six-infusions",
    horizonHours: lastInfusionHours + watchedDays * hoursPerDay,
    lookedAtHours: days(
      ...[0, 0.25, 1, 2, 2.4, 2.65, 3.4, 4.4, 4.8, 5.05, 5.8, 6.8, 7.2, 7.45, 8.2, 9.2, 9.6, 9.85, 10.6],
      ...[11.6, 12, 12.25, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 29, 32, 36, 40, 47, 54, 61, 75, 95],
    ),
  },
  ssri: {
    protocol: "ssri",
    horizonHours: 56 * hoursPerDay,
    lookedAtHours: days(0, 1, 3, 7, 10, 14, 17, 21, 24, 28, 31, 35, 38, 42, 45, 49, 52, 56),
  },
} as const satisfies Record<string, Arm>;
export type ArmName = keyof typeof cohortArms;
/** In the order in which they are worked out: what is asked first comes first. */
export const armNames = Object.keys(cohortArms) as readonly ArmName[];

/** When responses are counted, h. */
export const countedAtHours = {
  single: { day: 24, week: 168 },
  /** A day after the last infusion. */
  six: lastInfusionHours + 24,
  ssri: 1344,
} as const;
