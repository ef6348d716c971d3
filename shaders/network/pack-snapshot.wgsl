// For the picture: a column of bytes for each quantity, in the order of src/wire/frame/layout.ts. A thread packs four neighbours
// into a word of each column; a workgroup's neurons are of one population, and excitatory ones of one tile.

@compute @workgroup_size(workgroupThreads)
fn packSnapshot(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let firstOfGroup = group.x * workgroupThreads * snapshotNeuronsPerWord;
  var region = regions;
  if (firstOfGroup < excitatory) {
    region = wiring[tileStart + firstOfGroup / excitatoryPerTile] >> tileRegionShift;
  }
  let ceilingNs = regionConstants[region].nmdaCeilingNs;
  let first = firstOfGroup + thread * snapshotNeuronsPerWord;
  if (first >= neurons) {
    return;
  }
  var words = vec4<u32>(0u);
  for (var place = 0u; place < snapshotNeuronsPerWord; place = place + 1u) {
    let neuron = first + place;
    let trace = recentSpikeTrace(
      state[stepsSinceSpikeColumn * neurons + neuron],
      snapshotRequest.decayPerStep,
      snapshotRequest.peak,
    );
    let activatedFraction = nmdaActivatedFraction(
      state[nmdaActivationColumn * neurons + neuron],
      ceilingNs,
      constants.network.ambientOpenFraction,
    );
    let bytes = vec4<f32>(
      quantise(trace, recentSpikeMinimum, recentSpikeMaximum),
      quantise(
        state[membranePotentialColumn * neurons + neuron],
        membranePotentialMinimum,
        membranePotentialMaximum,
      ),
      quantise(state[nmdaBlockColumn * neurons + neuron], nmdaBlockMinimum, nmdaBlockMaximum),
      quantise(activatedFraction, activatedFractionMinimum, activatedFractionMaximum),
    );
    words = words | (vec4<u32>(bytes) << vec4<u32>(8u * place));
  }
  let word = first / snapshotNeuronsPerWord;
  let columnWords = neurons / snapshotNeuronsPerWord;
  snapshot[recentSpikeByte * columnWords + word] = words.x;
  snapshot[membranePotentialByte * columnWords + word] = words.y;
  snapshot[nmdaBlockByte * columnWords + word] = words.z;
  snapshot[activatedFractionByte * columnWords + word] = words.w;
}
