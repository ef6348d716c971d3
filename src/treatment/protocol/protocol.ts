/**
 * A protocol is an experiment as data: who, what is given when, for how long it is watched, what is expected and
 * why. Files hold exactly this (`read-protocol.ts` checks them); nothing here knows how it is carried out.
 */
import type { Subject } from "../../model/cascade/cascade.ts";
import type { DoseEvent, TimedEvent } from "../../model/pharmacokinetics/dose.ts";
import type { TrajectoryColumn } from "../../model/quantities.ts";

export const protocolVersion = 1;

/** An effective brain concentration held for a while, whatever else is given. */
export interface Clamp extends TimedEvent {
  readonly kind: "clamp";
  readonly concentrationUm: number;
  readonly durationHours: number;
}

/** Something that acts at a constant share for a while: NBQX on AMPA receptors, rapamycin on mTORC1, an SSRI. */
export interface Blocker extends TimedEvent {
  readonly kind: "nbqx" | "rapamycin" | "ssri";
  readonly share: number;
  readonly durationHours: number;
}

/** Chronic stress ends, or begins. */
export interface StressChange extends TimedEvent {
  readonly kind: "stress-begins" | "stress-ends";
}

/** One session of psychotherapy: patterned input to an assembly; illustrative. */
export interface TherapySession extends TimedEvent {
  readonly kind: "therapy-session";
}

export type ProtocolEvent = DoseEvent | Clamp | Blocker | StressChange | TherapySession;

/** How a column of the trajectory becomes one number. */
export const measureNames = [
  "value",
  "change",
  "highest",
  "lowest",
  "highestAtHours",
  "halfLifeHours",
  "shareOfHighest",
  "shareOfChange",
] as const;
/**
 * `value` at `atHours`; `change`: value at `atHours` over the start, minus one; `highest`, `lowest` and
 * `highestAtHours` between `fromHours` and `toHours`; `halfLifeHours`: from the highest value in that window until
 * half of its rise over the start is gone; `shareOfHighest`: value at `atHours` over the highest in the window;
 * `shareOfChange`: change at `atHours` over change at `ofHours`.
 */
export type MeasureName = (typeof measureNames)[number];

/** What is expected of the outcome: a measure of a column between two bounds, by itself or over another protocol's. */
export interface Expectation {
  readonly column: TrajectoryColumn;
  readonly measure: MeasureName;
  readonly atHours?: number;
  readonly ofHours?: number;
  readonly fromHours?: number;
  readonly toHours?: number;
  /** Name of a protocol: the measure is divided by the same measure of that one. */
  readonly over?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** In words, as a visitor reads it. */
  readonly words: string;
  /** Number of the target that this is, in the list of targets. */
  readonly target?: string;
}

export interface Protocol {
  readonly format: "disinhibit-protocol";
  readonly version: number;
  /** Lower case, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly subject: Subject;
  readonly weightKg: number;
  readonly horizonHours: number;
  /** Release gain from hydroxynorketamine at saturation; 0 leaves it out (contested). */
  readonly hydroxynorketamineGain: number;
  readonly events: readonly ProtocolEvent[];
  readonly expectations: readonly Expectation[];
  readonly sources: readonly string[];
  /** Numbers of the assumptions that the outcome rests on. */
  readonly assumes: readonly string[];
  /** Says so where an outcome is illustrative; shown beside it. */
  readonly label?: string;
}
