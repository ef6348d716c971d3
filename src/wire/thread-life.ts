/** Whether a thread that has work to do still lives: it holds a lock for as long, and answers when it is asked. */
import { eachAwakeTick } from "./awake-time.ts";
import { ThreadFailure, type ThreadName, threadNames } from "./thread-handshake.ts";

/** Holds a lock of this name for as long as this thread lives. Resolves with whether there are locks, once it is held. */
export async function holdLock(name: string): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return false;
  return new Promise((resolve) => {
    void locks.request(name, () => {
      resolve(true);
      return new Promise<never>(() => {});
    });
  });
}

export interface WatchedLife {
  readonly name: ThreadName;
  /** The lock that the thread holds; null where it holds none. */
  readonly lockName: string | null;
  /** Answered by a thread that is not stuck. */
  readonly ask: () => Promise<unknown>;
  /** Whether it has anything to do: an idle thread is not asked. */
  readonly isBusy: () => boolean;
  /** A busy thread that has not answered for so long is taken for hung, ms. Time counts while this page is awake. */
  readonly silentMs: number;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** Rejects with a `ThreadFailure` when the thread that holds the lock is gone; never resolves. */
export function failureOfLock(name: ThreadName, lockName: string, signal: AbortSignal): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    // The browser gives the lock to the next in line when the thread is gone, and not before.
    navigator.locks
      .request(lockName, { signal }, () => undefined)
      .then(
        () => reject(new ThreadFailure({ key: "refusal.threadGone", values: { thread: threadNames[name] } })),
        () => undefined,
      );
  });
  failed.catch(() => undefined);
  return failed;
}

/** Rejects with a `ThreadFailure` when the thread is gone or hangs; never resolves. */
export function failureOfLife({
  name,
  lockName,
  ask,
  isBusy,
  silentMs,
  signal,
}: WatchedLife): Promise<never> {
  const thread = threadNames[name];
  const failed = new Promise<never>((_, reject) => {
    if (lockName !== null) failureOfLock(name, lockName, signal).catch(reject);
    let isAsked = false;
    let waitedMs = 0;
    const stop = eachAwakeTick((awakeMs) => {
      if (awakeMs === null) waitedMs = 0;
      else if (isAsked) waitedMs += awakeMs;
      if (waitedMs >= silentMs) {
        stop();
        const seconds = Math.round(waitedMs / 1000);
        reject(new ThreadFailure({ key: "refusal.threadHangs", values: { thread, seconds } }));
      } else if (!isAsked && isBusy()) {
        isAsked = true;
        const answered = () => {
          isAsked = false;
          waitedMs = 0;
        };
        // One that refuses to answer has answered.
        ask().then(answered, answered);
      }
    });
    signal.addEventListener("abort", stop, { once: true });
  });
  failed.catch(() => undefined);
  return failed;
}
