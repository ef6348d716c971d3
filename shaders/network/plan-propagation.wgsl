// Between fire and propagate: one thread hands the spikes that have joined the list since the last plan to the
// propagation phase, a workgroup per spike, and moves on to the next interval.

/** Steps of the interval that is under way (src/engine/webgpu/exchange-interval.ts). */
fn stepsOfExchangeInterval() -> u32 {
  return u32(exchangeIntervalSteps(
    f32(progress.stepInMs),
    f32(progress.stepInBatch),
    f32(progress.steps),
    f32(stepsPerMs),
    f32(longestExchangeInterval),
  ));
}

@compute @workgroup_size(1)
fn planPropagation() {
  let end = min(atomicLoad(&progress.spikeCount), spikeCapacity);
  let count = end - progress.planned;
  propagationDispatch[0] = min(count, workgroupsPerDimension);
  propagationDispatch[1] = (count + workgroupsPerDimension - 1u) / workgroupsPerDimension;
  propagationDispatch[2] = 1u;
  progress.releaseFirst = progress.planned;
  progress.releaseEnd = end;
  progress.planned = end;
  let steps = stepsOfExchangeInterval();
  progress.stepInBatch = progress.stepInBatch + steps;
  progress.ringSlot = (progress.ringSlot + steps) % ringSlots;
}
