/** What is known of a course of treatment before the live network has run it. */

import type { TrajectoryColumn } from "../model/quantities.ts";
import type { Sentence } from "../web/messages/messages.ts";
import type { DrawnSubject } from "./cohort/subject-name.ts";
import type { Protocol } from "./protocol/protocol.ts";
import type { Outcome } from "./trajectory/outcomes.ts";

/** A planned or finished trajectory: every column as a list, one entry per macro point. */
export type TrajectoryTable = { readonly [Column in TrajectoryColumn]: Float64Array };

/** What a course of treatment will do by the response atlas, before the live network has had its say. */
export interface CourseReport {
  readonly protocol: Protocol;
  /** The subject of a cohort whose course it is; null for the average subject. */
  readonly virtualSubject: DrawnSubject | null;
  /** The whole course by the response atlas; null where there is no atlas for this network. */
  readonly plan: TrajectoryTable | null;
  /** Why there is no plan; null when there is one. */
  readonly noPlanReason: Sentence | null;
  /** Of the plan; empty without one. */
  readonly outcomes: readonly Outcome[];
}
