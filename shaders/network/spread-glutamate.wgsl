// After the spikes are tallied: glutamate of every field cell over the milliseconds of the batch, a thread per cell. A
// millisecond that the batch enters at its start begins with clearance; one that it goes on with does not.

@compute @workgroup_size(workgroupThreads)
fn spreadGlutamate(@builtin(global_invocation_id) id: vec3<u32>) {
  let cell = id.x;
  let fieldCells = tilesX * tilesY * fieldCellsPerTile;
  if (cell >= fieldCells) {
    return;
  }
  let rows = (progress.stepInMs + progress.stepInBatch + stepsPerMs - 1u) / stepsPerMs;
  var released = glutamate[cell];
  for (var row = 0u; row < rows; row = row + 1u) {
    let packed = atomicLoad(&cellSpikes[(row / rowsPerWord) * fieldCells + cell]);
    let spikesOfCell = (packed >> (8u * (row % rowsPerWord))) & 0xffu;
    let isFromStart = row > 0u || progress.stepInMs == 0u;
    released = glutamateAfterMs(
      released,
      select(1.0, constants.network.glutamateKeptPerMs, isFromStart),
      f32(spikesOfCell) * constants.network.glutamatePerSpike,
    );
  }
  glutamate[cell] = released;
}
