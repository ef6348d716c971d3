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
  { name: "unbindingVoltageFactor", parameters: ["voltageFactor","voltageFactorAtMinus66Mv"], source: `function unbindingVoltageFactor(voltageFactor, voltageFactorAtMinus66Mv) {
    return Math.min(6, Math.sqrt(voltageFactorAtMinus66Mv / voltageFactor));
}` },
  { name: "ketamineBlockAfterStep", parameters: ["blockedFraction","openFraction","unblockedByMagnesium","unbindingFactor","bindingRatePerSecond","unbindingRatePerSecond","closedEscapeRatePerSecond","stepSeconds"], source: `function ketamineBlockAfterStep(blockedFraction, openFraction, unblockedByMagnesium, unbindingFactor, bindingRatePerSecond, unbindingRatePerSecond, closedEscapeRatePerSecond, stepSeconds) {
    const binding = openFraction * unblockedByMagnesium * bindingRatePerSecond * (1 - blockedFraction);
    const leaving = (openFraction * unbindingRatePerSecond * unbindingFactor + closedEscapeRatePerSecond) * blockedFraction;
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
  { name: "decayAndAdd", parameters: ["conductance","decayFactor","arrivals"], source: `function decayAndAdd(conductance, decayFactor, arrivals) {
    return conductance * decayFactor + arrivals;
}` },
  { name: "releaseFractionAfterSpike", parameters: ["releaseFraction","stepsSinceSpike","nmdaDecayPerStep","saturationStep"], source: `function releaseFractionAfterSpike(releaseFraction, stepsSinceSpike, nmdaDecayPerStep, saturationStep) {
    const remaining = releaseFraction * Math.exp(-stepsSinceSpike * nmdaDecayPerStep);
    return remaining + saturationStep * (1 - remaining);
}` },
  { name: "nmdaPayloadUnits", parameters: ["releaseFraction","saturationStep"], source: `function nmdaPayloadUnits(releaseFraction, saturationStep) {
    return Math.floor(512 * saturationStep * (1 - releaseFraction) / (1 - saturationStep) + 0.5);
}` },
  { name: "nmdaOpenFraction", parameters: ["nmdaActivationNs","nmdaCeilingNs","ambientOpenFraction"], source: `function nmdaOpenFraction(nmdaActivationNs, nmdaCeilingNs, ambientOpenFraction) {
    return Math.min(1, nmdaActivationNs / nmdaCeilingNs + ambientOpenFraction);
}` },
  { name: "moduloPrime", parameters: ["value"], source: `function moduloPrime(value) {
    return value - 257 * Math.floor((value + 0.5) * (1 / 257));
}` },
  { name: "moduloSlots", parameters: ["value"], source: `function moduloSlots(value) {
    return value - 256 * Math.floor(value / 256);
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
  { name: "synapseExists", parameters: ["slot","round","multiplier","offset","twist","tileTwist","spineOccupancy"], source: `function synapseExists(slot, round, multiplier, offset, twist, tileTwist, spineOccupancy) {
    const slotValue = permuteSlot(slot, multiplier, twistedOffset(offset, twist, tileTwist));
    return spineGate(slotValue, round, 200) < spineOccupancy ? 1 : 0;
}` },
];

/** Kernels, by name. */
export const kernelSources = {
  advanceNeurons: { name: "advanceNeurons", parameters: ["state","excitatoryArrivals","inhibitoryMarks","parameters","bath","imposed","firstArrivalRow","firstBathStep","steps"], source: `function advanceNeurons(state, excitatoryArrivals, inhibitoryMarks, parameters, bath, imposed, firstArrivalRow, firstBathStep, steps) {
    const neurons = this.constants.neurons;
    const column = Math.floor((this.thread.x + 0.5) / neurons);
    const neuron = this.thread.x - column * neurons;
    const threshold = this.constants.neuronTable[0][neuron];
    const seed1 = this.constants.neuronTable[1][neuron];
    const seed2 = this.constants.neuronTable[2][neuron];
    const seed3 = this.constants.neuronTable[3][neuron];
    let own = 25;
    let isExcitatory = 1;
    if (neuron > this.constants.excitatory - 0.5) {
        own = 25 + 14;
        isExcitatory = 0;
    }
    const region = 53 + 3 * this.constants.neuronTable[4][neuron];
    const nmdaCeilingNs = parameters[region + 0];
    const ampaPerEventNs = parameters[region + 1];
    let needsMembrane = 1;
    if (column > 4 - 0.5 && column < 6 + 0.5) {
        needsMembrane = 0;
    }
    let potential = state[0 * neurons + neuron];
    let adaptation = state[1 * neurons + neuron];
    let blocked = state[2 * neurons + neuron];
    let releaseFraction = state[3 * neurons + neuron];
    let ampa = state[4 * neurons + neuron];
    let nmda = state[5 * neurons + neuron];
    let gaba = state[6 * neurons + neuron];
    let age = state[7 * neurons + neuron];
    let marks0 = inhibitoryMarks[neuron];
    let marks1 = inhibitoryMarks[neurons + neuron];
    let marks2 = inhibitoryMarks[2 * neurons + neuron];
    let marks3 = inhibitoryMarks[3 * neurons + neuron];
    let marks4 = inhibitoryMarks[4 * neurons + neuron];
    let marks5 = inhibitoryMarks[5 * neurons + neuron];
    const prime1 = parameters[19];
    const inversePrime1 = parameters[22];
    const prime2 = parameters[20];
    const inversePrime2 = parameters[23];
    const prime3 = parameters[21];
    const inversePrime3 = parameters[24];
    const bathThreshold0 = parameters[own + 10];
    const bathThreshold1 = parameters[own + 11];
    const bathThreshold2 = parameters[own + 12];
    const bathThreshold3 = parameters[own + 13];
    const ampaDecay = parameters[0];
    const bathAmpaNs = parameters[own + 5];
    const nmdaDecay = parameters[1];
    const nmdaPerUnitNs = parameters[own + 7];
    const bathNmdaNs = parameters[own + 6];
    const gabaDecay = parameters[2];
    const gabaPerEventNs = parameters[own + 8];
    const magnesiumMm = parameters[own + 9];
    const ambientOpenFraction = parameters[11];
    const voltageFactorAtMinus66Mv = parameters[12];
    const bindingRatePerSecond = parameters[13];
    const unbindingRatePerSecond = parameters[14];
    const closedEscapeRatePerSecond = parameters[15];
    const blockStepSeconds = parameters[16];
    const leakConductanceNs = parameters[own + 1];
    const leakReversalMv = parameters[own + 2];
    const slopeFactorMv = parameters[6];
    const adaptationStepOverTimeConstant = parameters[8];
    const adaptationCouplingNs = parameters[9];
    const refractorySteps = parameters[own + 4];
    const resetMv = parameters[own + 3];
    const stepOverCapacitance = parameters[own + 0];
    const gabaReversalMv = parameters[3];
    const spikeDetectionMv = parameters[7];
    const adaptationIncrementPa = parameters[10];
    const nmdaDecayPerStep = parameters[4];
    const saturationStep = parameters[5];
    for (let step = 0; step < steps; step++) {
        const record = 4 * (firstBathStep + step);
        const uniform = uniformInteger(multiplyModulo(bath[record + 0], seed1, prime1, inversePrime1), multiplyModulo(bath[record + 1], seed2, prime2, inversePrime2), multiplyModulo(bath[record + 2], seed3, prime3, inversePrime3));
        let bathEvents = poissonCount(uniform, bathThreshold0, bathThreshold1, bathThreshold2, bathThreshold3);
        const gainRow = bath[record + 3];
        if (isExcitatory > 0.5 && gainRow > (-0.5)) {
            const tiles = this.constants.excitatory * 0.00390625;
            const firstGain = (16 + gainRow) * tiles;
            bathEvents = bathEvents * imposedGain(imposed[firstGain + tileOfExcitatory(neuron)], imposed[patchOfExcitatory(neuron)]);
        }
        const arrivals = excitatoryArrivals[(firstArrivalRow + step) * neurons + neuron];
        const ampaEvents = Math.floor(arrivals * 0.0000152587890625);
        const payloadUnits = arrivals - 65536 * ampaEvents;
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
        ampa = decayAndAdd(ampa, ampaDecay, ampaEvents * ampaPerEventNs + bathEvents * bathAmpaNs);
        nmda = decayAndAdd(nmda, nmdaDecay, payloadUnits * nmdaPerUnitNs + bathEvents * bathNmdaNs);
        gaba = decayAndAdd(gaba, gabaDecay, gabaEvents * gabaPerEventNs);
        if (needsMembrane > 0.5) {
            const voltageFactor = magnesiumVoltageFactor(potential);
            const unblocked = magnesiumUnblock(voltageFactor, magnesiumMm);
            const open = nmdaOpenFraction(nmda, nmdaCeilingNs, ambientOpenFraction);
            const nmdaConductance = nmdaCeilingNs * open * unblocked * (1 - blocked);
            blocked = ketamineBlockAfterStep(blocked, open, unblocked, unbindingVoltageFactor(voltageFactor, voltageFactorAtMinus66Mv), bindingRatePerSecond, unbindingRatePerSecond, closedEscapeRatePerSecond, blockStepSeconds);
            const before = potential;
            let otherCurrentPa = 0;
            if (isExcitatory > 0.5) {
                otherCurrentPa = spikeInitiationCurrent(before, threshold, leakConductanceNs, slopeFactorMv) - adaptation;
                adaptation = adaptationAfterStep(adaptation, before, adaptationStepOverTimeConstant, adaptationCouplingNs, leakReversalMv);
            }
            age = Math.min(age + 1, 65536);
            if (age < refractorySteps + 0.5) {
                potential = resetMv;
            } else {
                potential = membranePotentialAfterStep(before, stepOverCapacitance, leakConductanceNs, leakReversalMv, ampa + nmdaConductance, gaba, gabaReversalMv, otherCurrentPa);
            }
            if (isExcitatory > 0.5) {
                if (potential > spikeDetectionMv) {
                    potential = resetMv;
                    adaptation = adaptation + adaptationIncrementPa;
                    releaseFraction = releaseFractionAfterSpike(releaseFraction, age, nmdaDecayPerStep, saturationStep);
                    age = 0;
                }
            } else if (potential >= threshold) {
                potential = resetMv;
                age = 0;
            }
        }
    }
    let result = potential;
    if (column > 1 - 0.5) {
        result = adaptation;
    }
    if (column > 2 - 0.5) {
        result = blocked;
    }
    if (column > 3 - 0.5) {
        result = releaseFraction;
    }
    if (column > 4 - 0.5) {
        result = ampa;
    }
    if (column > 5 - 0.5) {
        result = nmda;
    }
    if (column > 6 - 0.5) {
        result = gaba;
    }
    if (column > 7 - 0.5) {
        result = age;
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
                    exists = synapseExists(neuron - 256 * tile, round, this.constants.gates[3 * round], this.constants.gates[3 * round + 1], this.constants.gates[3 * round + 2], this.constants.gates[600 + tile], parameters[53 + 3 * region + 2]);
                }
                if (exists > 0.5) {
                    const stepsAhead = edge - 256 * source - state[ageColumn + source];
                    const releaseFraction = state[3 * this.constants.neurons + source];
                    const payloadUnits = nmdaPayloadUnits(releaseFraction, parameters[5]);
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
                        exists = synapseExists(neuron - 256 * tile, round, this.constants.gates[3 * round], this.constants.gates[3 * round + 1], this.constants.gates[3 * round + 2], this.constants.gates[600 + tile], parameters[53 + 3 * region + 2]);
                    }
                    if (exists > 0.5) {
                        const releaseFraction = state[3 * this.constants.neurons + source];
                        const payloadUnits = nmdaPayloadUnits(releaseFraction, parameters[5]);
                        total = total + 65536 + payloadUnits;
                    }
                }
            }
        }
    }
    return total;
}` },
} as const;
