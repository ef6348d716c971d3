// Between fire and release: one thread hands the spikes that have joined the list since the last plan to the
// release phase, a workgroup a spike, and moves on to the next stride.

/** Steps of the stride that is under way (src/engine/webgpu/stride.ts). */
fn stepsOfStride() -> u32 {
  return u32(strideSteps(
    f32(progress.stepInMs),
    f32(progress.stepInBatch),
    f32(progress.steps),
    f32(stepsPerMs),
    f32(longestStride),
  ));
}

@compute @workgroup_size(1)
fn planRelease() {
  let end = min(atomicLoad(&progress.spikeCount), spikeCapacity);
  let count = end - progress.planned;
  releaseDispatch[0] = min(count, workgroupsPerDimension);
  releaseDispatch[1] = (count + workgroupsPerDimension - 1u) / workgroupsPerDimension;
  releaseDispatch[2] = 1u;
  progress.releaseFirst = progress.planned;
  progress.releaseEnd = end;
  progress.planned = end;
  let steps = stepsOfStride();
  progress.stepInBatch = progress.stepInBatch + steps;
  progress.ringSlot = (progress.ringSlot + steps) % ringSlots;
}
