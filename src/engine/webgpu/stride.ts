/**
 * How many steps a neuron goes on by itself. No spike arrives sooner than the shortest delay after it was fired, so
 * neurons need to hear of each other only that often; between two hearings each stays in its thread's registers. In
 * the kernel subset: the shaders run the text that is emitted from these lines, so that host and device agree.
 */

/**
 * Steps of the stride that begins `stepInBatch` steps into a batch: as many as `longestStride` allows, but no further
 * than the batch's end or the next whole millisecond, where samples are taken.
 */
export function strideSteps(
  stepInMs: number,
  stepInBatch: number,
  batchSteps: number,
  stepsPerMs: number,
  longestStride: number,
): number {
  const steps = stepInMs + stepInBatch;
  const intoMs = steps - stepsPerMs * Math.floor((steps + 0.5) / stepsPerMs);
  return Math.min(Math.min(longestStride, stepsPerMs - intoMs), batchSteps - stepInBatch);
}
