// Phases deliver, integrate and fire for every neuron, a thread per neuron, over a spike-exchange interval: the steps in which it cannot
// hear of spikes fired meanwhile, since none arrives before the shortest delay. Its variables are read and written once
// a spike-exchange interval. A workgroup lies in one tile and one population. The step itself is emitted from
// src/model/equations/step-neuron.ts; here its numbers are read and written.

/** Told by its bits: a compiler may take for granted that floats are finite. */
fn isFiniteNumber(value: f32) -> bool {
  return (bitcast<u32>(value) & 0x7f800000u) != 0x7f800000u;
}

/** Adds a spike to the list. */
fn listSpike(neuron: u32, stepInBatch: u32) {
  let place = atomicAdd(&progress.spikeCount, 1u);
  // A list that is too short is told by the count; the host refuses the batch.
  if (place < spikeCapacity) {
    spikes[place] = (stepInBatch << spikeNeuronBits) | neuron;
  }
}

@compute @workgroup_size(workgroupThreads)
fn advanceNeurons(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  let firstNeuron = group.x * workgroupThreads;
  let neuron = firstNeuron + thread;
  let isExcitatory = firstNeuron < excitatory;
  let population = select(1u, 0u, isExcitatory);
  var region = regions;
  if (isExcitatory) {
    region = wiring[tileStart + firstNeuron / excitatoryPerTile] >> tileRegionShift;
  }
  let own = NeuronConstants(
    bitcast<f32>(neuronConstants[thresholdColumn * neurons + neuron]),
    regionConstants[region].nmdaCeilingNs,
    regionConstants[region].ampaPerEventNs,
  );
  let seeds1And2 = neuronConstants[seeds1And2Column * neurons + neuron];
  let seeds = GeneratorValues(
    f32(seeds1And2 & 0xffffu),
    f32(seeds1And2 >> 16u),
    f32(neuronConstants[seed3Column * neurons + neuron]),
  );

  var current: NeuronState;
  current.membranePotential = state[membranePotentialColumn * neurons + neuron];
  current.nmdaBlock = state[nmdaBlockColumn * neurons + neuron];
  current.ampaConductance = state[ampaConductanceColumn * neurons + neuron];
  current.nmdaActivation = state[nmdaActivationColumn * neurons + neuron];
  current.gabaConductance = state[gabaConductanceColumn * neurons + neuron];
  current.stepsSinceSpike = state[stepsSinceSpikeColumn * neurons + neuron];
  if (isExcitatory) {
    current.adaptation = state[adaptationColumn * neurons + neuron];
    current.nmdaGating = state[nmdaGatingColumn * neurons + neuron];
  }

  let steps = stepsOfExchangeInterval();
  for (var step = 0u; step < steps; step = step + 1u) {
    let stepInBatch = progress.stepInBatch + step;
    let arrivals = takeArrivals(neuron, (progress.ringSlot + step) % ringSlots);
    var events = backgroundEvents(stepInBatch, seeds, constants.populations[population].backgroundThresholds);
    if (isExcitatory) {
      events = events * backgroundGain(stepInBatch, neuron);
    }
    let stepped = stepNeuron(
      current,
      arrivals,
      events,
      own,
      constants.populations[population].cell,
      constants.network,
      isExcitatory,
    );
    current = stateAfterStep(stepped);
    if (!isFiniteNumber(stepped.reachedMv)) {
      // It stays as it is, for the host to find.
      current.membranePotential = stepped.reachedMv;
      atomicMin(&progress.notFiniteNeuron, neuron);
    } else if (stepped.stepsSinceSpike == 0.0) {
      listSpike(neuron, stepInBatch);
    }
  }

  state[membranePotentialColumn * neurons + neuron] = current.membranePotential;
  state[nmdaBlockColumn * neurons + neuron] = current.nmdaBlock;
  state[ampaConductanceColumn * neurons + neuron] = current.ampaConductance;
  state[nmdaActivationColumn * neurons + neuron] = current.nmdaActivation;
  state[gabaConductanceColumn * neurons + neuron] = current.gabaConductance;
  state[stepsSinceSpikeColumn * neurons + neuron] = current.stepsSinceSpike;
  if (isExcitatory) {
    state[adaptationColumn * neurons + neuron] = current.adaptation;
    state[nmdaGatingColumn * neurons + neuron] = current.nmdaGating;
  }
}
