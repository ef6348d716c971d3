// After the tiles are sampled: one workgroup adds their sums to one row of the batch's samples, in a stated order: each
// thread its tiles from the lowest on, then halves onto halves.

var<workgroup> sheetSums: array<array<f32, sampleColumns>, workgroupThreads>;

@compute @workgroup_size(workgroupThreads)
fn sumSamples(@builtin(local_invocation_index) thread: u32) {
  var sums: array<f32, sampleColumns>;
  for (var tile = thread; tile < tilesX * tilesY; tile = tile + workgroupThreads) {
    for (var column = 0u; column < sampleColumns; column = column + 1u) {
      sums[column] += tileSums[tile * sampleColumns + column];
    }
  }
  sheetSums[thread] = sums;
  for (var half = workgroupThreads / 2u; half > 0u; half = half / 2u) {
    workgroupBarrier();
    if (thread < half) {
      for (var column = 0u; column < sampleColumns; column = column + 1u) {
        sheetSums[thread][column] += sheetSums[thread + half][column];
      }
    }
  }
  if (thread == 0u) {
    let row = (progress.stepInMs + progress.stepInBatch) / stepsPerMs - 1u;
    for (var column = 0u; column < sampleColumns; column = column + 1u) {
      samples[row * sampleColumns + column] = sheetSums[0][column];
    }
  }
}
