/** Parts of the program that are loaded when they are needed: whoever needs one does not wait for it without end. */
import { RefusalError } from "../model/refusal.ts";

/** Longer than a slow connection takes for any of them, ms. */
const longestMs = 30_000;
/** A machine that slept, or a page that was held back, counts one look for it. */
const lookEveryMs = 500;

/**
 * What `load` imports. Rejects with a sentence when it has not come within `withinMs` of time in which this page was awake, and
 * with the browser's own error when it is missing or is no script.
 */
export function loadPart<Part>(load: () => Promise<Part>, withinMs: number = longestMs): Promise<Part> {
  return new Promise((resolve, reject) => {
    let leftMs = withinMs;
    const timer = setInterval(() => {
      leftMs -= lookEveryMs;
      if (leftMs > 0) return;
      clearInterval(timer);
      reject(new RefusalError({ key: "refusal.partSilent", values: { seconds: withinMs / 1000 } }));
    }, lookEveryMs);
    load()
      .then(resolve, reject)
      .finally(() => clearInterval(timer));
  });
}
