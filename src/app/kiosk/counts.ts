/** Counts of visits by day, without anything about a person, kept on this machine and shown to the operator only. */
import * as v from "valibot";
import { csvLine } from "../../io/table/csv.ts";
import type { KeptText } from "./kept-text.ts";

/** Days that are kept. */
const mostDays = 800;
const mostChapters = 20;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const daySchema = v.strictObject({
  /** Visits that began, were finished, and were ended by the idle time. */
  visits: count,
  finished: count,
  resets: count,
  /** Visits that each chapter was shown in, from the first on. */
  chapters: v.pipe(v.array(count), v.maxLength(mostChapters)),
  /** Visits by the language that they ended in. */
  languages: v.record(v.pipe(v.string(), v.regex(/^[A-Za-z-]{2,12}$/)), count),
});
const countsSchema = v.record(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)), daySchema);

export type DayCounts = v.InferOutput<typeof daySchema>;
export type Counts = Readonly<Record<string, DayCounts>>;

/** One visit, as it is counted when it ends. */
export interface EndedVisit {
  /** Places of the chapters that were shown, from 1. */
  readonly chapters: readonly number[];
  readonly isFinished: boolean;
  readonly isReset: boolean;
  readonly language: string;
}

const emptyDay: DayCounts = { visits: 0, finished: 0, resets: 0, chapters: [], languages: {} };

/** The day of a time where the machine is, as 2026-11-30. */
export function dayOf(time: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** What is kept; nothing where it is not what this page has written. */
export function readCounts(kept: KeptText): Counts {
  try {
    return v.parse(countsSchema, JSON.parse(kept.read() ?? "{}"));
  } catch {
    return {};
  }
}

export function countVisit(kept: KeptText, visit: EndedVisit, time: Date): void {
  const counts = readCounts(kept);
  const day = dayOf(time);
  const before = counts[day] ?? emptyDay;
  const shown = new Set(visit.chapters.filter((place) => place >= 1 && place <= mostChapters));
  const chapters = Array.from(
    { length: Math.max(before.chapters.length, ...shown) },
    (_, place) => (before.chapters[place] ?? 0) + (shown.has(place + 1) ? 1 : 0),
  );
  const next = {
    ...counts,
    [day]: {
      visits: before.visits + 1,
      finished: before.finished + Number(visit.isFinished),
      resets: before.resets + Number(visit.isReset),
      chapters,
      languages: { ...before.languages, [visit.language]: (before.languages[visit.language] ?? 0) + 1 },
    },
  };
  const days = Object.keys(next).sort().slice(-mostDays);
  kept.write(JSON.stringify(Object.fromEntries(days.map((name) => [name, next[name]]))));
}

/** One line a day, oldest first. */
export function countsAsCsv(counts: Counts): string {
  const days = Object.keys(counts).sort();
  const all = days.map((day) => counts[day] ?? emptyDay);
  const chapters = Math.max(0, ...all.map((day) => day.chapters.length));
  const languages = [...new Set(all.flatMap((day) => Object.keys(day.languages)))].sort();
  const places = Array.from({ length: chapters }, (_, place) => place);
  const head = [
    "date",
    "visits",
    "finished",
    "resets",
    ...places.map((place) => `chapter ${place + 1}`),
    ...languages.map((language) => `language ${language}`),
  ];
  const lines = days.map((name) => {
    const day = counts[name] ?? emptyDay;
    return csvLine([
      name,
      day.visits,
      day.finished,
      day.resets,
      ...places.map((place) => day.chapters[place] ?? 0),
      ...languages.map((language) => day.languages[language] ?? 0),
    ]);
  });
  return [csvLine(head), ...lines].join("");
}
