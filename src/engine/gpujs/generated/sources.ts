// Written by scripts/generate-sources.ts from src/model/equations and src/engine/gpujs/kernels.
// Do not edit: change those and run npm run generate.

export interface KernelSource {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly source: string;
}

/** Functions of numbers that kernels call. */
export const functionSources: readonly KernelSource[] = [
  { name: "tileOfExcitatory", parameters: ["neuron"], source: `function tileOfExcitatory(neuron) {
    return Math.floor((neuron + 0.5) * 0.00390625);
}` },
  { name: "patchOfExcitatory", parameters: ["neuron"], source: `function patchOfExcitatory(neuron) {
    const tile = tileOfExcitatory(neuron);
    const local = neuron - 256 * tile;
    const line = Math.floor((local + 0.5) * 0.0625);
    const place = local - 16 * line;
    return 16 * tile + 4 * Math.floor((line + 0.5) * 0.25) + Math.floor((place + 0.5) * 0.25);
}` },
  { name: "imposedGain", parameters: ["waveGain","stimulusGain"], source: `function imposedGain(waveGain, stimulusGain) {
    return waveGain + stimulusGain;
}` },
  { name: "currentSizePa", parameters: ["conductanceNs","potentialMv","reversalMv"], source: `function currentSizePa(conductanceNs, potentialMv, reversalMv) {
    return Math.abs(conductanceNs * (potentialMv - reversalMv));
}` },
  { name: "glutamateAfterMs", parameters: ["glutamate","keptShare","released"], source: `function glutamateAfterMs(glutamate, keptShare, released) {
    return glutamate * keptShare + released;
}` },
  { name: "glutamateCell", parameters: ["tileColumn","tileLine","local","tilesX"], source: `function glutamateCell(tileColumn, tileLine, local, tilesX) {
    const row = Math.floor(local * 0.0625);
    const line = 4 * tileLine + Math.floor(row * 0.25);
    const column = Math.floor((local - 16 * row) * 0.25);
    return line * 4 * tilesX + 4 * tileColumn + column;
}` },
  { name: "spikeInitiationCurrent", parameters: ["membranePotentialMv","thresholdMv","leakConductanceNs","slopeFactorMv"], source: `function spikeInitiationCurrent(membranePotentialMv, thresholdMv, leakConductanceNs, slopeFactorMv) {
    return leakConductanceNs * slopeFactorMv * Math.exp((Math.min(membranePotentialMv, (-35)) - thresholdMv) / slopeFactorMv);
}` },
  { name: "membranePotentialAfterStep", parameters: ["membranePotentialMv","stepOverCapacitance","leakConductanceNs","leakReversalMv","excitatoryConductanceNs","gabaConductanceNs","gabaReversalMv","otherCurrentPa"], source: `function membranePotentialAfterStep(membranePotentialMv, stepOverCapacitance, leakConductanceNs, leakReversalMv, excitatoryConductanceNs, gabaConductanceNs, gabaReversalMv, otherCurrentPa) {
    const source = leakConductanceNs * leakReversalMv + gabaConductanceNs * gabaReversalMv + otherCurrentPa;
    const conductance = leakConductanceNs + excitatoryConductanceNs + gabaConductanceNs;
    return (membranePotentialMv + stepOverCapacitance * source) / (1 + stepOverCapacitance * conductance);
}` },
  { name: "adaptationAfterStep", parameters: ["adaptationPa","membranePotentialMv","stepOverTimeConstant","couplingNs","leakReversalMv"], source: `function adaptationAfterStep(adaptationPa, membranePotentialMv, stepOverTimeConstant, couplingNs, leakReversalMv) {
    return adaptationPa + stepOverTimeConstant * (couplingNs * (membranePotentialMv - leakReversalMv) - adaptationPa);
}` },
  { name: "magnesiumVoltageFactor", parameters: ["membranePotentialMv"], source: `function magnesiumVoltageFactor(membranePotentialMv) {
    return Math.exp((-0.062) * membranePotentialMv);
}` },
  { name: "magnesiumUnblock", parameters: ["voltageFactor","magnesiumMm"], source: `function magnesiumUnblock(voltageFactor, magnesiumMm) {
    return 1 / (1 + magnesiumMm / 3.57 * voltageFactor);
}` },
  { name: "unbindingVoltageFactor", parameters: ["voltageFactor","voltageFactorAtMinus66Mv","voltageDependence"], source: `function unbindingVoltageFactor(voltageFactor, voltageFactorAtMinus66Mv, voltageDependence) {
    return 1 - voltageDependence + voltageDependence * Math.min(6, Math.sqrt(voltageFactorAtMinus66Mv / voltageFactor));
}` },
  { name: "nmdaConductance", parameters: ["nmdaCeilingNs","activatedFraction","unblockedByMagnesium","blockedFraction"], source: `function nmdaConductance(nmdaCeilingNs, activatedFraction, unblockedByMagnesium, blockedFraction) {
    return nmdaCeilingNs * activatedFraction * unblockedByMagnesium * (1 - blockedFraction);
}` },
  { name: "nmdaBlockAfterStep", parameters: ["blockedFraction","activatedFraction","unblockedByMagnesium","unbindingFactor","bindingRatePerSecond","unbindingRatePerSecond","closedEscapeRatePerSecond","stepSeconds"], source: `function nmdaBlockAfterStep(blockedFraction, activatedFraction, unblockedByMagnesium, unbindingFactor, bindingRatePerSecond, unbindingRatePerSecond, closedEscapeRatePerSecond, stepSeconds) {
    const binding = activatedFraction * unblockedByMagnesium * bindingRatePerSecond * (1 - blockedFraction);
    const leaving = (activatedFraction * unbindingRatePerSecond * unbindingFactor + closedEscapeRatePerSecond) * blockedFraction;
    return Math.min(1, Math.max(0, blockedFraction + stepSeconds * (binding - leaving)));
}` },
  { name: "multiplyModulo", parameters: ["left","right","prime","inversePrime"], source: `function multiplyModulo(left, right, prime, inversePrime) {
    const product = left * right;
    let remainder = product - Math.floor(product * inversePrime) * prime;
    if (remainder < 0) {
        remainder = remainder + prime;
    }
    if (remainder >= prime) {
        remainder = remainder - prime;
    }
    return remainder;
}` },
  { name: "uniformInteger", parameters: ["first","second","third"], source: `function uniformInteger(first, second, third) {
    const sum = first + second + third;
    const weighted = sum + second + 2 * third;
    const high = sum - 4096 * Math.floor(sum / 4096);
    const low = weighted - 4096 * Math.floor(weighted / 4096);
    return high * 4096 + low;
}` },
  { name: "poissonCount", parameters: ["uniform","threshold0","threshold1","threshold2","threshold3"], source: `function poissonCount(uniform, threshold0, threshold1, threshold2, threshold3) {
    let count = 0;
    if (uniform >= threshold0) {
        count = 1;
        if (uniform >= threshold1) {
            count = 2;
            if (uniform >= threshold2) {
                count = 3;
                if (uniform >= threshold3) {
                    count = 4;
                }
            }
        }
    }
    return count;
}` },
  { name: "countStep", parameters: ["stepsSinceSpike"], source: `function countStep(stepsSinceSpike) {
    return Math.min(stepsSinceSpike + 1, 65536);
}` },
  { name: "decayAndAdd", parameters: ["conductance","decayFactor","arrivals"], source: `function decayAndAdd(conductance, decayFactor, arrivals) {
    return conductance * decayFactor + arrivals;
}` },
  { name: "nmdaGatingAfterSpike", parameters: ["nmdaGating","stepsSinceSpike","nmdaDecayPerStep","saturationStep"], source: `function nmdaGatingAfterSpike(nmdaGating, stepsSinceSpike, nmdaDecayPerStep, saturationStep) {
    const remaining = nmdaGating * Math.exp(-stepsSinceSpike * nmdaDecayPerStep);
    return remaining + saturationStep * (1 - remaining);
}` },
  { name: "nmdaPayloadUnits", parameters: ["nmdaGating","saturationStep"], source: `function nmdaPayloadUnits(nmdaGating, saturationStep) {
    return Math.floor(512 * saturationStep * (1 - nmdaGating) / (1 - saturationStep) + 0.5);
}` },
  { name: "nmdaActivatedFraction", parameters: ["nmdaActivationNs","nmdaCeilingNs","ambientOpenFraction"], source: `function nmdaActivatedFraction(nmdaActivationNs, nmdaCeilingNs, ambientOpenFraction) {
    return Math.min(1, nmdaActivationNs / nmdaCeilingNs + ambientOpenFraction);
}` },
  { name: "footprintEntry", parameters: ["round","middle"], source: `function footprintEntry(round, middle) {
    return (round - 4 * Math.floor(round * 0.25)) * 256 + middle;
}` },
  { name: "moduloPrime", parameters: ["value"], source: `function moduloPrime(value) {
    return value - 257 * Math.floor((value + 0.5) * (1 / 257));
}` },
  { name: "moduloSlots", parameters: ["value"], source: `function moduloSlots(value) {
    return value - 256 * Math.floor(value * 0.00390625);
}` },
  { name: "permuteSlot", parameters: ["slot","multiplier","offset"], source: `function permuteSlot(slot, multiplier, offset) {
    return moduloPrime(multiplier * (moduloSlots(slot + offset) + 1)) - 1;
}` },
  { name: "unpermuteSlot", parameters: ["slot","inverseMultiplier","offset"], source: `function unpermuteSlot(slot, inverseMultiplier, offset) {
    return moduloSlots(moduloPrime(inverseMultiplier * (slot + 1)) - 1 - offset);
}` },
  { name: "twistedOffset", parameters: ["offset","twistFactor","tileTwist"], source: `function twistedOffset(offset, twistFactor, tileTwist) {
    return moduloSlots(offset + twistFactor * tileTwist);
}` },
  { name: "wrapCoordinate", parameters: ["coordinate","size"], source: `function wrapCoordinate(coordinate, size) {
    let wrapped = coordinate;
    if (wrapped < 0) {
        wrapped = wrapped + size;
    }
    if (wrapped >= size) {
        wrapped = wrapped - size;
    }
    return wrapped;
}` },
  { name: "gateRank", parameters: ["slotValue","round","rounds"], source: `function gateRank(slotValue, round, rounds) {
    return slotValue * rounds + round;
}` },
  { name: "spineGate", parameters: ["slotValue","round","rounds"], source: `function spineGate(slotValue, round, rounds) {
    return (slotValue + (round + 0.5) / rounds) / 256;
}` },
  { name: "packEvent", parameters: ["stepsAhead","payloadUnits"], source: `function packEvent(stepsAhead, payloadUnits) {
    return stepsAhead + 16 * payloadUnits;
}` },
  { name: "arrivalOfEvent", parameters: ["code","stepsAhead"], source: `function arrivalOfEvent(code, stepsAhead) {
    const payloadUnits = Math.floor(code * 0.0625);
    const isDue = Math.abs(code - 16 * payloadUnits - stepsAhead) < 0.5;
    return isDue ? 65536 + payloadUnits : 0;
}` },
  { name: "synapseExists", parameters: ["slot","round","multiplier","offset","twist","tileTwist","rounds","spineLimit"], source: `function synapseExists(slot, round, multiplier, offset, twist, tileTwist, rounds, spineLimit) {
    const slotValue = permuteSlot(slot, multiplier, twistedOffset(offset, twist, tileTwist));
    return gateRank(slotValue, round, rounds) < spineLimit ? 1 : 0;
}` },
];

/** Kernels, by name. */
export const kernelSources = {
  advanceNeurons: { name: "advanceNeurons", parameters: ["state","excitatoryArrivals","inhibitoryMarks","parameters","background","imposed","firstArrivalRow","firstBackgroundStep","steps"], source: `function advanceNeurons(state, excitatoryArrivals, inhibitoryMarks, parameters, background, imposed, firstArrivalRow, firstBackgroundStep, steps) {
    const neurons = this.constants.neurons;
    const column = Math.floor((this.thread.x + 0.5) / neurons);
    const neuron = this.thread.x - column * neurons;
    let population = 27;
    let isExcitatory = 1;
    if (neuron > this.constants.excitatory - 0.5) {
        population = 27 + 14;
        isExcitatory = 0;
    }
    const region = 55 + 3 * this.constants.neuronTable[4][neuron];
    const own_thresholdMv = this.constants.neuronTable[0][neuron];
    const own_nmdaCeilingNs = parameters[region + 0];
    const own_ampaPerEventNs = parameters[region + 1];
    const seeds_first = this.constants.neuronTable[1][neuron];
    const seeds_second = this.constants.neuronTable[2][neuron];
    const seeds_third = this.constants.neuronTable[3][neuron];
    let needsMembrane = 1;
    if (column > 4 - 0.5 && column < 6 + 0.5) {
        needsMembrane = 0;
    }
    let current_membranePotential = state[0 * neurons + neuron];
    let current_adaptation = state[1 * neurons + neuron];
    let current_nmdaBlock = state[2 * neurons + neuron];
    let current_stepsSinceSpike = state[7 * neurons + neuron];
    let current_ampaConductance = state[4 * neurons + neuron];
    let current_nmdaActivation = state[5 * neurons + neuron];
    let current_gabaConductance = state[6 * neurons + neuron];
    let current_nmdaGating = state[3 * neurons + neuron];
    let marks0 = inhibitoryMarks[neuron];
    let marks1 = inhibitoryMarks[neurons + neuron];
    let marks2 = inhibitoryMarks[2 * neurons + neuron];
    let marks3 = inhibitoryMarks[3 * neurons + neuron];
    let marks4 = inhibitoryMarks[4 * neurons + neuron];
    let marks5 = inhibitoryMarks[5 * neurons + neuron];
    const primes_prime1 = parameters[21];
    const primes_prime2 = parameters[22];
    const primes_prime3 = parameters[23];
    const primes_inversePrime1 = parameters[24];
    const primes_inversePrime2 = parameters[25];
    const primes_inversePrime3 = parameters[26];
    const thresholds_threshold0 = parameters[population + 10];
    const thresholds_threshold1 = parameters[population + 11];
    const thresholds_threshold2 = parameters[population + 12];
    const thresholds_threshold3 = parameters[population + 13];
    const cell_stepOverCapacitance = parameters[population + 0];
    const cell_leakConductanceNs = parameters[population + 1];
    const cell_leakReversalMv = parameters[population + 2];
    const cell_resetMv = parameters[population + 3];
    const cell_refractorySteps = parameters[population + 4];
    const cell_backgroundAmpaNs = parameters[population + 5];
    const cell_backgroundNmdaNs = parameters[population + 6];
    const cell_nmdaPerUnitNs = parameters[population + 7];
    const cell_gabaPerEventNs = parameters[population + 8];
    const cell_magnesiumMm = parameters[population + 9];
    const network_ampaDecay = parameters[0];
    const network_nmdaDecay = parameters[1];
    const network_gabaDecay = parameters[2];
    const network_gabaReversalMv = parameters[3];
    const network_nmdaDecayPerStep = parameters[4];
    const network_saturationStep = parameters[5];
    const network_slopeFactorMv = parameters[6];
    const network_spikeDetectionMv = parameters[7];
    const network_adaptationStepOverTimeConstant = parameters[8];
    const network_adaptationCouplingNs = parameters[9];
    const network_adaptationIncrementPa = parameters[10];
    const network_ambientOpenFraction = parameters[11];
    const network_voltageFactorAtMinus66Mv = parameters[12];
    const network_unbindingVoltageDependence = parameters[13];
    const network_bindingRatePerSecond = parameters[14];
    const network_unbindingRatePerSecond = parameters[15];
    const network_closedEscapeRatePerSecond = parameters[16];
    const network_blockStepSeconds = parameters[17];
    const network_glutamateKeptPerMs = parameters[18];
    const network_glutamatePerSpike = parameters[19];
    for (let step = 0; step < steps; step++) {
        const record = 4 * (firstBackgroundStep + step);
        const multipliers_first = background[record + 0];
        const multipliers_second = background[record + 1];
        const multipliers_third = background[record + 2];
        const drawBackgroundEvents_uniform = uniformInteger(multiplyModulo(seeds_first, multipliers_first, primes_prime1, primes_inversePrime1), multiplyModulo(seeds_second, multipliers_second, primes_prime2, primes_inversePrime2), multiplyModulo(seeds_third, multipliers_third, primes_prime3, primes_inversePrime3));
        let events = poissonCount(drawBackgroundEvents_uniform, thresholds_threshold0, thresholds_threshold1, thresholds_threshold2, thresholds_threshold3);
        const gainRow = background[record + 3];
        if (isExcitatory > 0.5 && gainRow > (-0.5)) {
            const tiles = this.constants.excitatory * 0.00390625;
            const firstGain = (16 + gainRow) * tiles;
            events = events * imposedGain(imposed[firstGain + tileOfExcitatory(neuron)], imposed[patchOfExcitatory(neuron)]);
        }
        const sum = excitatoryArrivals[(firstArrivalRow + step) * neurons + neuron];
        const ampaEvents = Math.floor(sum * 0.0000152587890625);
        const rest0 = Math.floor(marks0 * 0.0625);
        const rest1 = Math.floor(marks1 * 0.0625);
        const rest2 = Math.floor(marks2 * 0.0625);
        const rest3 = Math.floor(marks3 * 0.0625);
        const rest4 = Math.floor(marks4 * 0.0625);
        const rest5 = Math.floor(marks5 * 0.0625);
        const marksLeft = rest0 + rest1 + rest2 + rest3 + rest4 + rest5;
        const gabaEvents = marks0 + marks1 + marks2 + marks3 + marks4 + marks5 - 16 * marksLeft;
        marks0 = rest0;
        marks1 = rest1;
        marks2 = rest2;
        marks3 = rest3;
        marks4 = rest4;
        marks5 = rest5;
        const arrivals_ampaEvents = ampaEvents;
        const arrivals_payloadUnits = sum - 65536 * ampaEvents;
        const arrivals_gabaEvents = gabaEvents;
        if (needsMembrane > 0.5) {
            const stepNeuron_conductances_ampaConductance = decayAndAdd(current_ampaConductance, network_ampaDecay, arrivals_ampaEvents * own_ampaPerEventNs + events * cell_backgroundAmpaNs);
            const stepNeuron_conductances_nmdaActivation = decayAndAdd(current_nmdaActivation, network_nmdaDecay, arrivals_payloadUnits * cell_nmdaPerUnitNs + events * cell_backgroundNmdaNs);
            const stepNeuron_conductances_gabaConductance = decayAndAdd(current_gabaConductance, network_gabaDecay, arrivals_gabaEvents * cell_gabaPerEventNs);
            const integrate_voltageFactor = magnesiumVoltageFactor(current_membranePotential);
            const integrate_unblocked = magnesiumUnblock(integrate_voltageFactor, cell_magnesiumMm);
            const integrate_activatedFraction = nmdaActivatedFraction(stepNeuron_conductances_nmdaActivation, own_nmdaCeilingNs, network_ambientOpenFraction);
            const integrate_nmdaNs = nmdaConductance(own_nmdaCeilingNs, integrate_activatedFraction, integrate_unblocked, current_nmdaBlock);
            const integrate_nmdaBlock = nmdaBlockAfterStep(current_nmdaBlock, integrate_activatedFraction, integrate_unblocked, unbindingVoltageFactor(integrate_voltageFactor, network_voltageFactorAtMinus66Mv, network_unbindingVoltageDependence), network_bindingRatePerSecond, network_unbindingRatePerSecond, network_closedEscapeRatePerSecond, network_blockStepSeconds);
            const integrate_stepsSinceSpike = countStep(current_stepsSinceSpike);
            let integrate_membranePotential = cell_resetMv;
            if (integrate_stepsSinceSpike > cell_refractorySteps) {
                let integrate_otherCurrentPa = 0;
                if (isExcitatory > 0.5) {
                    integrate_otherCurrentPa = spikeInitiationCurrent(current_membranePotential, own_thresholdMv, cell_leakConductanceNs, network_slopeFactorMv) - current_adaptation;
                }
                integrate_membranePotential = membranePotentialAfterStep(current_membranePotential, cell_stepOverCapacitance, cell_leakConductanceNs, cell_leakReversalMv, stepNeuron_conductances_ampaConductance + integrate_nmdaNs, stepNeuron_conductances_gabaConductance, network_gabaReversalMv, integrate_otherCurrentPa);
            }
            let integrate_adaptation = current_adaptation;
            if (isExcitatory > 0.5) {
                integrate_adaptation = adaptationAfterStep(current_adaptation, current_membranePotential, network_adaptationStepOverTimeConstant, network_adaptationCouplingNs, cell_leakReversalMv);
            }
            let stepNeuron_next_membranePotential = integrate_membranePotential;
            let stepNeuron_next_adaptation = integrate_adaptation;
            let stepNeuron_next_nmdaBlock = integrate_nmdaBlock;
            let stepNeuron_next_stepsSinceSpike = integrate_stepsSinceSpike;
            let stepNeuron_next_ampaConductance = stepNeuron_conductances_ampaConductance;
            let stepNeuron_next_nmdaActivation = stepNeuron_conductances_nmdaActivation;
            let stepNeuron_next_gabaConductance = stepNeuron_conductances_gabaConductance;
            let stepNeuron_next_nmdaGating = current_nmdaGating;
            if (isExcitatory > 0.5 ? integrate_membranePotential > network_spikeDetectionMv : integrate_membranePotential >= own_thresholdMv) {
                let fire_adaptation = integrate_adaptation;
                let fire_nmdaGating = current_nmdaGating;
                if (isExcitatory > 0.5) {
                    fire_adaptation = integrate_adaptation + network_adaptationIncrementPa;
                    fire_nmdaGating = nmdaGatingAfterSpike(current_nmdaGating, integrate_stepsSinceSpike, network_nmdaDecayPerStep, network_saturationStep);
                }
                stepNeuron_next_membranePotential = cell_resetMv;
                stepNeuron_next_adaptation = fire_adaptation;
                stepNeuron_next_stepsSinceSpike = 0;
                stepNeuron_next_nmdaGating = fire_nmdaGating;
            }
            current_membranePotential = stepNeuron_next_membranePotential;
            current_adaptation = stepNeuron_next_adaptation;
            current_nmdaBlock = stepNeuron_next_nmdaBlock;
            current_stepsSinceSpike = stepNeuron_next_stepsSinceSpike;
            current_ampaConductance = stepNeuron_next_ampaConductance;
            current_nmdaActivation = stepNeuron_next_nmdaActivation;
            current_gabaConductance = stepNeuron_next_gabaConductance;
            current_nmdaGating = stepNeuron_next_nmdaGating;
        } else {
            const conductances_ampaConductance = decayAndAdd(current_ampaConductance, network_ampaDecay, arrivals_ampaEvents * own_ampaPerEventNs + events * cell_backgroundAmpaNs);
            const conductances_nmdaActivation = decayAndAdd(current_nmdaActivation, network_nmdaDecay, arrivals_payloadUnits * cell_nmdaPerUnitNs + events * cell_backgroundNmdaNs);
            const conductances_gabaConductance = decayAndAdd(current_gabaConductance, network_gabaDecay, arrivals_gabaEvents * cell_gabaPerEventNs);
            current_ampaConductance = conductances_ampaConductance;
            current_nmdaActivation = conductances_nmdaActivation;
            current_gabaConductance = conductances_gabaConductance;
        }
    }
    let result = current_membranePotential;
    if (column > 1 - 0.5) {
        result = current_adaptation;
    }
    if (column > 2 - 0.5) {
        result = current_nmdaBlock;
    }
    if (column > 3 - 0.5) {
        result = current_nmdaGating;
    }
    if (column > 4 - 0.5) {
        result = current_ampaConductance;
    }
    if (column > 5 - 0.5) {
        result = current_nmdaActivation;
    }
    if (column > 6 - 0.5) {
        result = current_gabaConductance;
    }
    if (column > 7 - 0.5) {
        result = current_stepsSinceSpike;
    }
    return result;
}` },
  markExcitatoryArrivals: { name: "markExcitatoryArrivals", parameters: ["state","parameters","windowSteps"], source: `function markExcitatoryArrivals(state, parameters, windowSteps) {
    const block = Math.floor((this.thread.x + 0.5) / this.constants.neurons);
    const neuron = this.thread.x - block * this.constants.neurons;
    const ageColumn = 7 * this.constants.neurons;
    let found = 0;
    let first = 0;
    let second = 0;
    for (let k = 0; k < 29; k++) {
        const edge = this.constants.edges[block * 29 + k][neuron];
        const source = Math.floor(edge * 0.00390625);
        const stepsAhead = edge - 256 * source - state[ageColumn + source];
        if (stepsAhead > 0.5 && stepsAhead < windowSteps + 0.5) {
            found = found + 1;
            second = first;
            first = k + 1;
        }
    }
    let marks = 0;
    if (found > 0.5) {
        let place = 1;
        for (let pick = 0; pick < 2; pick++) {
            const edgeInBlock = (pick < 0.5 ? first : second) - 1;
            if (edgeInBlock > (-0.5)) {
                const round = block * 29 + edgeInBlock;
                const edge = this.constants.edges[round][neuron];
                const source = Math.floor(edge * 0.00390625);
                let exists = 1;
                if (neuron < this.constants.excitatory) {
                    const tile = Math.floor(neuron * 0.00390625);
                    const region = this.constants.neuronTable[4][neuron];
                    exists = synapseExists(neuron - 256 * tile, round, this.constants.gates[3 * round], this.constants.gates[3 * round + 1], this.constants.gates[3 * round + 2], this.constants.gates[600 + tile], parameters[20], parameters[55 + 3 * region + 2]);
                }
                if (exists > 0.5) {
                    const stepsAhead = edge - 256 * source - state[ageColumn + source];
                    const nmdaGating = state[3 * this.constants.neurons + source];
                    const payloadUnits = nmdaPayloadUnits(nmdaGating, parameters[5]);
                    marks = marks + place * packEvent(stepsAhead, payloadUnits);
                    place = place * 4096;
                }
            }
        }
    }
    if (found > 2.5) {
        marks = (-1);
    }
    return marks;
}` },
  markInhibitoryArrivals: { name: "markInhibitoryArrivals", parameters: ["state","windowSteps"], source: `function markInhibitoryArrivals(state, windowSteps) {
    const block = Math.floor((this.thread.x + 0.5) / this.constants.neurons);
    const neuron = this.thread.x - block * this.constants.neurons;
    const firstAge = 7 * this.constants.neurons + this.constants.excitatory;
    let marks = 0;
    for (let k = 0; k < 14; k++) {
        const edge = this.constants.edges[block * 14 + k][neuron];
        const source = Math.floor(edge * 0.00390625);
        const stepsAhead = edge - 256 * source - state[firstAge + source];
        if (stepsAhead > 0.5 && stepsAhead < windowSteps + 0.5) {
            let digit = 1;
            for (let place = 1; place < stepsAhead; place++) {
                digit = digit * 16;
            }
            marks = marks + digit;
        }
    }
    return marks;
}` },
  sumExcitatoryArrivals: { name: "sumExcitatoryArrivals", parameters: ["state","marks","parameters"], source: `function sumExcitatoryArrivals(state, marks, parameters) {
    const step = Math.floor((this.thread.x + 0.5) / this.constants.neurons);
    const neuron = this.thread.x - step * this.constants.neurons;
    const due = step + 1;
    const ageColumn = 7 * this.constants.neurons;
    let total = 0;
    let crowdedBlocks = 0;
    for (let block = 0; block < 7; block++) {
        const packed = marks[block * this.constants.neurons + neuron];
        if (packed > 0.5) {
            const second = Math.floor(packed * 0.000244140625);
            total = total + arrivalOfEvent(packed - 4096 * second, due) + arrivalOfEvent(second, due);
        }
        if (packed < (-0.5)) {
            crowdedBlocks = crowdedBlocks + 1;
        }
    }
    if (crowdedBlocks > 0.5) {
        for (let round = 0; round < 203; round++) {
            const block = Math.floor((round + 0.5) / 29);
            if (marks[block * this.constants.neurons + neuron] < (-0.5)) {
                const edge = this.constants.edges[round][neuron];
                const source = Math.floor(edge * 0.00390625);
                const stepsAhead = edge - 256 * source - state[ageColumn + source];
                if (Math.abs(stepsAhead - due) < 0.5) {
                    let exists = 1;
                    if (neuron < this.constants.excitatory) {
                        const tile = Math.floor(neuron * 0.00390625);
                        const region = this.constants.neuronTable[4][neuron];
                        exists = synapseExists(neuron - 256 * tile, round, this.constants.gates[3 * round], this.constants.gates[3 * round + 1], this.constants.gates[3 * round + 2], this.constants.gates[600 + tile], parameters[20], parameters[55 + 3 * region + 2]);
                    }
                    if (exists > 0.5) {
                        const nmdaGating = state[3 * this.constants.neurons + source];
                        const payloadUnits = nmdaPayloadUnits(nmdaGating, parameters[5]);
                        total = total + 65536 + payloadUnits;
                    }
                }
            }
        }
    }
    return total;
}` },
} as const;
