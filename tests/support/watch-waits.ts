/** Counts what a program waits for by its own timers: the part of a delay that does not depend on the machine. */
export interface Waits {
  /** Counts from now on. */
  begin(): void;
  /** Ends the count: the delays of all timers that have run out since `begin`, added up, ms. */
  end(): number;
}

export function watchWaits(): Waits {
  const real = globalThis.setTimeout;
  let waitedMs = 0;
  return {
    begin() {
      const counting = (run: (...values: unknown[]) => void, delayMs = 0, ...values: unknown[]) =>
        real(() => {
          waitedMs += delayMs;
          run(...values);
        }, delayMs);
      globalThis.setTimeout = counting as typeof setTimeout;
    },
    end() {
      globalThis.setTimeout = real;
      return waitedMs;
    },
  };
}
