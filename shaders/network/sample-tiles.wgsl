// At a whole millisecond, when samples are wanted: sums over the cells of each tile, a workgroup per tile. Floats are added
// in a stated order, so that two runs are equal: each thread its cells from the lowest on, then halves onto halves.
//
// The sum of a cell's potentials over time is a 64-bit integer of 1/1024 mV: an hour of samples fits, to the last place.

var<workgroup> sampleSums: array<array<f32, sampleColumns>, workgroupThreads>;

/** Takes one more potential into a cell's sum over time and returns the square of its mean so far. */
fn squaredMeanPotential(cell: u32, potentialMv: f32, samplesDone: u32) -> f32 {
  let offset = clamp(potentialMv, -potentialBiasMv, potentialBiasMv) + potentialBiasMv;
  let quanta = u32(floor(offset * potentialQuantaPerMv + 0.5));
  var sum = potentialSums[cell];
  sum.x = sum.x + quanta;
  sum.y = sum.y + select(0u, 1u, sum.x < quanta);
  potentialSums[cell] = sum;
  let total = f32(sum.y) * 4294967296.0 + f32(sum.x);
  let mean = total / (potentialQuantaPerMv * f32(samplesDone)) - potentialBiasMv;
  return mean * mean;
}

@compute @workgroup_size(workgroupThreads)
fn sampleTiles(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let tile = group.x;
  let isInPatch = tile % tilesX < patchTilesPerSide && tile / tilesX < patchTilesPerSide;
  let samplesDone = progress.samplesBefore + (progress.stepInMs + progress.stepInBatch) / stepsPerMs;
  let ceilingNs = regionConstants[wiring[tileStart + tile] >> tileRegionShift].nmdaCeilingNs;
  let magnesiumMm = constants.populations[0].cell.magnesiumMm;
  var sums: array<f32, sampleColumns>;
  for (var local = thread; local < excitatoryPerTile; local = local + workgroupThreads) {
    let neuron = tile * excitatoryPerTile + local;
    let potentialMv = state[membranePotentialColumn * neurons + neuron];
    let block = state[nmdaBlockColumn * neurons + neuron];
    let activated = nmdaActivatedFraction(
      state[nmdaActivationColumn * neurons + neuron],
      ceilingNs,
      constants.network.ambientOpenFraction,
    );
    sums[nmdaBlockExcitatorySample] += block;
    sums[activatedExcitatorySample] += activated;
    if (isInPatch) {
      sums[ampaCurrentPaSample] += currentSizePa(
        state[ampaConductanceColumn * neurons + neuron],
        potentialMv,
        0.0,
      );
      let unblocked = magnesiumUnblock(magnesiumVoltageFactor(potentialMv), magnesiumMm);
      sums[nmdaCurrentPaSample] += currentSizePa(
        nmdaConductance(ceilingNs, activated, unblocked, block),
        potentialMv,
        0.0,
      );
      sums[gabaCurrentPaSample] += currentSizePa(
        state[gabaConductanceColumn * neurons + neuron],
        potentialMv,
        constants.network.gabaReversalMv,
      );
    }
    if (local % potentialStride == 0u) {
      let offset = potentialMv - potentialOffsetMv;
      sums[potentialMvSample] += offset;
      sums[squaredPotentialSample] += offset * offset;
      sums[squaredMeanPotentialSample] += squaredMeanPotential(neuron / potentialStride, offset, samplesDone);
    }
  }
  for (var local = thread; local < inhibitoryPerTile; local = local + workgroupThreads) {
    let neuron = excitatory + tile * inhibitoryPerTile + local;
    sums[nmdaBlockInhibitorySample] += state[nmdaBlockColumn * neurons + neuron];
    sums[activatedInhibitorySample] += nmdaActivatedFraction(
      state[nmdaActivationColumn * neurons + neuron],
      regionConstants[regions].nmdaCeilingNs,
      constants.network.ambientOpenFraction,
    );
  }
  sampleSums[thread] = sums;
  for (var half = workgroupThreads / 2u; half > 0u; half = half / 2u) {
    workgroupBarrier();
    if (thread < half) {
      for (var column = 0u; column < sampleColumns; column = column + 1u) {
        sampleSums[thread][column] += sampleSums[thread + half][column];
      }
    }
  }
  if (thread == 0u) {
    for (var column = 0u; column < sampleColumns; column = column + 1u) {
      tileSums[tile * sampleColumns + column] = sampleSums[0][column];
    }
  }
}
