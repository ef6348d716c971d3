// Phases deliver, integrate and fire for every neuron, a thread a neuron, over a stride: the steps in which it cannot
// hear of spikes fired meanwhile, since none arrives before the shortest delay. Its variables are read and written once
// a stride. A workgroup lies in one tile and one population.

/** One neuron in registers while the steps of a stride work on it. */
struct Cell {
  potentialMv: f32,
  adaptationPa: f32,
  blocked: f32,
  ampaNs: f32,
  nmdaNs: f32,
  gabaNs: f32,
  stepsSinceSpike: f32,
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
  let ampaPerEventNs = regionConstants[region].ampaPerEventNs;
  let nmdaCeilingNs = regionConstants[region].nmdaCeilingNs;
  let thresholdMv = bitcast<f32>(neuronConstants[thresholdColumn * neurons + neuron]);
  let seeds1And2 = neuronConstants[seeds1And2Column * neurons + neuron];
  let seeds = vec3<f32>(
    f32(seeds1And2 & 0xffffu),
    f32(seeds1And2 >> 16u),
    f32(neuronConstants[seed3Column * neurons + neuron]),
  );

  var cell: Cell;
  cell.potentialMv = state[membranePotentialColumn * neurons + neuron];
  cell.blocked = state[ketamineBlockColumn * neurons + neuron];
  cell.ampaNs = state[ampaConductanceColumn * neurons + neuron];
  cell.nmdaNs = state[nmdaActivationColumn * neurons + neuron];
  cell.gabaNs = state[gabaConductanceColumn * neurons + neuron];
  cell.stepsSinceSpike = state[stepsSinceSpikeColumn * neurons + neuron];
  if (isExcitatory) {
    cell.adaptationPa = state[adaptationColumn * neurons + neuron];
  }

  let steps = stepsOfStride();
  for (var step = 0u; step < steps; step = step + 1u) {
    let stepInBatch = progress.stepInBatch + step;
    let ringSlot = (progress.ringSlot + step) % ringSlots;
    deliver(&cell, neuron, population, ampaPerEventNs, seeds, stepInBatch, ringSlot);
    integrate(&cell, population, isExcitatory, thresholdMv, nmdaCeilingNs);
    fire(&cell, neuron, population, isExcitatory, thresholdMv, stepInBatch);
  }

  state[membranePotentialColumn * neurons + neuron] = cell.potentialMv;
  state[ketamineBlockColumn * neurons + neuron] = cell.blocked;
  state[ampaConductanceColumn * neurons + neuron] = cell.ampaNs;
  state[nmdaActivationColumn * neurons + neuron] = cell.nmdaNs;
  state[gabaConductanceColumn * neurons + neuron] = cell.gabaNs;
  state[stepsSinceSpikeColumn * neurons + neuron] = cell.stepsSinceSpike;
  if (isExcitatory) {
    state[adaptationColumn * neurons + neuron] = cell.adaptationPa;
  }
}
