/**
 * What the model gives for published experiments, beside what was observed: wins and losses. Written by `npm run validate`, read
 * by docs/validation.md and by the page, so that both say the same.
 */
import type { Refusal } from "../../model/refusal.ts";
import written from "./wins-and-losses.json" with { type: "json" };

/** In the order in which they are shown. */
export const experimentNames = [
  "spinesAfterInfusion",
  "nbqx",
  "rapamycinRodents",
  "anaesthesiaClamp",
  "ssriLag",
  "gamma",
  "doseResponse",
  "slice",
  "channelBlock1",
  "channelBlock10",
  "memantine",
  "mk801",
  "enantiomers",
  "spray",
  "anaesthesiaWashout",
  "lostSpines",
  "moodTwoHours",
  "rapamycinPeople",
  "healthyVolunteers",
  "alpha",
  "sv2a",
  "naltrexone",
] as const;
export type ExperimentName = (typeof experimentNames)[number];

export type Verdict = "agrees" | "disagrees" | "cannotTell";

/** A number and how it is written: +28 %, 28 %, × 1.5, −0.9. */
export interface FoundValue {
  readonly value: number;
  readonly as: "change" | "share" | "ratio" | "signed";
}

export interface Finding {
  readonly name: ExperimentName;
  /** Whether the constants of the set were fitted to it, or it is a test that they had not seen. */
  readonly isFitted: boolean;
  readonly verdict: Verdict;
  /** Names in the table of sources. */
  readonly sources: readonly string[];
  /** What the model gives, by the names that the message uses; empty where nothing was computed. */
  readonly found: Readonly<Record<string, FoundValue>>;
  /** Why nothing was computed; null where it was. */
  readonly reason: Refusal | null;
}

export interface Evidence {
  /** The parameter set that was run. */
  readonly parameterSet: string;
  readonly networkHash: string;
  /** Calendar day, as 2026-01-31. */
  readonly date: string;
  readonly findings: readonly Finding[];
}

export const evidence = written as unknown as Evidence;
