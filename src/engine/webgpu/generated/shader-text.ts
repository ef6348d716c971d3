// Written by scripts/generate-sources.ts from shaders/*.wgsl, src/engine/webgpu/layout.ts and src/model.
// Do not edit: change those and run npm run generate.

/** Every WGSL shader, as one module. */
export const shaderText = "override neurons: u32;\n\
override excitatory: u32;\n\
override tilesX: u32;\n\
override tilesY: u32;\n\
override regions: u32;\n\
override ringSlots: u32;\n\
override spikeCapacity: u32;\n\
override roundsEE: u32;\n\
override outDegreeEE: u32;\n\
override outDegreeIE: u32;\n\
override outDegreeEI: u32;\n\
override outDegreeII: u32;\n\
override stepsPerMs: u32;\n\
override longestExchangeInterval: u32;\n\
const membranePotentialColumn = 0u;\n\
const adaptationColumn = 1u;\n\
const nmdaBlockColumn = 2u;\n\
const nmdaGatingColumn = 3u;\n\
const ampaConductanceColumn = 4u;\n\
const nmdaActivationColumn = 5u;\n\
const gabaConductanceColumn = 6u;\n\
const stepsSinceSpikeColumn = 7u;\n\
const thresholdColumn = 0u;\n\
const seeds1And2Column = 1u;\n\
const seed3Column = 2u;\n\
struct PopulationConstants {\n\
  cell: CellConstants,\n\
  backgroundThresholds: vec4<f32>,\n\
}\n\
struct StepConstants {\n\
  network: NetworkConstants,\n\
  populations: array<PopulationConstants, 2>,\n\
}\n\
struct RegionConstants {\n\
  nmdaCeilingNs: f32,\n\
  ampaPerEventNs: f32,\n\
  spineLimit: f32,\n\
}\n\
struct Progress {\n\
  spikeCount: atomic<u32>,\n\
  synapticEvents: atomic<u32>,\n\
  notFiniteNeuron: atomic<u32>,\n\
  steps: u32,\n\
  stepInBatch: u32,\n\
  ringSlot: u32,\n\
  baseSlot: u32,\n\
  earliestOffset: u32,\n\
  planned: u32,\n\
  releaseFirst: u32,\n\
  releaseEnd: u32,\n\
  stepInMs: u32,\n\
  samplesBefore: u32,\n\
  recordsSome: u32,\n\
  recordedCount: atomic<u32>,\n\
}\n\
struct SnapshotRequest {\n\
  decayPerStep: f32,\n\
  peak: f32,\n\
}\n\
const snapshotNeuronsPerWord = 4u;\n\
const recentSpikeByte = 0u;\n\
const recentSpikeMinimum = 0.0;\n\
const recentSpikeMaximum = 1.0;\n\
const membranePotentialByte = 1u;\n\
const membranePotentialMinimum = -80.0;\n\
const membranePotentialMaximum = -40.0;\n\
const nmdaBlockByte = 2u;\n\
const nmdaBlockMinimum = 0.0;\n\
const nmdaBlockMaximum = 1.0;\n\
const activatedFractionByte = 3u;\n\
const activatedFractionMinimum = 0.0;\n\
const activatedFractionMaximum = 1.0;\n\
const prime1 = 4093.0;\n\
const inversePrime1 = 0.0002443195699975568;\n\
const prime2 = 4091.0;\n\
const inversePrime2 = 0.0002444390124663896;\n\
const prime3 = 4079.0;\n\
const inversePrime3 = 0.00024515812699190976;\n\
const excitatoryPerTile = 256u;\n\
const inhibitoryPerTile = 64u;\n\
const slotsPerTile = 256u;\n\
const slotsPerInhibitory = 4u;\n\
const slotMask = 255u;\n\
const roundStartEE = 0u;\n\
const footprintStartEE = 1035u;\n\
const roundStartIE = 600u;\n\
const footprintStartIE = 2059u;\n\
const roundStartEI = 750u;\n\
const footprintStartEI = 3083u;\n\
const roundStartII = 990u;\n\
const footprintStartII = 4107u;\n\
const tileStart = 5131u;\n\
const roundWords = 3u;\n\
const roundMultiplierMask = 511u;\n\
const roundOffsetShift = 9u;\n\
const roundTwistShift = 17u;\n\
const footprintBias = 128u;\n\
const footprintDisplacementMask = 255u;\n\
const footprintYShift = 8u;\n\
const footprintDelayShift = 16u;\n\
const tilePreShift = 8u;\n\
const tileRegionShift = 16u;\n\
const fieldCellsPerTile = 16u;\n\
const rowsPerWord = 4u;\n\
const patchTilesPerSide = 4u;\n\
const potentialStride = 8u;\n\
const potentialOffsetMv = -60.0;\n\
const potentialBiasMv = 128.0;\n\
const potentialQuantaPerMv = 1024.0;\n\
const sampleColumns = 10u;\n\
const nmdaBlockExcitatorySample = 0u;\n\
const nmdaBlockInhibitorySample = 1u;\n\
const activatedExcitatorySample = 2u;\n\
const activatedInhibitorySample = 3u;\n\
const ampaCurrentPaSample = 4u;\n\
const nmdaCurrentPaSample = 5u;\n\
const gabaCurrentPaSample = 6u;\n\
const potentialMvSample = 7u;\n\
const squaredPotentialSample = 8u;\n\
const squaredMeanPotentialSample = 9u;\n\
const spikeNeuronBits = 20u;\n\
const spikeNeuronMask = 1048575u;\n\
const spikeStepLimit = 4096u;\n\
const arrivalAmpa = 16777216u;\n\
const arrivalGaba = 65536u;\n\
const arrivalPayloadMask = 65535u;\n\
const arrivalCountMask = 255u;\n\
const backgroundPatches = 960u;\n\
const backgroundPatchesPerTile = 16u;\n\
const workgroupThreads = 64u;\n\
const workgroupsPerDimension = 65535u;\n\
@group(0) @binding(0) var<uniform> constants: StepConstants;\n\
@group(0) @binding(1) var<storage, read_write> state: array<f32>;\n\
@group(0) @binding(2) var<storage, read_write> ring: array<atomic<u32>>;\n\
@group(0) @binding(3) var<storage, read> neuronConstants: array<u32>;\n\
@group(0) @binding(4) var<storage, read> regionConstants: array<RegionConstants>;\n\
@group(0) @binding(5) var<storage, read> wiring: array<u32>;\n\
@group(0) @binding(6) var<storage, read> background: array<vec4<f32>>;\n\
@group(0) @binding(7) var<storage, read_write> spikes: array<u32>;\n\
@group(0) @binding(8) var<storage, read_write> progress: Progress;\n\
@group(0) @binding(9) var<storage, read_write> propagationDispatch: array<u32>;\n\
@group(0) @binding(10) var<storage, read_write> tileBlock: array<f32>;\n\
@group(0) @binding(11) var<uniform> snapshotRequest: SnapshotRequest;\n\
@group(0) @binding(12) var<storage, read_write> snapshot: array<u32>;\n\
@group(0) @binding(13) var<storage, read_write> tally: array<atomic<u32>>;\n\
@group(0) @binding(14) var<storage, read_write> cellSpikes: array<atomic<u32>>;\n\
@group(0) @binding(15) var<storage, read_write> glutamate: array<f32>;\n\
@group(0) @binding(16) var<storage, read> recordMask: array<u32>;\n\
@group(0) @binding(17) var<storage, read_write> recorded: array<u32>;\n\
@group(0) @binding(18) var<storage, read_write> tileSums: array<f32>;\n\
@group(0) @binding(19) var<storage, read_write> samples: array<f32>;\n\
@group(0) @binding(20) var<storage, read_write> potentialSums: array<vec2<u32>>;\n\
struct GeneratorValues {\n\
  first: f32,\n\
  second: f32,\n\
  third: f32,\n\
}\n\
struct GeneratorPrimes {\n\
  prime1: f32,\n\
  prime2: f32,\n\
  prime3: f32,\n\
  inversePrime1: f32,\n\
  inversePrime2: f32,\n\
  inversePrime3: f32,\n\
}\n\
struct EventThresholds {\n\
  threshold0: f32,\n\
  threshold1: f32,\n\
  threshold2: f32,\n\
  threshold3: f32,\n\
}\n\
struct Conductances {\n\
  ampaConductance: f32,\n\
  nmdaActivation: f32,\n\
  gabaConductance: f32,\n\
}\n\
struct Arrivals {\n\
  ampaEvents: f32,\n\
  payloadUnits: f32,\n\
  gabaEvents: f32,\n\
}\n\
struct CellConstants {\n\
  stepOverCapacitance: f32,\n\
  leakConductanceNs: f32,\n\
  leakReversalMv: f32,\n\
  resetMv: f32,\n\
  refractorySteps: f32,\n\
  backgroundAmpaNs: f32,\n\
  backgroundNmdaNs: f32,\n\
  nmdaPerUnitNs: f32,\n\
  gabaPerEventNs: f32,\n\
  magnesiumMm: f32,\n\
}\n\
struct NetworkConstants {\n\
  ampaDecay: f32,\n\
  nmdaDecay: f32,\n\
  gabaDecay: f32,\n\
  gabaReversalMv: f32,\n\
  nmdaDecayPerStep: f32,\n\
  saturationStep: f32,\n\
  slopeFactorMv: f32,\n\
  spikeDetectionMv: f32,\n\
  adaptationStepOverTimeConstant: f32,\n\
  adaptationCouplingNs: f32,\n\
  adaptationIncrementPa: f32,\n\
  ambientOpenFraction: f32,\n\
  voltageFactorAtMinus66Mv: f32,\n\
  unbindingVoltageDependence: f32,\n\
  bindingRatePerSecond: f32,\n\
  unbindingRatePerSecond: f32,\n\
  closedEscapeRatePerSecond: f32,\n\
  blockStepSeconds: f32,\n\
  glutamateKeptPerMs: f32,\n\
  glutamatePerSpike: f32,\n\
}\n\
struct Membrane {\n\
  membranePotential: f32,\n\
  adaptation: f32,\n\
  nmdaBlock: f32,\n\
  stepsSinceSpike: f32,\n\
}\n\
struct Fired {\n\
  membranePotential: f32,\n\
  adaptation: f32,\n\
  nmdaGating: f32,\n\
  stepsSinceSpike: f32,\n\
}\n\
struct NeuronState {\n\
  membranePotential: f32,\n\
  adaptation: f32,\n\
  nmdaBlock: f32,\n\
  stepsSinceSpike: f32,\n\
  ampaConductance: f32,\n\
  nmdaActivation: f32,\n\
  gabaConductance: f32,\n\
  nmdaGating: f32,\n\
}\n\
struct NeuronConstants {\n\
  thresholdMv: f32,\n\
  nmdaCeilingNs: f32,\n\
  ampaPerEventNs: f32,\n\
}\n\
struct SteppedNeuron {\n\
  membranePotential: f32,\n\
  adaptation: f32,\n\
  nmdaBlock: f32,\n\
  stepsSinceSpike: f32,\n\
  ampaConductance: f32,\n\
  nmdaActivation: f32,\n\
  gabaConductance: f32,\n\
  nmdaGating: f32,\n\
  reachedMv: f32,\n\
}\n\
struct TilePlace {\n\
  tile: f32,\n\
  column: f32,\n\
  line: f32,\n\
}\n\
struct FarEnd {\n\
  tile: f32,\n\
  slot: f32,\n\
  delaySteps: f32,\n\
}\n\
struct EdgePlace {\n\
  round: f32,\n\
  slot: f32,\n\
}\n\
fn tileOfExcitatory(neuron: f32) -> f32 {\n\
  return floor((neuron + 0.5) * 0.00390625);\n\
}\n\
fn patchOfExcitatory(neuron: f32) -> f32 {\n\
  let tile = tileOfExcitatory(neuron);\n\
  let local = neuron - 256.0 * tile;\n\
  let line = floor((local + 0.5) * 0.0625);\n\
  let place = local - 16.0 * line;\n\
  return 16.0 * tile + 4.0 * floor((line + 0.5) * 0.25) + floor((place + 0.5) * 0.25);\n\
}\n\
fn imposedGain(waveGain: f32, stimulusGain: f32) -> f32 {\n\
  return waveGain + stimulusGain;\n\
}\n\
fn currentSizePa(conductanceNs: f32, potentialMv: f32, reversalMv: f32) -> f32 {\n\
  return abs(conductanceNs * (potentialMv - reversalMv));\n\
}\n\
fn glutamateAfterMs(glutamate: f32, keptShare: f32, released: f32) -> f32 {\n\
  return glutamate * keptShare + released;\n\
}\n\
fn glutamateCell(tileColumn: f32, tileLine: f32, local: f32, tilesX: f32) -> f32 {\n\
  let row = floor(local * 0.0625);\n\
  let line = 4.0 * tileLine + floor(row * 0.25);\n\
  let column = floor((local - 16.0 * row) * 0.25);\n\
  return line * 4.0 * tilesX + 4.0 * tileColumn + column;\n\
}\n\
fn spikeInitiationCurrent(membranePotentialMv: f32, thresholdMv: f32, leakConductanceNs: f32, slopeFactorMv: f32) -> f32 {\n\
  return leakConductanceNs * slopeFactorMv * exp((min(membranePotentialMv, (-35.0)) - thresholdMv) / slopeFactorMv);\n\
}\n\
fn membranePotentialAfterStep(membranePotentialMv: f32, stepOverCapacitance: f32, leakConductanceNs: f32, leakReversalMv: f32, excitatoryConductanceNs: f32, gabaConductanceNs: f32, gabaReversalMv: f32, otherCurrentPa: f32) -> f32 {\n\
  let source = leakConductanceNs * leakReversalMv + gabaConductanceNs * gabaReversalMv + otherCurrentPa;\n\
  let conductance = leakConductanceNs + excitatoryConductanceNs + gabaConductanceNs;\n\
  return (membranePotentialMv + stepOverCapacitance * source) / (1.0 + stepOverCapacitance * conductance);\n\
}\n\
fn adaptationAfterStep(adaptationPa: f32, membranePotentialMv: f32, stepOverTimeConstant: f32, couplingNs: f32, leakReversalMv: f32) -> f32 {\n\
  return adaptationPa + stepOverTimeConstant * (couplingNs * (membranePotentialMv - leakReversalMv) - adaptationPa);\n\
}\n\
fn magnesiumVoltageFactor(membranePotentialMv: f32) -> f32 {\n\
  return exp((-0.062) * membranePotentialMv);\n\
}\n\
fn magnesiumUnblock(voltageFactor: f32, magnesiumMm: f32) -> f32 {\n\
  return 1.0 / (1.0 + magnesiumMm / 3.57 * voltageFactor);\n\
}\n\
fn unbindingVoltageFactor(voltageFactor: f32, voltageFactorAtMinus66Mv: f32, voltageDependence: f32) -> f32 {\n\
  return 1.0 - voltageDependence + voltageDependence * min(6.0, sqrt(voltageFactorAtMinus66Mv / voltageFactor));\n\
}\n\
fn nmdaConductance(nmdaCeilingNs: f32, activatedFraction: f32, unblockedByMagnesium: f32, blockedFraction: f32) -> f32 {\n\
  return nmdaCeilingNs * activatedFraction * unblockedByMagnesium * (1.0 - blockedFraction);\n\
}\n\
fn nmdaBlockAfterStep(blockedFraction: f32, activatedFraction: f32, unblockedByMagnesium: f32, unbindingFactor: f32, bindingRatePerSecond: f32, unbindingRatePerSecond: f32, closedEscapeRatePerSecond: f32, stepSeconds: f32) -> f32 {\n\
  let binding = activatedFraction * unblockedByMagnesium * bindingRatePerSecond * (1.0 - blockedFraction);\n\
  let leaving = (activatedFraction * unbindingRatePerSecond * unbindingFactor + closedEscapeRatePerSecond) * blockedFraction;\n\
  return min(1.0, max(0.0, blockedFraction + stepSeconds * (binding - leaving)));\n\
}\n\
fn multiplyModulo(left: f32, right: f32, prime: f32, inversePrime: f32) -> f32 {\n\
  let product = left * right;\n\
  var remainder = product - floor(product * inversePrime) * prime;\n\
  if (remainder < 0.0) {\n\
    remainder = remainder + prime;\n\
  }\n\
  if (remainder >= prime) {\n\
    remainder = remainder - prime;\n\
  }\n\
  return remainder;\n\
}\n\
fn uniformInteger(first: f32, second: f32, third: f32) -> f32 {\n\
  let sum = first + second + third;\n\
  let weighted = sum + second + 2.0 * third;\n\
  let high = sum - 4096.0 * floor(sum / 4096.0);\n\
  let low = weighted - 4096.0 * floor(weighted / 4096.0);\n\
  return high * 4096.0 + low;\n\
}\n\
fn poissonCount(uniform: f32, threshold0: f32, threshold1: f32, threshold2: f32, threshold3: f32) -> f32 {\n\
  var count = 0.0;\n\
  if (uniform >= threshold0) {\n\
    count = 1.0;\n\
    if (uniform >= threshold1) {\n\
      count = 2.0;\n\
      if (uniform >= threshold2) {\n\
        count = 3.0;\n\
        if (uniform >= threshold3) {\n\
          count = 4.0;\n\
        }\n\
      }\n\
    }\n\
  }\n\
  return count;\n\
}\n\
fn drawBackgroundEvents(seeds: GeneratorValues, multipliers: GeneratorValues, primes: GeneratorPrimes, thresholds: EventThresholds) -> f32 {\n\
  let uniform = uniformInteger(multiplyModulo(seeds.first, multipliers.first, primes.prime1, primes.inversePrime1), multiplyModulo(seeds.second, multipliers.second, primes.prime2, primes.inversePrime2), multiplyModulo(seeds.third, multipliers.third, primes.prime3, primes.inversePrime3));\n\
  return poissonCount(uniform, thresholds.threshold0, thresholds.threshold1, thresholds.threshold2, thresholds.threshold3);\n\
}\n\
fn deliver(neuron: Conductances, arrivals: Arrivals, backgroundEvents: f32, ampaPerEventNs: f32, cell: CellConstants, network: NetworkConstants) -> Conductances {\n\
  return Conductances(decayAndAdd(neuron.ampaConductance, network.ampaDecay, arrivals.ampaEvents * ampaPerEventNs + backgroundEvents * cell.backgroundAmpaNs), decayAndAdd(neuron.nmdaActivation, network.nmdaDecay, arrivals.payloadUnits * cell.nmdaPerUnitNs + backgroundEvents * cell.backgroundNmdaNs), decayAndAdd(neuron.gabaConductance, network.gabaDecay, arrivals.gabaEvents * cell.gabaPerEventNs));\n\
}\n\
fn countStep(stepsSinceSpike: f32) -> f32 {\n\
  return min(stepsSinceSpike + 1.0, 65536.0);\n\
}\n\
fn integrate(neuron: Membrane, conductances: Conductances, thresholdMv: f32, nmdaCeilingNs: f32, cell: CellConstants, network: NetworkConstants, isExcitatory: bool) -> Membrane {\n\
  let voltageFactor = magnesiumVoltageFactor(neuron.membranePotential);\n\
  let unblocked = magnesiumUnblock(voltageFactor, cell.magnesiumMm);\n\
  let activatedFraction = nmdaActivatedFraction(conductances.nmdaActivation, nmdaCeilingNs, network.ambientOpenFraction);\n\
  let nmdaNs = nmdaConductance(nmdaCeilingNs, activatedFraction, unblocked, neuron.nmdaBlock);\n\
  let nmdaBlock = nmdaBlockAfterStep(neuron.nmdaBlock, activatedFraction, unblocked, unbindingVoltageFactor(voltageFactor, network.voltageFactorAtMinus66Mv, network.unbindingVoltageDependence), network.bindingRatePerSecond, network.unbindingRatePerSecond, network.closedEscapeRatePerSecond, network.blockStepSeconds);\n\
  let stepsSinceSpike = countStep(neuron.stepsSinceSpike);\n\
  var membranePotential = cell.resetMv;\n\
  if (stepsSinceSpike > cell.refractorySteps) {\n\
    var otherCurrentPa = 0.0;\n\
    if (isExcitatory) {\n\
      otherCurrentPa = spikeInitiationCurrent(neuron.membranePotential, thresholdMv, cell.leakConductanceNs, network.slopeFactorMv) - neuron.adaptation;\n\
    }\n\
    membranePotential = membranePotentialAfterStep(neuron.membranePotential, cell.stepOverCapacitance, cell.leakConductanceNs, cell.leakReversalMv, conductances.ampaConductance + nmdaNs, conductances.gabaConductance, network.gabaReversalMv, otherCurrentPa);\n\
  }\n\
  var adaptation = neuron.adaptation;\n\
  if (isExcitatory) {\n\
    adaptation = adaptationAfterStep(neuron.adaptation, neuron.membranePotential, network.adaptationStepOverTimeConstant, network.adaptationCouplingNs, cell.leakReversalMv);\n\
  }\n\
  return Membrane(membranePotential, adaptation, nmdaBlock, stepsSinceSpike);\n\
}\n\
fn isPastThreshold(membranePotential: f32, thresholdMv: f32, spikeDetectionMv: f32, isExcitatory: bool) -> bool {\n\
  return select(membranePotential >= thresholdMv, membranePotential > spikeDetectionMv, isExcitatory);\n\
}\n\
fn fire(adaptationPa: f32, nmdaGatingBefore: f32, stepsSinceLastSpike: f32, cell: CellConstants, network: NetworkConstants, isExcitatory: bool) -> Fired {\n\
  var adaptation = adaptationPa;\n\
  var nmdaGating = nmdaGatingBefore;\n\
  if (isExcitatory) {\n\
    adaptation = adaptationPa + network.adaptationIncrementPa;\n\
    nmdaGating = nmdaGatingAfterSpike(nmdaGatingBefore, stepsSinceLastSpike, network.nmdaDecayPerStep, network.saturationStep);\n\
  }\n\
  return Fired(cell.resetMv, adaptation, nmdaGating, 0.0);\n\
}\n\
fn stepNeuron(neuron: NeuronState, arrivals: Arrivals, backgroundEvents: f32, own: NeuronConstants, cell: CellConstants, network: NetworkConstants, isExcitatory: bool) -> SteppedNeuron {\n\
  let conductances = deliver(Conductances(neuron.ampaConductance, neuron.nmdaActivation, neuron.gabaConductance), arrivals, backgroundEvents, own.ampaPerEventNs, cell, network);\n\
  let membrane = integrate(Membrane(neuron.membranePotential, neuron.adaptation, neuron.nmdaBlock, neuron.stepsSinceSpike), conductances, own.thresholdMv, own.nmdaCeilingNs, cell, network, isExcitatory);\n\
  var next = NeuronState(membrane.membranePotential, membrane.adaptation, membrane.nmdaBlock, membrane.stepsSinceSpike, conductances.ampaConductance, conductances.nmdaActivation, conductances.gabaConductance, neuron.nmdaGating);\n\
  if (isPastThreshold(membrane.membranePotential, own.thresholdMv, network.spikeDetectionMv, isExcitatory)) {\n\
    let fired = fire(membrane.adaptation, neuron.nmdaGating, membrane.stepsSinceSpike, cell, network, isExcitatory);\n\
    next = NeuronState(fired.membranePotential, fired.adaptation, next.nmdaBlock, fired.stepsSinceSpike, next.ampaConductance, next.nmdaActivation, next.gabaConductance, fired.nmdaGating);\n\
  }\n\
  return SteppedNeuron(next.membranePotential, next.adaptation, next.nmdaBlock, next.stepsSinceSpike, next.ampaConductance, next.nmdaActivation, next.gabaConductance, next.nmdaGating, membrane.membranePotential);\n\
}\n\
fn stateAfterStep(stepped: SteppedNeuron) -> NeuronState {\n\
  return NeuronState(stepped.membranePotential, stepped.adaptation, stepped.nmdaBlock, stepped.stepsSinceSpike, stepped.ampaConductance, stepped.nmdaActivation, stepped.gabaConductance, stepped.nmdaGating);\n\
}\n\
fn decayAndAdd(conductance: f32, decayFactor: f32, arrivals: f32) -> f32 {\n\
  return conductance * decayFactor + arrivals;\n\
}\n\
fn nmdaGatingAfterSpike(nmdaGating: f32, stepsSinceSpike: f32, nmdaDecayPerStep: f32, saturationStep: f32) -> f32 {\n\
  let remaining = nmdaGating * exp(-stepsSinceSpike * nmdaDecayPerStep);\n\
  return remaining + saturationStep * (1.0 - remaining);\n\
}\n\
fn nmdaPayloadUnits(nmdaGating: f32, saturationStep: f32) -> f32 {\n\
  return floor(512.0 * saturationStep * (1.0 - nmdaGating) / (1.0 - saturationStep) + 0.5);\n\
}\n\
fn nmdaActivatedFraction(nmdaActivationNs: f32, nmdaCeilingNs: f32, ambientOpenFraction: f32) -> f32 {\n\
  return min(1.0, nmdaActivationNs / nmdaCeilingNs + ambientOpenFraction);\n\
}\n\
fn placeOfTile(tile: f32, tilesX: f32) -> TilePlace {\n\
  let line = floor((tile + 0.5) / tilesX);\n\
  return TilePlace(tile, tile - line * tilesX, line);\n\
}\n\
fn footprintEntry(round: f32, middle: f32) -> f32 {\n\
  return (round - 4.0 * floor(round * 0.25)) * 256.0 + middle;\n\
}\n\
fn walkToPost(tables: WalkTables, near: TilePlace, round: f32, slot: f32, tilesX: f32, tilesY: f32) -> FarEnd {\n\
  let row = round * 256.0;\n\
  let nearTwist = preTileTwist(tables, near.tile);\n\
  let preRotation = twistedOffset(preOffset(tables, round), preTwist(tables, round), nearTwist);\n\
  let middle = moduloSlots(preUnpermuted(tables, row + slot) - preRotation);\n\
  let entry = footprintEntry(round, middle);\n\
  let column = wrapCoordinate(near.column - displacementX(tables, entry), tilesX);\n\
  let line = wrapCoordinate(near.line - displacementY(tables, entry), tilesY);\n\
  let tile = line * tilesX + column;\n\
  let farTwist = postTileTwist(tables, tile);\n\
  let postRotation = twistedOffset(postOffset(tables, round), postTwist(tables, round), farTwist);\n\
  let farSlot = moduloSlots(postUnpermuted(tables, row + middle) - postRotation);\n\
  return FarEnd(tile, farSlot, delaySteps(tables, entry));\n\
}\n\
fn gateValue(tables: WalkTables, round: f32, postTile: f32, postSlot: f32) -> f32 {\n\
  let twist = postTileTwist(tables, postTile);\n\
  let rotation = twistedOffset(gateOffset(tables, round), gateTwist(tables, round), twist);\n\
  return gatePermuted(tables, round * 256.0 + moduloSlots(postSlot + rotation));\n\
}\n\
fn cellOfSlot(isInhibitory: bool, tile: f32, slot: f32) -> f32 {\n\
  return select(tile * 256.0 + slot, tile * 64.0 + (slot - 64.0 * floor(slot * 0.015625)), isInhibitory);\n\
}\n\
fn placeOfEdge(isInhibitory: bool, local: f32, index: f32) -> EdgePlace {\n\
  let round = select(index, floor(index * 0.25), isInhibitory);\n\
  let turn = select(0.0, index - 4.0 * round, isInhibitory);\n\
  return EdgePlace(round, local + 64.0 * turn);\n\
}\n\
fn moduloPrime(value: f32) -> f32 {\n\
  return value - 257.0 * floor((value + 0.5) * (1.0 / 257.0));\n\
}\n\
fn moduloSlots(value: f32) -> f32 {\n\
  return value - 256.0 * floor(value * 0.00390625);\n\
}\n\
fn permuteSlot(slot: f32, multiplier: f32, offset: f32) -> f32 {\n\
  return moduloPrime(multiplier * (moduloSlots(slot + offset) + 1.0)) - 1.0;\n\
}\n\
fn unpermuteSlot(slot: f32, inverseMultiplier: f32, offset: f32) -> f32 {\n\
  return moduloSlots(moduloPrime(inverseMultiplier * (slot + 1.0)) - 1.0 - offset);\n\
}\n\
fn twistedOffset(offset: f32, twistFactor: f32, tileTwist: f32) -> f32 {\n\
  return moduloSlots(offset + twistFactor * tileTwist);\n\
}\n\
fn wrapCoordinate(coordinate: f32, size: f32) -> f32 {\n\
  var wrapped = coordinate;\n\
  if (wrapped < 0.0) {\n\
    wrapped = wrapped + size;\n\
  }\n\
  if (wrapped >= size) {\n\
    wrapped = wrapped - size;\n\
  }\n\
  return wrapped;\n\
}\n\
fn gateRank(slotValue: f32, round: f32, rounds: f32) -> f32 {\n\
  return slotValue * rounds + round;\n\
}\n\
fn spineGate(slotValue: f32, round: f32, rounds: f32) -> f32 {\n\
  return (slotValue + (round + 0.5) / rounds) / 256.0;\n\
}\n\
fn quantise(value: f32, minimum: f32, maximum: f32) -> f32 {\n\
  return min(255.0, max(0.0, floor(255.0 * (value - minimum) / (maximum - minimum) + 0.5)));\n\
}\n\
fn recentSpikeTrace(stepsSinceSpike: f32, decayPerStep: f32, peak: f32) -> f32 {\n\
  return peak * exp(-decayPerStep * stepsSinceSpike);\n\
}\n\
fn exchangeIntervalSteps(stepInMs: f32, stepInBatch: f32, batchSteps: f32, stepsPerMs: f32, longestExchangeInterval: f32) -> f32 {\n\
  let steps = stepInMs + stepInBatch;\n\
  let intoMs = steps - stepsPerMs * floor((steps + 0.5) / stepsPerMs);\n\
  return min(min(longestExchangeInterval, stepsPerMs - intoMs), batchSteps - stepInBatch);\n\
}\n\
fn isFiniteNumber(value: f32) -> bool {\n\
  return (bitcast<u32>(value) & 0x7f800000u) != 0x7f800000u;\n\
}\n\
fn listSpike(neuron: u32, stepInBatch: u32) {\n\
  let place = atomicAdd(&progress.spikeCount, 1u);\n\
  if (place < spikeCapacity) {\n\
    spikes[place] = (stepInBatch << spikeNeuronBits) | neuron;\n\
  }\n\
}\n\
@compute @workgroup_size(workgroupThreads)\n\
fn advanceNeurons(\n\
  @builtin(workgroup_id) group: vec3<u32>,\n\
  @builtin(local_invocation_index) thread: u32,\n\
) {\n\
  let firstNeuron = group.x * workgroupThreads;\n\
  let neuron = firstNeuron + thread;\n\
  let isExcitatory = firstNeuron < excitatory;\n\
  let population = select(1u, 0u, isExcitatory);\n\
  var region = regions;\n\
  if (isExcitatory) {\n\
    region = wiring[tileStart + firstNeuron / excitatoryPerTile] >> tileRegionShift;\n\
  }\n\
  let own = NeuronConstants(\n\
    bitcast<f32>(neuronConstants[thresholdColumn * neurons + neuron]),\n\
    regionConstants[region].nmdaCeilingNs,\n\
    regionConstants[region].ampaPerEventNs,\n\
  );\n\
  let seeds1And2 = neuronConstants[seeds1And2Column * neurons + neuron];\n\
  let seeds = GeneratorValues(\n\
    f32(seeds1And2 & 0xffffu),\n\
    f32(seeds1And2 >> 16u),\n\
    f32(neuronConstants[seed3Column * neurons + neuron]),\n\
  );\n\
  var current: NeuronState;\n\
  current.membranePotential = state[membranePotentialColumn * neurons + neuron];\n\
  current.nmdaBlock = state[nmdaBlockColumn * neurons + neuron];\n\
  current.ampaConductance = state[ampaConductanceColumn * neurons + neuron];\n\
  current.nmdaActivation = state[nmdaActivationColumn * neurons + neuron];\n\
  current.gabaConductance = state[gabaConductanceColumn * neurons + neuron];\n\
  current.stepsSinceSpike = state[stepsSinceSpikeColumn * neurons + neuron];\n\
  if (isExcitatory) {\n\
    current.adaptation = state[adaptationColumn * neurons + neuron];\n\
    current.nmdaGating = state[nmdaGatingColumn * neurons + neuron];\n\
  }\n\
  let steps = stepsOfExchangeInterval();\n\
  for (var step = 0u; step < steps; step = step + 1u) {\n\
    let stepInBatch = progress.stepInBatch + step;\n\
    let arrivals = takeArrivals(neuron, (progress.ringSlot + step) % ringSlots);\n\
    var events = backgroundEvents(stepInBatch, seeds, constants.populations[population].backgroundThresholds);\n\
    if (isExcitatory) {\n\
      events = events * backgroundGain(stepInBatch, neuron);\n\
    }\n\
    let stepped = stepNeuron(\n\
      current,\n\
      arrivals,\n\
      events,\n\
      own,\n\
      constants.populations[population].cell,\n\
      constants.network,\n\
      isExcitatory,\n\
    );\n\
    current = stateAfterStep(stepped);\n\
    if (!isFiniteNumber(stepped.reachedMv)) {\n\
      current.membranePotential = stepped.reachedMv;\n\
      atomicMin(&progress.notFiniteNeuron, neuron);\n\
    } else if (stepped.stepsSinceSpike == 0.0) {\n\
      listSpike(neuron, stepInBatch);\n\
    }\n\
  }\n\
  state[membranePotentialColumn * neurons + neuron] = current.membranePotential;\n\
  state[nmdaBlockColumn * neurons + neuron] = current.nmdaBlock;\n\
  state[ampaConductanceColumn * neurons + neuron] = current.ampaConductance;\n\
  state[nmdaActivationColumn * neurons + neuron] = current.nmdaActivation;\n\
  state[gabaConductanceColumn * neurons + neuron] = current.gabaConductance;\n\
  state[stepsSinceSpikeColumn * neurons + neuron] = current.stepsSinceSpike;\n\
  if (isExcitatory) {\n\
    state[adaptationColumn * neurons + neuron] = current.adaptation;\n\
    state[nmdaGatingColumn * neurons + neuron] = current.nmdaGating;\n\
  }\n\
}\n\
var<workgroup> partialSums: array<vec2<f32>, workgroupThreads>;\n\
@compute @workgroup_size(workgroupThreads)\n\
fn meanTileBlock(\n\
  @builtin(workgroup_id) group: vec3<u32>,\n\
  @builtin(local_invocation_index) thread: u32,\n\
) {\n\
  let tile = group.x;\n\
  let column = nmdaBlockColumn * neurons;\n\
  var ofExcitatory = 0.0;\n\
  for (var local = thread; local < excitatoryPerTile; local = local + workgroupThreads) {\n\
    ofExcitatory = ofExcitatory + state[column + tile * excitatoryPerTile + local];\n\
  }\n\
  var ofInhibitory = 0.0;\n\
  for (var local = thread; local < inhibitoryPerTile; local = local + workgroupThreads) {\n\
    ofInhibitory = ofInhibitory + state[column + excitatory + tile * inhibitoryPerTile + local];\n\
  }\n\
  partialSums[thread] = vec2<f32>(ofExcitatory, ofInhibitory);\n\
  for (var half = workgroupThreads / 2u; half > 0u; half = half / 2u) {\n\
    workgroupBarrier();\n\
    if (thread < half) {\n\
      partialSums[thread] = partialSums[thread] + partialSums[thread + half];\n\
    }\n\
  }\n\
  if (thread == 0u) {\n\
    let tiles = tilesX * tilesY;\n\
    tileBlock[tile] = partialSums[0].x / f32(excitatoryPerTile);\n\
    tileBlock[tiles + tile] = partialSums[0].y / f32(inhibitoryPerTile);\n\
  }\n\
}\n\
fn takeArrivals(neuron: u32, ringSlot: u32) -> Arrivals {\n\
  let place = ringSlot * neurons + neuron;\n\
  let packed = atomicLoad(&ring[place]);\n\
  if (packed != 0u) {\n\
    atomicStore(&ring[place], 0u);\n\
  }\n\
  return Arrivals(\n\
    f32(packed / arrivalAmpa),\n\
    f32(packed & arrivalPayloadMask),\n\
    f32((packed / arrivalGaba) & arrivalCountMask),\n\
  );\n\
}\n\
fn backgroundEvents(stepInBatch: u32, seeds: GeneratorValues, thresholds: vec4<f32>) -> f32 {\n\
  let multipliers = background[stepInBatch];\n\
  return drawBackgroundEvents(\n\
    seeds,\n\
    GeneratorValues(multipliers.x, multipliers.y, multipliers.z),\n\
    GeneratorPrimes(prime1, prime2, prime3, inversePrime1, inversePrime2, inversePrime3),\n\
    EventThresholds(thresholds.x, thresholds.y, thresholds.z, thresholds.w),\n\
  );\n\
}\n\
fn backgroundWord(place: u32) -> f32 {\n\
  return background[place >> 2u][place & 3u];\n\
}\n\
fn backgroundGain(stepInBatch: u32, neuron: u32) -> f32 {\n\
  let row = background[stepInBatch].w;\n\
  if (row < 0.0) {\n\
    return 1.0;\n\
  }\n\
  let tiles = tilesX * tilesY;\n\
  let waves = backgroundPatches + (backgroundPatchesPerTile + u32(row)) * tiles;\n\
  return imposedGain(\n\
    backgroundWord(waves + u32(tileOfExcitatory(f32(neuron)))),\n\
    backgroundWord(backgroundPatches + u32(patchOfExcitatory(f32(neuron)))),\n\
  );\n\
}\n\
@compute @workgroup_size(workgroupThreads)\n\
fn packSnapshot(\n\
  @builtin(workgroup_id) group: vec3<u32>,\n\
  @builtin(local_invocation_index) thread: u32,\n\
) {\n\
  let firstOfGroup = group.x * workgroupThreads * snapshotNeuronsPerWord;\n\
  var region = regions;\n\
  if (firstOfGroup < excitatory) {\n\
    region = wiring[tileStart + firstOfGroup / excitatoryPerTile] >> tileRegionShift;\n\
  }\n\
  let ceilingNs = regionConstants[region].nmdaCeilingNs;\n\
  let first = firstOfGroup + thread * snapshotNeuronsPerWord;\n\
  if (first >= neurons) {\n\
    return;\n\
  }\n\
  var words = vec4<u32>(0u);\n\
  for (var place = 0u; place < snapshotNeuronsPerWord; place = place + 1u) {\n\
    let neuron = first + place;\n\
    let trace = recentSpikeTrace(\n\
      state[stepsSinceSpikeColumn * neurons + neuron],\n\
      snapshotRequest.decayPerStep,\n\
      snapshotRequest.peak,\n\
    );\n\
    let activatedFraction = nmdaActivatedFraction(\n\
      state[nmdaActivationColumn * neurons + neuron],\n\
      ceilingNs,\n\
      constants.network.ambientOpenFraction,\n\
    );\n\
    let bytes = vec4<f32>(\n\
      quantise(trace, recentSpikeMinimum, recentSpikeMaximum),\n\
      quantise(\n\
        state[membranePotentialColumn * neurons + neuron],\n\
        membranePotentialMinimum,\n\
        membranePotentialMaximum,\n\
      ),\n\
      quantise(state[nmdaBlockColumn * neurons + neuron], nmdaBlockMinimum, nmdaBlockMaximum),\n\
      quantise(activatedFraction, activatedFractionMinimum, activatedFractionMaximum),\n\
    );\n\
    words = words | (vec4<u32>(bytes) << vec4<u32>(8u * place));\n\
  }\n\
  let word = first / snapshotNeuronsPerWord;\n\
  let columnWords = neurons / snapshotNeuronsPerWord;\n\
  snapshot[recentSpikeByte * columnWords + word] = words.x;\n\
  snapshot[membranePotentialByte * columnWords + word] = words.y;\n\
  snapshot[nmdaBlockByte * columnWords + word] = words.z;\n\
  snapshot[activatedFractionByte * columnWords + word] = words.w;\n\
}\n\
fn stepsOfExchangeInterval() -> u32 {\n\
  return u32(exchangeIntervalSteps(\n\
    f32(progress.stepInMs),\n\
    f32(progress.stepInBatch),\n\
    f32(progress.steps),\n\
    f32(stepsPerMs),\n\
    f32(longestExchangeInterval),\n\
  ));\n\
}\n\
@compute @workgroup_size(1)\n\
fn planPropagation() {\n\
  let end = min(atomicLoad(&progress.spikeCount), spikeCapacity);\n\
  let count = end - progress.planned;\n\
  propagationDispatch[0] = min(count, workgroupsPerDimension);\n\
  propagationDispatch[1] = (count + workgroupsPerDimension - 1u) / workgroupsPerDimension;\n\
  propagationDispatch[2] = 1u;\n\
  progress.releaseFirst = progress.planned;\n\
  progress.releaseEnd = end;\n\
  progress.planned = end;\n\
  let steps = stepsOfExchangeInterval();\n\
  progress.stepInBatch = progress.stepInBatch + steps;\n\
  progress.ringSlot = (progress.ringSlot + steps) % ringSlots;\n\
}\n\
struct Spike {\n\
  exists: u32,\n\
  isInhibitory: u32,\n\
  local: u32,\n\
  tile: u32,\n\
  event: u32,\n\
  stepOffset: u32,\n\
}\n\
struct WalkTables {\n\
  rounds: u32,\n\
  footprint: u32,\n\
}\n\
const preSide = 0u;\n\
const postSide = 1u;\n\
const gateSide = 2u;\n\
var<workgroup> spikeOfGroup: Spike;\n\
var<workgroup> enteredEvents: atomic<u32>;\n\
fn sideOfRound(tables: WalkTables, round: u32, side: u32) -> u32 {\n\
  return wiring[tables.rounds + roundWords * round + side];\n\
}\n\
fn offsetOf(tables: WalkTables, round: f32, side: u32) -> f32 {\n\
  return f32((sideOfRound(tables, u32(round), side) >> roundOffsetShift) & slotMask);\n\
}\n\
fn twistOf(tables: WalkTables, round: f32, side: u32) -> f32 {\n\
  return f32((sideOfRound(tables, u32(round), side) >> roundTwistShift) & slotMask);\n\
}\n\
fn multiplierOf(tables: WalkTables, place: f32, side: u32) -> f32 {\n\
  return f32(sideOfRound(tables, u32(place) / slotsPerTile, side) & roundMultiplierMask);\n\
}\n\
fn slotOf(place: f32) -> f32 {\n\
  return f32(u32(place) % slotsPerTile);\n\
}\n\
fn footprintWord(tables: WalkTables, entry: f32) -> u32 {\n\
  return wiring[tables.footprint + u32(entry)];\n\
}\n\
fn preOffset(tables: WalkTables, round: f32) -> f32 {\n\
  return offsetOf(tables, round, preSide);\n\
}\n\
fn preTwist(tables: WalkTables, round: f32) -> f32 {\n\
  return twistOf(tables, round, preSide);\n\
}\n\
fn preUnpermuted(tables: WalkTables, place: f32) -> f32 {\n\
  return unpermuteSlot(slotOf(place), multiplierOf(tables, place, preSide), 0.0);\n\
}\n\
fn postOffset(tables: WalkTables, round: f32) -> f32 {\n\
  return offsetOf(tables, round, postSide);\n\
}\n\
fn postTwist(tables: WalkTables, round: f32) -> f32 {\n\
  return twistOf(tables, round, postSide);\n\
}\n\
fn postUnpermuted(tables: WalkTables, place: f32) -> f32 {\n\
  return unpermuteSlot(slotOf(place), multiplierOf(tables, place, postSide), 0.0);\n\
}\n\
fn gateOffset(tables: WalkTables, round: f32) -> f32 {\n\
  return offsetOf(tables, round, gateSide);\n\
}\n\
fn gateTwist(tables: WalkTables, round: f32) -> f32 {\n\
  return twistOf(tables, round, gateSide);\n\
}\n\
fn gatePermuted(tables: WalkTables, place: f32) -> f32 {\n\
  return permuteSlot(slotOf(place), multiplierOf(tables, place, gateSide), 0.0);\n\
}\n\
fn preTileTwist(tables: WalkTables, tile: f32) -> f32 {\n\
  return f32((wiring[tileStart + u32(tile)] >> tilePreShift) & slotMask);\n\
}\n\
fn postTileTwist(tables: WalkTables, tile: f32) -> f32 {\n\
  return f32(wiring[tileStart + u32(tile)] & slotMask);\n\
}\n\
fn displacementX(tables: WalkTables, entry: f32) -> f32 {\n\
  return f32(footprintWord(tables, entry) & footprintDisplacementMask) - f32(footprintBias);\n\
}\n\
fn displacementY(tables: WalkTables, entry: f32) -> f32 {\n\
  return f32((footprintWord(tables, entry) >> footprintYShift) & footprintDisplacementMask) - f32(footprintBias);\n\
}\n\
fn delaySteps(tables: WalkTables, entry: f32) -> f32 {\n\
  return f32(footprintWord(tables, entry) >> footprintDelayShift);\n\
}\n\
fn readSpike(index: u32) -> Spike {\n\
  var spike: Spike;\n\
  if (index >= progress.releaseEnd) {\n\
    return spike;\n\
  }\n\
  let entry = spikes[index];\n\
  let neuron = entry & spikeNeuronMask;\n\
  spike.exists = 1u;\n\
  spike.stepOffset = entry >> spikeNeuronBits;\n\
  if (neuron < excitatory) {\n\
    spike.tile = neuron / excitatoryPerTile;\n\
    spike.local = neuron % excitatoryPerTile;\n\
    let nmdaGating = state[nmdaGatingColumn * neurons + neuron];\n\
    spike.event = arrivalAmpa + u32(nmdaPayloadUnits(nmdaGating, constants.network.saturationStep));\n\
  } else {\n\
    spike.tile = (neuron - excitatory) / inhibitoryPerTile;\n\
    spike.local = (neuron - excitatory) % inhibitoryPerTile;\n\
    spike.isInhibitory = 1u;\n\
    spike.event = arrivalGaba;\n\
  }\n\
  return spike;\n\
}\n\
fn propagateAlong(spike: Spike, edge: u32) -> u32 {\n\
  let fromInhibitory = spike.isInhibitory == 1u;\n\
  let edgesOntoExcitatory = select(outDegreeEE, outDegreeEI, fromInhibitory);\n\
  let ontoExcitatory = edge < edgesOntoExcitatory;\n\
  var index = edge;\n\
  var tables = WalkTables(\n\
    select(roundStartEE, roundStartEI, fromInhibitory),\n\
    select(footprintStartEE, footprintStartEI, fromInhibitory),\n\
  );\n\
  if (!ontoExcitatory) {\n\
    index = edge - edgesOntoExcitatory;\n\
    tables = WalkTables(\n\
      select(roundStartIE, roundStartII, fromInhibitory),\n\
      select(footprintStartIE, footprintStartII, fromInhibitory),\n\
    );\n\
  }\n\
  let near = placeOfTile(f32(spike.tile), f32(tilesX));\n\
  let place = placeOfEdge(fromInhibitory, f32(spike.local), f32(index));\n\
  let far = walkToPost(tables, near, place.round, place.slot, f32(tilesX), f32(tilesY));\n\
  let arrival = spike.stepOffset + u32(far.delaySteps);\n\
  if (arrival < progress.earliestOffset) {\n\
    return 0u;\n\
  }\n\
  if (ontoExcitatory && !fromInhibitory) {\n\
    let region = wiring[tileStart + u32(far.tile)] >> tileRegionShift;\n\
    let spineLimit = regionConstants[region].spineLimit;\n\
    if (spineLimit < f32(slotsPerTile * roundsEE)) {\n\
      let value = gateValue(tables, place.round, far.tile, far.slot);\n\
      if (gateRank(value, place.round, f32(roundsEE)) >= spineLimit) {\n\
        return 0u;\n\
      }\n\
    }\n\
  }\n\
  var neuron = u32(cellOfSlot(!ontoExcitatory, far.tile, far.slot));\n\
  if (!ontoExcitatory) {\n\
    neuron = excitatory + neuron;\n\
  }\n\
  let ringSlot = (progress.baseSlot + arrival) % ringSlots;\n\
  atomicAdd(&ring[ringSlot * neurons + neuron], spike.event);\n\
  return 1u;\n\
}\n\
@compute @workgroup_size(workgroupThreads)\n\
fn propagateSpikes(\n\
  @builtin(workgroup_id) group: vec3<u32>,\n\
  @builtin(local_invocation_index) thread: u32,\n\
) {\n\
  if (thread == 0u) {\n\
    spikeOfGroup = readSpike(progress.releaseFirst + group.y * workgroupsPerDimension + group.x);\n\
  }\n\
  let spike = workgroupUniformLoad(&spikeOfGroup);\n\
  if (spike.exists == 0u) {\n\
    return;\n\
  }\n\
  let edges = select(outDegreeEE + outDegreeIE, outDegreeEI + outDegreeII, spike.isInhibitory == 1u);\n\
  var entered = 0u;\n\
  for (var edge = thread; edge < edges; edge = edge + workgroupThreads) {\n\
    entered = entered + propagateAlong(spike, edge);\n\
  }\n\
  atomicAdd(&enteredEvents, entered);\n\
  workgroupBarrier();\n\
  if (thread == 0u) {\n\
    atomicAdd(&progress.synapticEvents, atomicLoad(&enteredEvents));\n\
  }\n\
}\n\
@compute @workgroup_size(workgroupThreads)\n\
fn restoreSpikes(\n\
  @builtin(workgroup_id) group: vec3<u32>,\n\
  @builtin(local_invocation_index) thread: u32,\n\
) {\n\
  let neuron = group.x * workgroupThreads + thread;\n\
  let age = state[stepsSinceSpikeColumn * neurons + neuron];\n\
  if (age < f32(ringSlots)) {\n\
    let place = atomicAdd(&progress.spikeCount, 1u);\n\
    spikes[place] = ((ringSlots - 1u - u32(age)) << spikeNeuronBits) | neuron;\n\
  }\n\
}\n\
var<workgroup> sampleSums: array<array<f32, sampleColumns>, workgroupThreads>;\n\
fn squaredMeanPotential(cell: u32, potentialMv: f32, samplesDone: u32) -> f32 {\n\
  let offset = clamp(potentialMv, -potentialBiasMv, potentialBiasMv) + potentialBiasMv;\n\
  let quanta = u32(floor(offset * potentialQuantaPerMv + 0.5));\n\
  var sum = potentialSums[cell];\n\
  sum.x = sum.x + quanta;\n\
  sum.y = sum.y + select(0u, 1u, sum.x < quanta);\n\
  potentialSums[cell] = sum;\n\
  let total = f32(sum.y) * 4294967296.0 + f32(sum.x);\n\
  let mean = total / (potentialQuantaPerMv * f32(samplesDone)) - potentialBiasMv;\n\
  return mean * mean;\n\
}\n\
@compute @workgroup_size(workgroupThreads)\n\
fn sampleTiles(\n\
  @builtin(workgroup_id) group: vec3<u32>,\n\
  @builtin(local_invocation_index) thread: u32,\n\
) {\n\
  let tile = group.x;\n\
  let isInPatch = tile % tilesX < patchTilesPerSide && tile / tilesX < patchTilesPerSide;\n\
  let samplesDone = progress.samplesBefore + (progress.stepInMs + progress.stepInBatch) / stepsPerMs;\n\
  let ceilingNs = regionConstants[wiring[tileStart + tile] >> tileRegionShift].nmdaCeilingNs;\n\
  let magnesiumMm = constants.populations[0].cell.magnesiumMm;\n\
  var sums: array<f32, sampleColumns>;\n\
  for (var local = thread; local < excitatoryPerTile; local = local + workgroupThreads) {\n\
    let neuron = tile * excitatoryPerTile + local;\n\
    let potentialMv = state[membranePotentialColumn * neurons + neuron];\n\
    let block = state[nmdaBlockColumn * neurons + neuron];\n\
    let activated = nmdaActivatedFraction(\n\
      state[nmdaActivationColumn * neurons + neuron],\n\
      ceilingNs,\n\
      constants.network.ambientOpenFraction,\n\
    );\n\
    sums[nmdaBlockExcitatorySample] += block;\n\
    sums[activatedExcitatorySample] += activated;\n\
    if (isInPatch) {\n\
      sums[ampaCurrentPaSample] += currentSizePa(\n\
        state[ampaConductanceColumn * neurons + neuron],\n\
        potentialMv,\n\
        0.0,\n\
      );\n\
      let unblocked = magnesiumUnblock(magnesiumVoltageFactor(potentialMv), magnesiumMm);\n\
      sums[nmdaCurrentPaSample] += currentSizePa(\n\
        nmdaConductance(ceilingNs, activated, unblocked, block),\n\
        potentialMv,\n\
        0.0,\n\
      );\n\
      sums[gabaCurrentPaSample] += currentSizePa(\n\
        state[gabaConductanceColumn * neurons + neuron],\n\
        potentialMv,\n\
        constants.network.gabaReversalMv,\n\
      );\n\
    }\n\
    if (local % potentialStride == 0u) {\n\
      let offset = potentialMv - potentialOffsetMv;\n\
      sums[potentialMvSample] += offset;\n\
      sums[squaredPotentialSample] += offset * offset;\n\
      sums[squaredMeanPotentialSample] += squaredMeanPotential(neuron / potentialStride, offset, samplesDone);\n\
    }\n\
  }\n\
  for (var local = thread; local < inhibitoryPerTile; local = local + workgroupThreads) {\n\
    let neuron = excitatory + tile * inhibitoryPerTile + local;\n\
    sums[nmdaBlockInhibitorySample] += state[nmdaBlockColumn * neurons + neuron];\n\
    sums[activatedInhibitorySample] += nmdaActivatedFraction(\n\
      state[nmdaActivationColumn * neurons + neuron],\n\
      regionConstants[regions].nmdaCeilingNs,\n\
      constants.network.ambientOpenFraction,\n\
    );\n\
  }\n\
  sampleSums[thread] = sums;\n\
  for (var half = workgroupThreads / 2u; half > 0u; half = half / 2u) {\n\
    workgroupBarrier();\n\
    if (thread < half) {\n\
      for (var column = 0u; column < sampleColumns; column = column + 1u) {\n\
        sampleSums[thread][column] += sampleSums[thread + half][column];\n\
      }\n\
    }\n\
  }\n\
  if (thread == 0u) {\n\
    for (var column = 0u; column < sampleColumns; column = column + 1u) {\n\
      tileSums[tile * sampleColumns + column] = sampleSums[0][column];\n\
    }\n\
  }\n\
}\n\
@compute @workgroup_size(workgroupThreads)\n\
fn spreadGlutamate(@builtin(global_invocation_id) id: vec3<u32>) {\n\
  let cell = id.x;\n\
  let fieldCells = tilesX * tilesY * fieldCellsPerTile;\n\
  if (cell >= fieldCells) {\n\
    return;\n\
  }\n\
  let rows = (progress.stepInMs + progress.stepInBatch + stepsPerMs - 1u) / stepsPerMs;\n\
  var released = glutamate[cell];\n\
  for (var row = 0u; row < rows; row = row + 1u) {\n\
    let packed = atomicLoad(&cellSpikes[(row / rowsPerWord) * fieldCells + cell]);\n\
    let spikesOfCell = (packed >> (8u * (row % rowsPerWord))) & 0xffu;\n\
    let isFromStart = row > 0u || progress.stepInMs == 0u;\n\
    released = glutamateAfterMs(\n\
      released,\n\
      select(1.0, constants.network.glutamateKeptPerMs, isFromStart),\n\
      f32(spikesOfCell) * constants.network.glutamatePerSpike,\n\
    );\n\
  }\n\
  glutamate[cell] = released;\n\
}\n\
var<workgroup> sheetSums: array<array<f32, sampleColumns>, workgroupThreads>;\n\
@compute @workgroup_size(workgroupThreads)\n\
fn sumSamples(@builtin(local_invocation_index) thread: u32) {\n\
  var sums: array<f32, sampleColumns>;\n\
  for (var tile = thread; tile < tilesX * tilesY; tile = tile + workgroupThreads) {\n\
    for (var column = 0u; column < sampleColumns; column = column + 1u) {\n\
      sums[column] += tileSums[tile * sampleColumns + column];\n\
    }\n\
  }\n\
  sheetSums[thread] = sums;\n\
  for (var half = workgroupThreads / 2u; half > 0u; half = half / 2u) {\n\
    workgroupBarrier();\n\
    if (thread < half) {\n\
      for (var column = 0u; column < sampleColumns; column = column + 1u) {\n\
        sheetSums[thread][column] += sheetSums[thread + half][column];\n\
      }\n\
    }\n\
  }\n\
  if (thread == 0u) {\n\
    let row = (progress.stepInMs + progress.stepInBatch) / stepsPerMs - 1u;\n\
    for (var column = 0u; column < sampleColumns; column = column + 1u) {\n\
      samples[row * sampleColumns + column] = sheetSums[0][column];\n\
    }\n\
  }\n\
}\n\
@compute @workgroup_size(workgroupThreads)\n\
fn tallySpikes(\n\
  @builtin(global_invocation_id) id: vec3<u32>,\n\
  @builtin(num_workgroups) groups: vec3<u32>,\n\
) {\n\
  let count = min(atomicLoad(&progress.spikeCount), spikeCapacity);\n\
  let fieldCells = tilesX * tilesY * fieldCellsPerTile;\n\
  for (var index = id.x; index < count; index = index + groups.x * workgroupThreads) {\n\
    let entry = spikes[index];\n\
    let neuron = entry & spikeNeuronMask;\n\
    let row = (progress.stepInMs + (entry >> spikeNeuronBits)) / stepsPerMs;\n\
    let isExcitatory = neuron < excitatory;\n\
    let tile = select((neuron - excitatory) / inhibitoryPerTile, neuron / excitatoryPerTile, isExcitatory);\n\
    let region = wiring[tileStart + tile] >> tileRegionShift;\n\
    atomicAdd(&tally[(2u * row + select(1u, 0u, isExcitatory)) * regions + region], 1u);\n\
    if (isExcitatory) {\n\
      let cell = u32(glutamateCell(\n\
        f32(tile % tilesX),\n\
        f32(tile / tilesX),\n\
        f32(neuron % excitatoryPerTile),\n\
        f32(tilesX),\n\
      ));\n\
      atomicAdd(&cellSpikes[(row / rowsPerWord) * fieldCells + cell], 1u << (8u * (row % rowsPerWord)));\n\
    }\n\
    if (progress.recordsSome == 1u && ((recordMask[neuron / 32u] >> (neuron % 32u)) & 1u) == 1u) {\n\
      let place = atomicAdd(&progress.recordedCount, 1u);\n\
      if (place < arrayLength(&recorded)) {\n\
        recorded[place] = entry;\n\
      }\n\
    }\n\
  }\n\
}";
