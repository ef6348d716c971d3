/** Parts of the program that are loaded when they are needed: whoever needs one does not wait for it without end. */
import { RefusalError, reasonOf } from "../model/refusal.ts";

/** Longer than a slow connection takes for any of them, ms. */
const longestMs = 30_000;
/** A machine that slept, or a page that was held back, counts one look for it. */
const lookEveryMs = 500;

/** What `load` imports. Rejects with a reason in our words when it is missing or is no script; the browser's are its cause. */
export function partOf<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch((cause: unknown) => {
    throw new RefusalError({ key: "refusal.partNotLoaded" }, { cause });
  });
}

/** The same; rejects with a reason, too, when it has not come within `withinMs` of time in which this page was awake. */
export function partWithin<Part>(load: () => Promise<Part>, withinMs: number): Promise<Part> {
  return new Promise((resolve, reject) => {
    let leftMs = withinMs;
    const timer = setInterval(() => {
      leftMs -= lookEveryMs;
      if (leftMs > 0) return;
      clearInterval(timer);
      reject(new RefusalError({ key: "refusal.partSilent", values: { seconds: withinMs / 1000 } }));
    }, lookEveryMs);
    partOf(load)
      .then(resolve, reject)
      .finally(() => clearInterval(timer));
  });
}

/** The same for what somebody has asked to be made. Rejects with a whole sentence. */
export async function loadPart<Part>(load: () => Promise<Part>, withinMs = longestMs): Promise<Part> {
  try {
    return await partWithin(load, withinMs);
  } catch (error) {
    throw new RefusalError(
      { key: "refusal.partFailed", values: { reason: reasonOf(error) } },
      { cause: error },
    );
  }
}
