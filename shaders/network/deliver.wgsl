// Phase deliver: conductances decay, and bath events and the spikes that are due now are added to them.

/** Events that the bath brings to a neuron in a step of the batch: the same number as in every engine. */
fn bathEvents(stepInBatch: u32, seeds: vec3<f32>, thresholds: vec4<f32>) -> f32 {
  let multipliers = bath[stepInBatch];
  let drawn = uniformInteger(
    multiplyModulo(multipliers.x, seeds.x, prime1, inversePrime1),
    multiplyModulo(multipliers.y, seeds.y, prime2, inversePrime2),
    multiplyModulo(multipliers.z, seeds.z, prime3, inversePrime3),
  );
  return poissonCount(drawn, thresholds.x, thresholds.y, thresholds.z, thresholds.w);
}

/** A word of the bath's buffer. */
fn bathWord(place: u32) -> f32 {
  return bath[place >> 2u][place & 3u];
}

/** Factor of imposed input on the bath events of an excitatory neuron in this step: 1 without any. */
fn bathGain(stepInBatch: u32, neuron: u32) -> f32 {
  let row = bath[stepInBatch].w;
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

fn deliver(
  cell: ptr<function, Cell>,
  neuron: u32,
  population: u32,
  ampaPerEventNs: f32,
  seeds: vec3<f32>,
  stepInBatch: u32,
  ringSlot: u32,
) {
  let place = ringSlot * neurons + neuron;
  let arrivals = atomicLoad(&ring[place]);
  // Most slots are empty at 1 to 10 Hz; those are not written.
  if (arrivals != 0u) {
    atomicStore(&ring[place], 0u);
  }
  var fromBath = bathEvents(stepInBatch, seeds, constants.populations[population].bathThresholds);
  if (population == 0u) {
    fromBath = fromBath * bathGain(stepInBatch, neuron);
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
