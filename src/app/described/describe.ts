/**
 * What the network does, in sentences at the pace of a reader. A function from what is observed and what was said to the next
 * sentence: it knows no clock of its own, no page and no language.
 */
import { type ChapterName, chapterNames } from "../story/chapter-names.ts";

/** What is observed of the network and of the page. */
export interface Observation {
  /** Wall time, ms. */
  readonly atMs: number;
  readonly phase: "starting" | "running" | "failed";
  readonly isPaused: boolean;
  /** Of the Story; null elsewhere. */
  readonly chapter: ChapterName | null;
  /** Ketamine at the receptors, µM. */
  readonly effectiveUm: number;
  /** Since the course began. */
  readonly hours: number;
  readonly spineOccupancy: number;
  /** Firing rates; null until enough was measured. */
  readonly rates: Rates | null;
  /** Those of this network before ketamine, or of its twin without; null where neither is known, or nothing differs from it. */
  readonly without: Rates | null;
}

export interface Rates {
  readonly excitatoryHz: number;
  readonly inhibitoryHz: number;
}

export type Direction = "more" | "less" | "same";
/** A rate beside what it is compared with. */
export interface ComparedRate {
  readonly hz: number;
  readonly direction: Direction;
  /** Share of the rate that it is compared with. */
  readonly change: number;
}

export type Said =
  | { readonly kind: "failed" }
  | { readonly kind: "chapter"; readonly name: ChapterName; readonly number: number }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed" }
  | { readonly kind: "dose"; readonly effectiveUm: number }
  | { readonly kind: "silent" }
  | {
      readonly kind: "rates";
      /** Whether ketamine has come, so that a comparison means something. */
      readonly isCompared: boolean;
      readonly excitatory: ComparedRate;
      readonly inhibitory: ComparedRate;
    }
  | { readonly kind: "hours"; readonly hours: number; readonly spineOccupancy: number };

/** What has been said of each thing, and when anything was. */
export interface Memory {
  readonly saidAtMs: number;
  readonly before: Observation | null;
  readonly phase: Observation["phase"] | null;
  readonly chapter: ChapterName | null;
  readonly isPaused: boolean;
  readonly effectiveUm: number | null;
  readonly rates: Rates | null;
  readonly isSilent: boolean;
  readonly hours: number;
}

export const nothingSaid: Memory = {
  saidAtMs: Number.NEGATIVE_INFINITY,
  before: null,
  phase: null,
  chapter: null,
  isPaused: false,
  effectiveUm: null,
  rates: null,
  isSilent: false,
  hours: 0,
};

/** A reader takes in a sentence before the next one comes, ms. */
export const sentenceEveryMs = 8000;
/** A rate has changed when it differs by this share and by so much, Hz: more than the noise of the smallest network. */
const changedShare = 0.15;
const changedHz = 0.4;
/** A rate that differs by less than this share of what it is compared with is called the same. */
const sameShare = 0.06;
/** A network without spikes worth the name, Hz. */
const silentHz = 0.3;
/** A dose has changed by this share; two observations that differ by less are of one dose that stands still. */
const doseShare = 0.1;
/** Hours are told when they have grown by this share, and by at least one. */
const hoursShare = 0.5;

const differs = (one: number, other: number, share: number, least = 0): boolean =>
  Math.abs(one - other) > Math.max(least, share * Math.max(Math.abs(one), Math.abs(other)));
const differRates = (one: Rates, other: Rates): boolean =>
  differs(one.excitatoryHz, other.excitatoryHz, changedShare, changedHz) ||
  differs(one.inhibitoryHz, other.inhibitoryHz, changedShare, changedHz);
const areSilent = ({ excitatoryHz, inhibitoryHz }: Rates): boolean =>
  excitatoryHz < silentHz && inhibitoryHz < silentHz;

function comparedRate(hz: number, with_: number | null): ComparedRate {
  const change = with_ ? hz / with_ - 1 : 0;
  return { hz, change, direction: Math.abs(change) < sameShare ? "same" : change > 0 ? "more" : "less" };
}

/** The next sentence, if there is one that is worth it now, and what is then known to have been said. */
export function describe(
  memory: Memory,
  now: Observation,
): { readonly said: Said | null; readonly memory: Memory } {
  const seen: Memory = {
    ...memory,
    before: now,
    // What is over may be told again when it comes back.
    chapter: now.chapter === null ? null : memory.chapter,
    hours: Math.min(memory.hours, now.hours),
    phase: now.phase === "running" ? "running" : memory.phase,
  };
  if (now.atMs - memory.saidAtMs < sentenceEveryMs) return { said: null, memory: seen };
  const found = nextOf(memory, now);
  return found
    ? { said: found.said, memory: { ...seen, ...found.known, saidAtMs: now.atMs } }
    : { said: null, memory: seen };
}

interface Found {
  readonly said: Said;
  readonly known: Partial<Memory>;
}

/** What matters most first: what waits is compared with what is then, so that nothing stale is said later. */
function nextOf(memory: Memory, now: Observation): Found | null {
  if (now.phase !== "running") {
    return now.phase === "failed" && memory.phase !== "failed"
      ? { said: { kind: "failed" }, known: { phase: "failed" } }
      : null;
  }
  return (
    chapterOf(memory, now) ??
    pauseOf(memory, now) ??
    doseOf(memory, now) ??
    ratesOf(memory, now) ??
    hoursOf(memory, now)
  );
}

function chapterOf(memory: Memory, { chapter }: Observation): Found | null {
  if (chapter === memory.chapter) return null;
  const known = { chapter, phase: "running" } as const;
  return (
    chapter && { said: { kind: "chapter", name: chapter, number: chapterNames.indexOf(chapter) + 1 }, known }
  );
}

function pauseOf(memory: Memory, { isPaused }: Observation): Found | null {
  return isPaused === memory.isPaused
    ? null
    : { said: { kind: isPaused ? "paused" : "resumed" }, known: { isPaused } };
}

/** A dose that is being moved, or that rises, is told when it stands still, and so is what it does. */
const isDoseMoving = ({ before }: Memory, { effectiveUm }: Observation): boolean =>
  before === null || differs(before.effectiveUm, effectiveUm, doseShare);

function doseOf(memory: Memory, now: Observation): Found | null {
  const { effectiveUm } = now;
  const { effectiveUm: told } = memory;
  if (isDoseMoving(memory, now) || (told !== null && !differs(told, effectiveUm, doseShare))) return null;
  return { said: { kind: "dose", effectiveUm }, known: { effectiveUm } };
}

function ratesOf(memory: Memory, now: Observation): Found | null {
  const { rates, without, isPaused } = now;
  const before = memory.before?.rates;
  // Two observations that differ are of a network that is on its way.
  if (!rates || !before || isPaused || isDoseMoving(memory, now) || differRates(before, rates)) return null;
  const isSilent = areSilent(rates);
  if (isSilent) {
    return memory.isSilent ? null : { said: { kind: "silent" }, known: { isSilent, rates } };
  }
  if (memory.rates && !memory.isSilent && !differRates(memory.rates, rates)) return null;
  return {
    said: {
      kind: "rates",
      isCompared: without !== null,
      excitatory: comparedRate(rates.excitatoryHz, without?.excitatoryHz ?? null),
      inhibitory: comparedRate(rates.inhibitoryHz, without?.inhibitoryHz ?? null),
    },
    known: { rates, isSilent },
  };
}

function hoursOf(memory: Memory, { hours, spineOccupancy }: Observation): Found | null {
  if (!differs(hours, Math.min(hours, memory.hours), hoursShare, 1)) return null;
  return { said: { kind: "hours", hours, spineOccupancy }, known: { hours } };
}
