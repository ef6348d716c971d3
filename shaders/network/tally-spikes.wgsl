// After the steps of a batch: counts its spikes by millisecond, population and region, and by millisecond and cell of
// the glutamate field, and picks out those that someone asked for. A thread takes every so-many-th spike of the list;
// all sums are integers, so their order does not matter.
//
// Spikes of a field cell in a millisecond are counted in 8 bits, four milliseconds per word: 16 cells release into it, and
// none fires twice within its refractory period of at least 3.5 ms.

@compute @workgroup_size(workgroupThreads)
fn tallySpikes(
  @builtin(global_invocation_id) id: vec3<u32>,
  @builtin(num_workgroups) groups: vec3<u32>,
) {
  let count = min(atomicLoad(&progress.spikeCount), spikeCapacity);
  let fieldCells = tilesX * tilesY * fieldCellsPerTile;
  for (var index = id.x; index < count; index = index + groups.x * workgroupThreads) {
    let entry = spikes[index];
    let neuron = entry & spikeNeuronMask;
    let row = (progress.stepInMs + (entry >> spikeNeuronBits)) / stepsPerMs;
    let isExcitatory = neuron < excitatory;
    let tile = select((neuron - excitatory) / inhibitoryPerTile, neuron / excitatoryPerTile, isExcitatory);
    let region = wiring[tileStart + tile] >> tileRegionShift;
    atomicAdd(&tally[(2u * row + select(1u, 0u, isExcitatory)) * regions + region], 1u);
    if (isExcitatory) {
      let cell = u32(glutamateCell(
        f32(tile % tilesX),
        f32(tile / tilesX),
        f32(neuron % excitatoryPerTile),
        f32(tilesX),
      ));
      atomicAdd(&cellSpikes[(row / rowsPerWord) * fieldCells + cell], 1u << (8u * (row % rowsPerWord)));
    }
    if (progress.recordsSome == 1u && ((recordMask[neuron / 32u] >> (neuron % 32u)) & 1u) == 1u) {
      let place = atomicAdd(&progress.recordedCount, 1u);
      // A list that is too short is told by the count; the host then takes the whole list.
      if (place < arrayLength(&recorded)) {
        recorded[place] = entry;
      }
    }
  }
}
