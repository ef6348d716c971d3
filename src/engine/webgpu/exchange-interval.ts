/**
 * How many steps a neuron goes on by itself. No spike arrives sooner than the shortest delay after it was fired, so
 * neurons need to hear of each other only that often; between two exchanges each stays in its thread's registers. In
 * the kernel subset: the shaders run the text that is emitted from these lines, so that host and device agree.
 */

/**
 * Steps of the interval that begins `stepInBatch` steps into a batch: as many as `longestExchangeInterval` allows, but no further
 * than the batch's end or the next whole millisecond, where samples are taken.
 */
export function exchangeIntervalSteps(
  stepInMs: number,
  stepInBatch: number,
  batchSteps: number,
  stepsPerMs: number,
  longestExchangeInterval: number,
): number {
  const steps = stepInMs + stepInBatch;
  const intoMs = steps - stepsPerMs * Math.floor((steps + 0.5) / stepsPerMs);
  return Math.min(Math.min(longestExchangeInterval, stepsPerMs - intoMs), batchSteps - stepInBatch);
}
