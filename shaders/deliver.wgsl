// Phase deliver: conductances decay, and bath events and the spikes that are due now are added to them.

/** Events that the bath brings to a neuron in this step: the same number as in every engine. */
fn bathEvents(neuron: u32, thresholds: vec4<f32>) -> f32 {
  let multipliers = bath[progress.stepInBatch];
  let seeds1And2 = neuronConstants[seeds1And2Column * neurons + neuron];
  let seed3 = neuronConstants[seed3Column * neurons + neuron];
  let drawn = uniformInteger(
    multiplyModulo(multipliers.x, f32(seeds1And2 & 0xffffu), prime1, inversePrime1),
    multiplyModulo(multipliers.y, f32(seeds1And2 >> 16u), prime2, inversePrime2),
    multiplyModulo(multipliers.z, f32(seed3), prime3, inversePrime3),
  );
  return poissonCount(drawn, thresholds.x, thresholds.y, thresholds.z, thresholds.w);
}

/** A word of the bath's buffer. */
fn bathWord(place: u32) -> f32 {
  return bath[place >> 2u][place & 3u];
}

/** Factor of imposed input on the bath events of an excitatory neuron in this step: 1 without any. */
fn bathGain(neuron: u32) -> f32 {
  let row = bath[progress.stepInBatch].w;
  if (row < 0.0) {
    return 1.0;
  }
  let tiles = tilesX * tilesY;
  let waves = bathPatches + (bathPatchesPerTile + u32(row)) * tiles;
  return imposedGain(
    bathWord(waves + u32(tileOfExcitatory(f32(neuron)))),
    bathWord(bathPatches + u32(patchOfExcitatory(f32(neuron)))),
  );
}

fn deliver(cell: ptr<function, Cell>, neuron: u32, population: u32, ampaPerEventNs: f32) {
  let place = progress.ringSlot * neurons + neuron;
  let arrivals = atomicLoad(&ring[place]);
  // Most slots are empty at 1 to 10 Hz; those are not written.
  if (arrivals != 0u) {
    atomicStore(&ring[place], 0u);
  }
  var fromBath = bathEvents(neuron, constants.populations[population].bathThresholds);
  if (population == 0u) {
    fromBath = fromBath * bathGain(neuron);
  }
  let bathAmpaNs = constants.populations[population].bathAmpaNs;
  let bathNmdaNs = constants.populations[population].bathNmdaNs;
  let nmdaPerUnitNs = constants.populations[population].nmdaPerUnitNs;
  let gabaPerEventNs = constants.populations[population].gabaPerEventNs;
  (*cell).ampaNs = decayAndAdd(
    (*cell).ampaNs,
    constants.ampaDecay,
    f32(arrivals / arrivalAmpa) * ampaPerEventNs + fromBath * bathAmpaNs,
  );
  (*cell).nmdaNs = decayAndAdd(
    (*cell).nmdaNs,
    constants.nmdaDecay,
    f32(arrivals & arrivalPayloadMask) * nmdaPerUnitNs + fromBath * bathNmdaNs,
  );
  (*cell).gabaNs = decayAndAdd(
    (*cell).gabaNs,
    constants.gabaDecay,
    f32((arrivals / arrivalGaba) & arrivalCountMask) * gabaPerEventNs,
  );
}
