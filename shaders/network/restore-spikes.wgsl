// Spikes under way follow from the state (docs/decisions/0001): every cell whose last spike is younger than the ring
// joins the list again, and the propagation phase enters what has not arrived yet. Steps count from a ring's length ago.

@compute @workgroup_size(workgroupThreads)
fn restoreSpikes(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let neuron = group.x * workgroupThreads + thread;
  let age = state[stepsSinceSpikeColumn * neurons + neuron];
  if (age < f32(ringSlots)) {
    let place = atomicAdd(&progress.spikeCount, 1u);
    spikes[place] = ((ringSlots - 1u - u32(age)) << spikeNeuronBits) | neuron;
  }
}
