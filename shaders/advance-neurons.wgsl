// Phases deliver, integrate and fire of one step for every neuron, a thread a neuron, fused: its variables are
// read and written once a step instead of three times. A workgroup lies in one tile and one population.

/** One neuron in registers while a step's phases work on it. */
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
  let thresholdMv = bitcast<f32>(neuronConstants[thresholdColumn * neurons + neuron]);

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

  deliver(&cell, neuron, population, regionConstants[region].ampaPerEventNs);
  integrate(&cell, population, isExcitatory, thresholdMv, regionConstants[region].nmdaCeilingNs);
  fire(&cell, neuron, population, isExcitatory, thresholdMv);

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
