// What reaches a neuron in a step: the spikes that are due now, and events of the external background input.

/** Takes what arrives at a neuron in this step out of its ring slot. */
fn takeArrivals(neuron: u32, ringSlot: u32) -> Arrivals {
  let place = ringSlot * neurons + neuron;
  let packed = atomicLoad(&ring[place]);
  // Most slots are empty at 1 to 10 Hz; those are not written.
  if (packed != 0u) {
    atomicStore(&ring[place], 0u);
  }
  return Arrivals(
    f32(packed / arrivalAmpa),
    f32(packed & arrivalPayloadMask),
    f32((packed / arrivalGaba) & arrivalCountMask),
  );
}

/** Events of the external background input in a step of the batch: the same number as in every engine. */
fn backgroundEvents(stepInBatch: u32, seeds: GeneratorValues, thresholds: vec4<f32>) -> f32 {
  let multipliers = background[stepInBatch];
  return drawBackgroundEvents(
    seeds,
    GeneratorValues(multipliers.x, multipliers.y, multipliers.z),
    GeneratorPrimes(prime1, prime2, prime3, inversePrime1, inversePrime2, inversePrime3),
    EventThresholds(thresholds.x, thresholds.y, thresholds.z, thresholds.w),
  );
}

/** A word of the background input's buffer. */
fn backgroundWord(place: u32) -> f32 {
  return background[place >> 2u][place & 3u];
}

/** Factor of imposed input on the background events of an excitatory neuron in this step: 1 without any. */
fn backgroundGain(stepInBatch: u32, neuron: u32) -> f32 {
  let row = background[stepInBatch].w;
  if (row < 0.0) {
    return 1.0;
  }
  let tiles = tilesX * tilesY;
  let waves = backgroundPatches + (backgroundPatchesPerTile + u32(row)) * tiles;
  return imposedGain(
    backgroundWord(waves + u32(tileOfExcitatory(f32(neuron)))),
    backgroundWord(backgroundPatches + u32(patchOfExcitatory(f32(neuron)))),
  );
}
