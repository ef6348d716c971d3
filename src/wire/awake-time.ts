/**
 * Waiting that counts only the time in which this thread was awake. A browser holds back the timers of a page in the
 * background, and a machine that sleeps holds back everything: whoever measures another's silence by the clock would take
 * it for dead as soon as it wakes up itself.
 */

/** How often the time is looked at, ms. */
const lookEveryMs = 500;
/** Timers of a page in the background come once a second; where one comes later than this, the thread was busy itself, ms. */
const longestGapMs = 1500;
/** Where one comes later than this, the machine was asleep, or the browser held the page back, ms. */
const shortestSleepMs = 10_000;

/**
 * Calls `onTick` every half second with the time since the call before in which others could be heard: of the time in which
 * this thread was busy half a second counts. null where it was asleep: what it had counted so far says nothing any more.
 * Returns what ends it.
 */
export function eachAwakeTick(onTick: (awakeMs: number | null) => void): () => void {
  let lastMs = performance.now();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    const gapMs = nowMs - lastMs;
    lastMs = nowMs;
    if (gapMs > shortestSleepMs) onTick(null);
    else onTick(gapMs > longestGapMs ? lookEveryMs : gapMs);
  }, lookEveryMs);
  return () => clearInterval(timer);
}

/** Calls `act` once, when this thread has been awake for so long. Returns what calls it off. */
export function afterAwake(waitMs: number, act: () => void): () => void {
  let leftMs = waitMs;
  const stop = eachAwakeTick((awakeMs) => {
    leftMs -= awakeMs ?? 0;
    if (leftMs > 0) return;
    stop();
    act();
  });
  return stop;
}
