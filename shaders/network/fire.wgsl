// Phase fire: a cell past threshold is reset, adapts, and joins the list of spikes.

/** Told by its bits: a compiler may take for granted that floats are finite. */
fn isFiniteNumber(value: f32) -> bool {
  return (bitcast<u32>(value) & 0x7f800000u) != 0x7f800000u;
}

fn fire(
  cell: ptr<function, Cell>,
  neuron: u32,
  population: u32,
  isExcitatory: bool,
  thresholdMv: f32,
  stepInBatch: u32,
) {
  let potentialMv = (*cell).potentialMv;
  if (!isFiniteNumber(potentialMv)) {
    // It stays as it is, for the host to find.
    atomicMin(&progress.notFiniteNeuron, neuron);
    return;
  }
  if (isExcitatory && potentialMv <= constants.spikeDetectionMv) {
    return;
  }
  if (!isExcitatory && potentialMv < thresholdMv) {
    return;
  }
  if (isExcitatory) {
    (*cell).adaptationPa = (*cell).adaptationPa + constants.adaptationIncrementPa;
    let place = releaseFractionColumn * neurons + neuron;
    state[place] = releaseFractionAfterSpike(
      state[place],
      (*cell).stepsSinceSpike,
      constants.nmdaDecayPerStep,
      constants.saturationStep,
    );
  }
  (*cell).potentialMv = constants.populations[population].resetMv;
  (*cell).stepsSinceSpike = 0.0;
  let place = atomicAdd(&progress.spikeCount, 1u);
  // A list that is too short is told by the count; the host refuses the batch.
  if (place < spikeCapacity) {
    spikes[place] = (stepInBatch << spikeNeuronBits) | neuron;
  }
}
