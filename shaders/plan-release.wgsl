// Between fire and release: one thread hands the spikes that have joined the list since the last plan to the
// release phase, a workgroup a spike, and moves on to the next step.

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
  progress.stepInBatch = progress.stepInBatch + 1u;
  progress.ringSlot = (progress.ringSlot + 1u) % ringSlots;
}
