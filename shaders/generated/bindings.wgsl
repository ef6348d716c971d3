// Written by scripts/generate-sources.ts from src/engine/webgpu/layout.ts and src/model.
// Do not edit: change those and run npm run generate.

// Set when a pipeline is made.
override neurons: u32;
override excitatory: u32;
override tilesX: u32;
override tilesY: u32;
override regions: u32;
override ringSlots: u32;
override spikeCapacity: u32;
override roundsEE: u32;
override outDegreeEE: u32;
override outDegreeIE: u32;
override outDegreeEI: u32;
override outDegreeII: u32;
override stepsPerMs: u32;
override longestExchangeInterval: u32;

// Columns of the state, `neurons` values each.
const membranePotentialColumn = 0u; // V, mV
const adaptationColumn = 1u; // w, pA
const nmdaBlockColumn = 2u; // B, 1
const nmdaGatingColumn = 3u; // s, 1
const ampaConductanceColumn = 4u; // gA, nS
const nmdaActivationColumn = 5u; // S, nS
const gabaConductanceColumn = 6u; // gG, nS
const stepsSinceSpikeColumn = 7u; // n, steps

// Columns of the neurons' own constants.
const thresholdColumn = 0u;
const seeds1And2Column = 1u;
const seed3Column = 2u;

struct PopulationConstants {
  cell: CellConstants,
  backgroundThresholds: vec4<f32>,
}

struct StepConstants {
  network: NetworkConstants,
  populations: array<PopulationConstants, 2>,
}

struct RegionConstants {
  nmdaCeilingNs: f32,
  ampaPerEventNs: f32,
  spineLimit: f32,
}

struct Progress {
  spikeCount: atomic<u32>,
  synapticEvents: atomic<u32>,
  notFiniteNeuron: atomic<u32>,
  steps: u32,
  stepInBatch: u32,
  ringSlot: u32,
  baseSlot: u32,
  earliestOffset: u32,
  planned: u32,
  releaseFirst: u32,
  releaseEnd: u32,
  stepInMs: u32,
  samplesBefore: u32,
  recordsSome: u32,
  recordedCount: atomic<u32>,
}

struct SnapshotRequest {
  decayPerStep: f32,
  peak: f32,
}

// Columns and scales of a snapshot's bytes.
const snapshotNeuronsPerWord = 4u;
const recentSpikeByte = 0u;
const recentSpikeMinimum = 0.0;
const recentSpikeMaximum = 1.0;
const membranePotentialByte = 1u;
const membranePotentialMinimum = -80.0;
const membranePotentialMaximum = -40.0;
const nmdaBlockByte = 2u;
const nmdaBlockMinimum = 0.0;
const nmdaBlockMaximum = 1.0;
const activatedFractionByte = 3u;
const activatedFractionMinimum = 0.0;
const activatedFractionMaximum = 1.0;

// The background input's three generators.
const prime1 = 4093.0;
const inversePrime1 = 0.0002443195699975568;
const prime2 = 4091.0;
const inversePrime2 = 0.0002444390124663896;
const prime3 = 4079.0;
const inversePrime3 = 0.00024515812699190976;

// The sheet and the connection rule.
const excitatoryPerTile = 256u;
const inhibitoryPerTile = 64u;
const slotsPerTile = 256u;
const slotsPerInhibitory = 4u;
const slotMask = 255u;
const roundStartEE = 0u;
const footprintStartEE = 1035u;
const roundStartIE = 600u;
const footprintStartIE = 2059u;
const roundStartEI = 750u;
const footprintStartEI = 3083u;
const roundStartII = 990u;
const footprintStartII = 4107u;
const tileStart = 5131u;
const roundWords = 3u;
const roundMultiplierMask = 511u;
const roundOffsetShift = 9u;
const roundTwistShift = 17u;
const footprintBias = 128u;
const footprintDisplacementMask = 255u;
const footprintYShift = 8u;
const footprintDelayShift = 16u;
const tilePreShift = 8u;
const tileRegionShift = 16u;

// What is counted and sampled.
const fieldCellsPerTile = 16u;
const rowsPerWord = 4u;
const patchTilesPerSide = 4u;
const potentialStride = 8u;
const potentialOffsetMv = -60.0;
const potentialBiasMv = 128.0;
const potentialQuantaPerMv = 1024.0;
const sampleColumns = 10u;
const nmdaBlockExcitatorySample = 0u;
const nmdaBlockInhibitorySample = 1u;
const activatedExcitatorySample = 2u;
const activatedInhibitorySample = 3u;
const ampaCurrentPaSample = 4u;
const nmdaCurrentPaSample = 5u;
const gabaCurrentPaSample = 6u;
const potentialMvSample = 7u;
const squaredPotentialSample = 8u;
const squaredMeanPotentialSample = 9u;

// Spikes, arrivals, workgroups.
const spikeNeuronBits = 20u;
const spikeNeuronMask = 1048575u;
const spikeStepLimit = 4096u;
const arrivalAmpa = 16777216u;
const arrivalGaba = 65536u;
const arrivalPayloadMask = 65535u;
const arrivalCountMask = 255u;
const backgroundPatches = 960u;
const backgroundPatchesPerTile = 16u;
const workgroupThreads = 64u;
const workgroupsPerDimension = 65535u;

@group(0) @binding(0) var<uniform> constants: StepConstants;
@group(0) @binding(1) var<storage, read_write> state: array<f32>;
@group(0) @binding(2) var<storage, read_write> ring: array<atomic<u32>>;
@group(0) @binding(3) var<storage, read> neuronConstants: array<u32>;
@group(0) @binding(4) var<storage, read> regionConstants: array<RegionConstants>;
@group(0) @binding(5) var<storage, read> wiring: array<u32>;
@group(0) @binding(6) var<storage, read> background: array<vec4<f32>>;
@group(0) @binding(7) var<storage, read_write> spikes: array<u32>;
@group(0) @binding(8) var<storage, read_write> progress: Progress;
@group(0) @binding(9) var<storage, read_write> propagationDispatch: array<u32>;
@group(0) @binding(10) var<storage, read_write> tileBlock: array<f32>;
@group(0) @binding(11) var<uniform> snapshotRequest: SnapshotRequest;
@group(0) @binding(12) var<storage, read_write> snapshot: array<u32>;
@group(0) @binding(13) var<storage, read_write> tally: array<atomic<u32>>;
@group(0) @binding(14) var<storage, read_write> cellSpikes: array<atomic<u32>>;
@group(0) @binding(15) var<storage, read_write> glutamate: array<f32>;
@group(0) @binding(16) var<storage, read> recordMask: array<u32>;
@group(0) @binding(17) var<storage, read_write> recorded: array<u32>;
@group(0) @binding(18) var<storage, read_write> tileSums: array<f32>;
@group(0) @binding(19) var<storage, read_write> samples: array<f32>;
@group(0) @binding(20) var<storage, read_write> potentialSums: array<vec2<u32>>;
