// For the picture: four bytes a neuron, in the order of src/snapshot/layout.ts, a thread a neuron.

@compute @workgroup_size(workgroupThreads)
fn packSnapshot(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let firstNeuron = group.x * workgroupThreads;
  let neuron = firstNeuron + thread;
  var region = regions;
  if (firstNeuron < excitatory) {
    region = wiring[tileStart + firstNeuron / excitatoryPerTile] >> tileRegionShift;
  }
  let trace = recentSpikeTrace(
    state[stepsSinceSpikeColumn * neurons + neuron],
    snapshotRequest.decayPerStep,
    snapshotRequest.peak,
  );
  let openFraction = nmdaOpenFraction(
    state[nmdaActivationColumn * neurons + neuron],
    regionConstants[region].nmdaCeilingNs,
    constants.ambientOpenFraction,
  );
  let bytes = vec4<f32>(
    quantise(trace, recentSpikeMinimum, recentSpikeMaximum),
    quantise(
      state[membranePotentialColumn * neurons + neuron],
      membranePotentialMinimum,
      membranePotentialMaximum,
    ),
    quantise(state[ketamineBlockColumn * neurons + neuron], nmdaBlockMinimum, nmdaBlockMaximum),
    quantise(openFraction, openFractionMinimum, openFractionMaximum),
  );
  let whole = vec4<u32>(bytes);
  snapshot[neuron] = whole.x | (whole.y << 8u) | (whole.z << 16u) | (whole.w << 24u);
}
