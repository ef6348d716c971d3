// Written by scripts/generate-sources.ts from src/model/equations, src/wire/frame/quantise.ts and src/engine/webgpu/exchange-interval.ts.
// Do not edit: change those and run npm run generate.

struct GeneratorValues {
  first: f32,
  second: f32,
  third: f32,
}

struct GeneratorPrimes {
  prime1: f32,
  prime2: f32,
  prime3: f32,
  inversePrime1: f32,
  inversePrime2: f32,
  inversePrime3: f32,
}

struct EventThresholds {
  threshold0: f32,
  threshold1: f32,
  threshold2: f32,
  threshold3: f32,
}

struct Conductances {
  ampaConductance: f32,
  nmdaActivation: f32,
  gabaConductance: f32,
}

struct Arrivals {
  ampaEvents: f32,
  payloadUnits: f32,
  gabaEvents: f32,
}

struct CellConstants {
  stepOverCapacitance: f32,
  leakConductanceNs: f32,
  leakReversalMv: f32,
  resetMv: f32,
  refractorySteps: f32,
  backgroundAmpaNs: f32,
  backgroundNmdaNs: f32,
  nmdaPerUnitNs: f32,
  gabaPerEventNs: f32,
  magnesiumMm: f32,
}

struct NetworkConstants {
  ampaDecay: f32,
  nmdaDecay: f32,
  gabaDecay: f32,
  gabaReversalMv: f32,
  nmdaDecayPerStep: f32,
  saturationStep: f32,
  slopeFactorMv: f32,
  spikeDetectionMv: f32,
  adaptationStepOverTimeConstant: f32,
  adaptationCouplingNs: f32,
  adaptationIncrementPa: f32,
  ambientOpenFraction: f32,
  voltageFactorAtMinus66Mv: f32,
  unbindingVoltageDependence: f32,
  bindingRatePerSecond: f32,
  unbindingRatePerSecond: f32,
  closedEscapeRatePerSecond: f32,
  blockStepSeconds: f32,
  glutamateKeptPerMs: f32,
  glutamatePerSpike: f32,
}

struct Membrane {
  membranePotential: f32,
  adaptation: f32,
  nmdaBlock: f32,
  stepsSinceSpike: f32,
}

struct Fired {
  membranePotential: f32,
  adaptation: f32,
  nmdaGating: f32,
  stepsSinceSpike: f32,
}

struct NeuronState {
  membranePotential: f32,
  adaptation: f32,
  nmdaBlock: f32,
  stepsSinceSpike: f32,
  ampaConductance: f32,
  nmdaActivation: f32,
  gabaConductance: f32,
  nmdaGating: f32,
}

struct NeuronConstants {
  thresholdMv: f32,
  nmdaCeilingNs: f32,
  ampaPerEventNs: f32,
}

struct SteppedNeuron {
  membranePotential: f32,
  adaptation: f32,
  nmdaBlock: f32,
  stepsSinceSpike: f32,
  ampaConductance: f32,
  nmdaActivation: f32,
  gabaConductance: f32,
  nmdaGating: f32,
  reachedMv: f32,
}

struct TilePlace {
  tile: f32,
  column: f32,
  line: f32,
}

struct FarEnd {
  tile: f32,
  slot: f32,
  delaySteps: f32,
}

struct EdgePlace {
  round: f32,
  slot: f32,
}

fn tileOfExcitatory(neuron: f32) -> f32 {
  return floor((neuron + 0.5) * 0.00390625);
}

fn patchOfExcitatory(neuron: f32) -> f32 {
  let tile = tileOfExcitatory(neuron);
  let local = neuron - 256.0 * tile;
  let line = floor((local + 0.5) * 0.0625);
  let place = local - 16.0 * line;
  return 16.0 * tile + 4.0 * floor((line + 0.5) * 0.25) + floor((place + 0.5) * 0.25);
}

fn imposedGain(waveGain: f32, stimulusGain: f32) -> f32 {
  return waveGain + stimulusGain;
}

fn currentSizePa(conductanceNs: f32, potentialMv: f32, reversalMv: f32) -> f32 {
  return abs(conductanceNs * (potentialMv - reversalMv));
}

fn glutamateAfterMs(glutamate: f32, keptShare: f32, released: f32) -> f32 {
  return glutamate * keptShare + released;
}

fn glutamateCell(tileColumn: f32, tileLine: f32, local: f32, tilesX: f32) -> f32 {
  let row = floor(local * 0.0625);
  let line = 4.0 * tileLine + floor(row * 0.25);
  let column = floor((local - 16.0 * row) * 0.25);
  return line * 4.0 * tilesX + 4.0 * tileColumn + column;
}

fn spikeInitiationCurrent(membranePotentialMv: f32, thresholdMv: f32, leakConductanceNs: f32, slopeFactorMv: f32) -> f32 {
  return leakConductanceNs * slopeFactorMv * exp((min(membranePotentialMv, (-35.0)) - thresholdMv) / slopeFactorMv);
}

fn membranePotentialAfterStep(membranePotentialMv: f32, stepOverCapacitance: f32, leakConductanceNs: f32, leakReversalMv: f32, excitatoryConductanceNs: f32, gabaConductanceNs: f32, gabaReversalMv: f32, otherCurrentPa: f32) -> f32 {
  let source = leakConductanceNs * leakReversalMv + gabaConductanceNs * gabaReversalMv + otherCurrentPa;
  let conductance = leakConductanceNs + excitatoryConductanceNs + gabaConductanceNs;
  return (membranePotentialMv + stepOverCapacitance * source) / (1.0 + stepOverCapacitance * conductance);
}

fn adaptationAfterStep(adaptationPa: f32, membranePotentialMv: f32, stepOverTimeConstant: f32, couplingNs: f32, leakReversalMv: f32) -> f32 {
  return adaptationPa + stepOverTimeConstant * (couplingNs * (membranePotentialMv - leakReversalMv) - adaptationPa);
}

fn magnesiumVoltageFactor(membranePotentialMv: f32) -> f32 {
  return exp((-0.062) * membranePotentialMv);
}

fn magnesiumUnblock(voltageFactor: f32, magnesiumMm: f32) -> f32 {
  return 1.0 / (1.0 + magnesiumMm / 3.57 * voltageFactor);
}

fn unbindingVoltageFactor(voltageFactor: f32, voltageFactorAtMinus66Mv: f32, voltageDependence: f32) -> f32 {
  return 1.0 - voltageDependence + voltageDependence * min(6.0, sqrt(voltageFactorAtMinus66Mv / voltageFactor));
}

fn nmdaConductance(nmdaCeilingNs: f32, activatedFraction: f32, unblockedByMagnesium: f32, blockedFraction: f32) -> f32 {
  return nmdaCeilingNs * activatedFraction * unblockedByMagnesium * (1.0 - blockedFraction);
}

fn nmdaBlockAfterStep(blockedFraction: f32, activatedFraction: f32, unblockedByMagnesium: f32, unbindingFactor: f32, bindingRatePerSecond: f32, unbindingRatePerSecond: f32, closedEscapeRatePerSecond: f32, stepSeconds: f32) -> f32 {
  let binding = activatedFraction * unblockedByMagnesium * bindingRatePerSecond * (1.0 - blockedFraction);
  let leaving = (activatedFraction * unbindingRatePerSecond * unbindingFactor + closedEscapeRatePerSecond) * blockedFraction;
  return min(1.0, max(0.0, blockedFraction + stepSeconds * (binding - leaving)));
}

fn multiplyModulo(left: f32, right: f32, prime: f32, inversePrime: f32) -> f32 {
  let product = left * right;
  var remainder = product - floor(product * inversePrime) * prime;
  if (remainder < 0.0) {
    remainder = remainder + prime;
  }
  if (remainder >= prime) {
    remainder = remainder - prime;
  }
  return remainder;
}

fn uniformInteger(first: f32, second: f32, third: f32) -> f32 {
  let sum = first + second + third;
  let weighted = sum + second + 2.0 * third;
  let high = sum - 4096.0 * floor(sum / 4096.0);
  let low = weighted - 4096.0 * floor(weighted / 4096.0);
  return high * 4096.0 + low;
}

fn poissonCount(uniform: f32, threshold0: f32, threshold1: f32, threshold2: f32, threshold3: f32) -> f32 {
  var count = 0.0;
  if (uniform >= threshold0) {
    count = 1.0;
    if (uniform >= threshold1) {
      count = 2.0;
      if (uniform >= threshold2) {
        count = 3.0;
        if (uniform >= threshold3) {
          count = 4.0;
        }
      }
    }
  }
  return count;
}

fn drawBackgroundEvents(seeds: GeneratorValues, multipliers: GeneratorValues, primes: GeneratorPrimes, thresholds: EventThresholds) -> f32 {
  let uniform = uniformInteger(multiplyModulo(seeds.first, multipliers.first, primes.prime1, primes.inversePrime1), multiplyModulo(seeds.second, multipliers.second, primes.prime2, primes.inversePrime2), multiplyModulo(seeds.third, multipliers.third, primes.prime3, primes.inversePrime3));
  return poissonCount(uniform, thresholds.threshold0, thresholds.threshold1, thresholds.threshold2, thresholds.threshold3);
}

fn deliver(neuron: Conductances, arrivals: Arrivals, backgroundEvents: f32, ampaPerEventNs: f32, cell: CellConstants, network: NetworkConstants) -> Conductances {
  return Conductances(decayAndAdd(neuron.ampaConductance, network.ampaDecay, arrivals.ampaEvents * ampaPerEventNs + backgroundEvents * cell.backgroundAmpaNs), decayAndAdd(neuron.nmdaActivation, network.nmdaDecay, arrivals.payloadUnits * cell.nmdaPerUnitNs + backgroundEvents * cell.backgroundNmdaNs), decayAndAdd(neuron.gabaConductance, network.gabaDecay, arrivals.gabaEvents * cell.gabaPerEventNs));
}

fn countStep(stepsSinceSpike: f32) -> f32 {
  return min(stepsSinceSpike + 1.0, 65536.0);
}

fn integrate(neuron: Membrane, conductances: Conductances, thresholdMv: f32, nmdaCeilingNs: f32, cell: CellConstants, network: NetworkConstants, isExcitatory: bool) -> Membrane {
  let voltageFactor = magnesiumVoltageFactor(neuron.membranePotential);
  let unblocked = magnesiumUnblock(voltageFactor, cell.magnesiumMm);
  let activatedFraction = nmdaActivatedFraction(conductances.nmdaActivation, nmdaCeilingNs, network.ambientOpenFraction);
  let nmdaNs = nmdaConductance(nmdaCeilingNs, activatedFraction, unblocked, neuron.nmdaBlock);
  let nmdaBlock = nmdaBlockAfterStep(neuron.nmdaBlock, activatedFraction, unblocked, unbindingVoltageFactor(voltageFactor, network.voltageFactorAtMinus66Mv, network.unbindingVoltageDependence), network.bindingRatePerSecond, network.unbindingRatePerSecond, network.closedEscapeRatePerSecond, network.blockStepSeconds);
  let stepsSinceSpike = countStep(neuron.stepsSinceSpike);
  var membranePotential = cell.resetMv;
  if (stepsSinceSpike > cell.refractorySteps) {
    var otherCurrentPa = 0.0;
    if (isExcitatory) {
      otherCurrentPa = spikeInitiationCurrent(neuron.membranePotential, thresholdMv, cell.leakConductanceNs, network.slopeFactorMv) - neuron.adaptation;
    }
    membranePotential = membranePotentialAfterStep(neuron.membranePotential, cell.stepOverCapacitance, cell.leakConductanceNs, cell.leakReversalMv, conductances.ampaConductance + nmdaNs, conductances.gabaConductance, network.gabaReversalMv, otherCurrentPa);
  }
  var adaptation = neuron.adaptation;
  if (isExcitatory) {
    adaptation = adaptationAfterStep(neuron.adaptation, neuron.membranePotential, network.adaptationStepOverTimeConstant, network.adaptationCouplingNs, cell.leakReversalMv);
  }
  return Membrane(membranePotential, adaptation, nmdaBlock, stepsSinceSpike);
}

fn isPastThreshold(membranePotential: f32, thresholdMv: f32, spikeDetectionMv: f32, isExcitatory: bool) -> bool {
  return select(membranePotential >= thresholdMv, membranePotential > spikeDetectionMv, isExcitatory);
}

fn fire(adaptationPa: f32, nmdaGatingBefore: f32, stepsSinceLastSpike: f32, cell: CellConstants, network: NetworkConstants, isExcitatory: bool) -> Fired {
  var adaptation = adaptationPa;
  var nmdaGating = nmdaGatingBefore;
  if (isExcitatory) {
    adaptation = adaptationPa + network.adaptationIncrementPa;
    nmdaGating = nmdaGatingAfterSpike(nmdaGatingBefore, stepsSinceLastSpike, network.nmdaDecayPerStep, network.saturationStep);
  }
  return Fired(cell.resetMv, adaptation, nmdaGating, 0.0);
}

fn stepNeuron(neuron: NeuronState, arrivals: Arrivals, backgroundEvents: f32, own: NeuronConstants, cell: CellConstants, network: NetworkConstants, isExcitatory: bool) -> SteppedNeuron {
  let conductances = deliver(Conductances(neuron.ampaConductance, neuron.nmdaActivation, neuron.gabaConductance), arrivals, backgroundEvents, own.ampaPerEventNs, cell, network);
  let membrane = integrate(Membrane(neuron.membranePotential, neuron.adaptation, neuron.nmdaBlock, neuron.stepsSinceSpike), conductances, own.thresholdMv, own.nmdaCeilingNs, cell, network, isExcitatory);
  var next = NeuronState(membrane.membranePotential, membrane.adaptation, membrane.nmdaBlock, membrane.stepsSinceSpike, conductances.ampaConductance, conductances.nmdaActivation, conductances.gabaConductance, neuron.nmdaGating);
  if (isPastThreshold(membrane.membranePotential, own.thresholdMv, network.spikeDetectionMv, isExcitatory)) {
    let fired = fire(membrane.adaptation, neuron.nmdaGating, membrane.stepsSinceSpike, cell, network, isExcitatory);
    next = NeuronState(fired.membranePotential, fired.adaptation, next.nmdaBlock, fired.stepsSinceSpike, next.ampaConductance, next.nmdaActivation, next.gabaConductance, fired.nmdaGating);
  }
  return SteppedNeuron(next.membranePotential, next.adaptation, next.nmdaBlock, next.stepsSinceSpike, next.ampaConductance, next.nmdaActivation, next.gabaConductance, next.nmdaGating, membrane.membranePotential);
}

fn stateAfterStep(stepped: SteppedNeuron) -> NeuronState {
  return NeuronState(stepped.membranePotential, stepped.adaptation, stepped.nmdaBlock, stepped.stepsSinceSpike, stepped.ampaConductance, stepped.nmdaActivation, stepped.gabaConductance, stepped.nmdaGating);
}

fn decayAndAdd(conductance: f32, decayFactor: f32, arrivals: f32) -> f32 {
  return conductance * decayFactor + arrivals;
}

fn nmdaGatingAfterSpike(nmdaGating: f32, stepsSinceSpike: f32, nmdaDecayPerStep: f32, saturationStep: f32) -> f32 {
  let remaining = nmdaGating * exp(-stepsSinceSpike * nmdaDecayPerStep);
  return remaining + saturationStep * (1.0 - remaining);
}

fn nmdaPayloadUnits(nmdaGating: f32, saturationStep: f32) -> f32 {
  return floor(512.0 * saturationStep * (1.0 - nmdaGating) / (1.0 - saturationStep) + 0.5);
}

fn nmdaActivatedFraction(nmdaActivationNs: f32, nmdaCeilingNs: f32, ambientOpenFraction: f32) -> f32 {
  return min(1.0, nmdaActivationNs / nmdaCeilingNs + ambientOpenFraction);
}

fn placeOfTile(tile: f32, tilesX: f32) -> TilePlace {
  let line = floor((tile + 0.5) / tilesX);
  return TilePlace(tile, tile - line * tilesX, line);
}

fn footprintEntry(round: f32, middle: f32) -> f32 {
  return (round - 4.0 * floor(round * 0.25)) * 256.0 + middle;
}

fn walkToPost(tables: WalkTables, near: TilePlace, round: f32, slot: f32, tilesX: f32, tilesY: f32) -> FarEnd {
  let row = round * 256.0;
  let nearTwist = preTileTwist(tables, near.tile);
  let preRotation = twistedOffset(preOffset(tables, round), preTwist(tables, round), nearTwist);
  let middle = moduloSlots(preUnpermuted(tables, row + slot) - preRotation);
  let entry = footprintEntry(round, middle);
  let column = wrapCoordinate(near.column - displacementX(tables, entry), tilesX);
  let line = wrapCoordinate(near.line - displacementY(tables, entry), tilesY);
  let tile = line * tilesX + column;
  let farTwist = postTileTwist(tables, tile);
  let postRotation = twistedOffset(postOffset(tables, round), postTwist(tables, round), farTwist);
  let farSlot = moduloSlots(postUnpermuted(tables, row + middle) - postRotation);
  return FarEnd(tile, farSlot, delaySteps(tables, entry));
}

fn gateValue(tables: WalkTables, round: f32, postTile: f32, postSlot: f32) -> f32 {
  let twist = postTileTwist(tables, postTile);
  let rotation = twistedOffset(gateOffset(tables, round), gateTwist(tables, round), twist);
  return gatePermuted(tables, round * 256.0 + moduloSlots(postSlot + rotation));
}

fn cellOfSlot(isInhibitory: bool, tile: f32, slot: f32) -> f32 {
  return select(tile * 256.0 + slot, tile * 64.0 + (slot - 64.0 * floor(slot * 0.015625)), isInhibitory);
}

fn placeOfEdge(isInhibitory: bool, local: f32, index: f32) -> EdgePlace {
  let round = select(index, floor(index * 0.25), isInhibitory);
  let turn = select(0.0, index - 4.0 * round, isInhibitory);
  return EdgePlace(round, local + 64.0 * turn);
}

fn moduloPrime(value: f32) -> f32 {
  return value - 257.0 * floor((value + 0.5) * (1.0 / 257.0));
}

fn moduloSlots(value: f32) -> f32 {
  return value - 256.0 * floor(value * 0.00390625);
}

fn permuteSlot(slot: f32, multiplier: f32, offset: f32) -> f32 {
  return moduloPrime(multiplier * (moduloSlots(slot + offset) + 1.0)) - 1.0;
}

fn unpermuteSlot(slot: f32, inverseMultiplier: f32, offset: f32) -> f32 {
  return moduloSlots(moduloPrime(inverseMultiplier * (slot + 1.0)) - 1.0 - offset);
}

fn twistedOffset(offset: f32, twistFactor: f32, tileTwist: f32) -> f32 {
  return moduloSlots(offset + twistFactor * tileTwist);
}

fn wrapCoordinate(coordinate: f32, size: f32) -> f32 {
  var wrapped = coordinate;
  if (wrapped < 0.0) {
    wrapped = wrapped + size;
  }
  if (wrapped >= size) {
    wrapped = wrapped - size;
  }
  return wrapped;
}

fn gateRank(slotValue: f32, round: f32, rounds: f32) -> f32 {
  return slotValue * rounds + round;
}

fn spineGate(slotValue: f32, round: f32, rounds: f32) -> f32 {
  return (slotValue + (round + 0.5) / rounds) / 256.0;
}

fn quantise(value: f32, minimum: f32, maximum: f32) -> f32 {
  return min(255.0, max(0.0, floor(255.0 * (value - minimum) / (maximum - minimum) + 0.5)));
}

fn recentSpikeTrace(stepsSinceSpike: f32, decayPerStep: f32, peak: f32) -> f32 {
  return peak * exp(-decayPerStep * stepsSinceSpike);
}

fn exchangeIntervalSteps(stepInMs: f32, stepInBatch: f32, batchSteps: f32, stepsPerMs: f32, longestExchangeInterval: f32) -> f32 {
  let steps = stepInMs + stepInBatch;
  let intoMs = steps - stepsPerMs * floor((steps + 0.5) / stepsPerMs);
  return min(min(longestExchangeInterval, stepsPerMs - intoMs), batchSteps - stepInBatch);
}
