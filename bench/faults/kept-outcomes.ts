/** What came of each fault, kept between runs, so that a long run can be made in pieces: the last outcome of a fault counts. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Outcome } from "./drive.ts";
import type { Fault } from "./fault.ts";

const file = path.resolve(import.meta.dirname, "../../.cache/faults/outcomes.json");

export interface Tried {
  /** Its group and name. */
  readonly fault: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** Null where it could not be brought about. */
  readonly outcome: Outcome | null;
  /** Why it could not. */
  readonly error?: string;
}

export const nameOf = ({ group, name }: Pick<Fault, "group" | "name">): string => `${group}: ${name}`;

function read(): readonly Tried[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly Tried[];
  } catch {
    // Nothing has been tried here yet.
    return [];
  }
}

/** Keeps what has been tried now. */
export function keep(tried: Tried): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const others = read().filter(({ fault }) => fault !== tried.fault);
  writeFileSync(file, JSON.stringify([...others, tried]));
}

/** What was tried, in the order of the faults that there are now; of those that are no more, nothing. */
export function keptOf(faults: readonly Fault[]): readonly Tried[] {
  const kept = new Map(read().map((tried) => [tried.fault, tried]));
  return faults.flatMap((fault) => kept.get(nameOf(fault)) ?? []);
}
