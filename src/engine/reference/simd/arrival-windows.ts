/**
 * Arrivals are kept by windows of time, each as long as an exchange interval and inside one millisecond, so that an
 * interval finds all of its arrivals in one place. Windows come round in a cycle longer than the longest delay.
 */
export interface ArrivalWindows {
  readonly windowSteps: number;
  /** Windows in the cycle, and its length in steps. */
  readonly windows: number;
  readonly periodSteps: number;
  /** Slot of the window that `step` lies in, and how far in. */
  slotOf(step: number): number;
  stepInWindow(step: number): number;
}

export function createArrivalWindows(
  stepsPerMs: number,
  longestIntervalSteps: number,
  longestDelaySteps: number,
): ArrivalWindows {
  const windowSteps = Math.min(longestIntervalSteps, stepsPerMs);
  const windowsPerMs = Math.ceil(stepsPerMs / windowSteps);
  // The millisecond under way, those that the delay spans, and the one that it may end in.
  const milliseconds = Math.ceil(longestDelaySteps / stepsPerMs) + 2;
  const windows = milliseconds * windowsPerMs;
  const periodSteps = milliseconds * stepsPerMs;
  return {
    windowSteps,
    windows,
    periodSteps,
    slotOf: (step) => {
      const inCycle = step % periodSteps;
      return (
        windowsPerMs * Math.floor(inCycle / stepsPerMs) + Math.floor((inCycle % stepsPerMs) / windowSteps)
      );
    },
    stepInWindow: (step) => (step % stepsPerMs) % windowSteps,
  };
}
