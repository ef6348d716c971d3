/** What lies at a path that somebody has typed. */
import { type Stats, statSync } from "node:fs";

/** Follows links. Undefined where nothing is, where it may not be looked at, and for a text that is no path: too long, or with a null byte. */
export function whatIsAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
