// For the slow timescale: the mean ketamine block of each tile's cells, excitatory means first, then inhibitory ones; a
// workgroup a tile. Sums in a fixed order, so that two runs are equal.

var<workgroup> partialSums: array<vec2<f32>, workgroupThreads>;

@compute @workgroup_size(workgroupThreads)
fn meanTileBlock(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let tile = group.x;
  let column = nmdaBlockColumn * neurons;
  var ofExcitatory = 0.0;
  for (var local = thread; local < excitatoryPerTile; local = local + workgroupThreads) {
    ofExcitatory = ofExcitatory + state[column + tile * excitatoryPerTile + local];
  }
  var ofInhibitory = 0.0;
  for (var local = thread; local < inhibitoryPerTile; local = local + workgroupThreads) {
    ofInhibitory = ofInhibitory + state[column + excitatory + tile * inhibitoryPerTile + local];
  }
  partialSums[thread] = vec2<f32>(ofExcitatory, ofInhibitory);
  for (var half = workgroupThreads / 2u; half > 0u; half = half / 2u) {
    workgroupBarrier();
    if (thread < half) {
      partialSums[thread] = partialSums[thread] + partialSums[thread + half];
    }
  }
  if (thread == 0u) {
    let tiles = tilesX * tilesY;
    tileBlock[tile] = partialSums[0].x / f32(excitatoryPerTile);
    tileBlock[tiles + tile] = partialSums[0].y / f32(inhibitoryPerTile);
  }
}
