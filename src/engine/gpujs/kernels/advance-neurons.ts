import { imposedGain, patchOfExcitatory, tileOfExcitatory } from "../../../model/equations/imposed-gain.ts";
import {
  adaptationAfterStep,
  membranePotentialAfterStep,
  spikeInitiationCurrent,
} from "../../../model/equations/membrane.ts";
import {
  ketamineBlockAfterStep,
  magnesiumUnblock,
  magnesiumVoltageFactor,
  unbindingVoltageFactor,
} from "../../../model/equations/nmda-block.ts";
import { multiplyModulo, poissonCount, uniformInteger } from "../../../model/equations/noise.ts";
import {
  decayAndAdd,
  nmdaOpenFraction,
  releaseFractionAfterSpike,
} from "../../../model/equations/synapse.ts";
import { stepsSinceSpikeCap } from "../../../model/network/state.ts";
import { fieldCellsPerTile, inverseExcitatoryPerTile } from "../../../model/tile.ts";
import {
  arrivalSum,
  bathField,
  bathFields,
  inhibitoryBlock,
  neuronRow,
  parameterPart,
  populationParameter,
  regionParameter,
  sharedParameter,
  stateColumn,
} from "../layout.ts";
import type { Kernel, Row } from "./kernel-types.ts";

/**
 * One state variable of one neuron, `steps` steps on: deliver, integrate, fire, as `model/schedule.ts` says.
 * gpu.js gives one number a thread, so the eight threads of a neuron each do its steps and keep one variable;
 * the three conductances need no membrane and skip it. Output: the state array of `layout.ts`.
 * Rows of `excitatoryArrivals` from `firstArrivalRow`, records of `bath` from `firstBathStep`, and digits of
 * `inhibitoryMarks` from the lowest belong to the first step.
 */
export function advanceNeurons(
  this: Kernel<"neurons" | "excitatory" | "neuronTable">,
  state: Row,
  excitatoryArrivals: Row,
  inhibitoryMarks: Row,
  parameters: Row,
  bath: Row,
  imposed: Row,
  firstArrivalRow: number,
  firstBathStep: number,
  steps: number,
): number {
  const neurons = this.constants.neurons;
  const column = Math.floor((this.thread.x + 0.5) / neurons);
  const neuron = this.thread.x - column * neurons;
  const threshold = this.constants.neuronTable[neuronRow.threshold]![neuron]!;
  const seed1 = this.constants.neuronTable[neuronRow.seed1]![neuron]!;
  const seed2 = this.constants.neuronTable[neuronRow.seed2]![neuron]!;
  const seed3 = this.constants.neuronTable[neuronRow.seed3]![neuron]!;
  let own = parameterPart.population;
  let isExcitatory = 1;
  if (neuron > this.constants.excitatory - 0.5) {
    own = parameterPart.population + parameterPart.populationLength;
    isExcitatory = 0;
  }
  const region =
    parameterPart.region +
    parameterPart.regionLength * this.constants.neuronTable[neuronRow.region]![neuron]!;
  const nmdaCeilingNs = parameters[region + regionParameter.nmdaCeilingNs]!;
  const ampaPerEventNs = parameters[region + regionParameter.ampaPerEventNs]!;
  let needsMembrane = 1;
  if (column > stateColumn.ampaConductance - 0.5 && column < stateColumn.gabaConductance + 0.5) {
    needsMembrane = 0;
  }

  let potential = state[stateColumn.membranePotential * neurons + neuron]!;
  let adaptation = state[stateColumn.adaptation * neurons + neuron]!;
  let blocked = state[stateColumn.ketamineBlock * neurons + neuron]!;
  let releaseFraction = state[stateColumn.releaseFraction * neurons + neuron]!;
  let ampa = state[stateColumn.ampaConductance * neurons + neuron]!;
  let nmda = state[stateColumn.nmdaActivation * neurons + neuron]!;
  let gaba = state[stateColumn.gabaConductance * neurons + neuron]!;
  let age = state[stateColumn.stepsSinceSpike * neurons + neuron]!;
  let marks0 = inhibitoryMarks[neuron]!;
  let marks1 = inhibitoryMarks[neurons + neuron]!;
  let marks2 = inhibitoryMarks[2 * neurons + neuron]!;
  let marks3 = inhibitoryMarks[3 * neurons + neuron]!;
  let marks4 = inhibitoryMarks[4 * neurons + neuron]!;
  let marks5 = inhibitoryMarks[5 * neurons + neuron]!;

  const prime1 = parameters[sharedParameter.prime1]!;
  const inversePrime1 = parameters[sharedParameter.inversePrime1]!;
  const prime2 = parameters[sharedParameter.prime2]!;
  const inversePrime2 = parameters[sharedParameter.inversePrime2]!;
  const prime3 = parameters[sharedParameter.prime3]!;
  const inversePrime3 = parameters[sharedParameter.inversePrime3]!;
  const bathThreshold0 = parameters[own + populationParameter.bathThreshold0]!;
  const bathThreshold1 = parameters[own + populationParameter.bathThreshold1]!;
  const bathThreshold2 = parameters[own + populationParameter.bathThreshold2]!;
  const bathThreshold3 = parameters[own + populationParameter.bathThreshold3]!;
  const ampaDecay = parameters[sharedParameter.ampaDecay]!;
  const bathAmpaNs = parameters[own + populationParameter.bathAmpaNs]!;
  const nmdaDecay = parameters[sharedParameter.nmdaDecay]!;
  const nmdaPerUnitNs = parameters[own + populationParameter.nmdaPerUnitNs]!;
  const bathNmdaNs = parameters[own + populationParameter.bathNmdaNs]!;
  const gabaDecay = parameters[sharedParameter.gabaDecay]!;
  const gabaPerEventNs = parameters[own + populationParameter.gabaPerEventNs]!;
  const magnesiumMm = parameters[own + populationParameter.magnesiumMm]!;
  const ambientOpenFraction = parameters[sharedParameter.ambientOpenFraction]!;
  const voltageFactorAtMinus66Mv = parameters[sharedParameter.voltageFactorAtMinus66Mv]!;
  const bindingRatePerSecond = parameters[sharedParameter.bindingRatePerSecond]!;
  const unbindingRatePerSecond = parameters[sharedParameter.unbindingRatePerSecond]!;
  const closedEscapeRatePerSecond = parameters[sharedParameter.closedEscapeRatePerSecond]!;
  const blockStepSeconds = parameters[sharedParameter.blockStepSeconds]!;
  const leakConductanceNs = parameters[own + populationParameter.leakConductanceNs]!;
  const leakReversalMv = parameters[own + populationParameter.leakReversalMv]!;
  const slopeFactorMv = parameters[sharedParameter.slopeFactorMv]!;
  const adaptationStepOverTimeConstant = parameters[sharedParameter.adaptationStepOverTimeConstant]!;
  const adaptationCouplingNs = parameters[sharedParameter.adaptationCouplingNs]!;
  const refractorySteps = parameters[own + populationParameter.refractorySteps]!;
  const resetMv = parameters[own + populationParameter.resetMv]!;
  const stepOverCapacitance = parameters[own + populationParameter.stepOverCapacitance]!;
  const gabaReversalMv = parameters[sharedParameter.gabaReversalMv]!;
  const spikeDetectionMv = parameters[sharedParameter.spikeDetectionMv]!;
  const adaptationIncrementPa = parameters[sharedParameter.adaptationIncrementPa]!;
  const nmdaDecayPerStep = parameters[sharedParameter.nmdaDecayPerStep]!;
  const saturationStep = parameters[sharedParameter.saturationStep]!;

  for (let step = 0; step < steps; step++) {
    const record = bathFields * (firstBathStep + step);
    const uniform = uniformInteger(
      multiplyModulo(bath[record + bathField.multiplier1]!, seed1, prime1, inversePrime1),
      multiplyModulo(bath[record + bathField.multiplier2]!, seed2, prime2, inversePrime2),
      multiplyModulo(bath[record + bathField.multiplier3]!, seed3, prime3, inversePrime3),
    );
    let bathEvents = poissonCount(uniform, bathThreshold0, bathThreshold1, bathThreshold2, bathThreshold3);
    const gainRow = bath[record + bathField.gainRow]!;
    if (isExcitatory > 0.5 && gainRow > -0.5) {
      const tiles = this.constants.excitatory * inverseExcitatoryPerTile;
      const firstGain = (fieldCellsPerTile + gainRow) * tiles;
      bathEvents =
        bathEvents *
        imposedGain(imposed[firstGain + tileOfExcitatory(neuron)]!, imposed[patchOfExcitatory(neuron)]!);
    }
    const arrivals = excitatoryArrivals[(firstArrivalRow + step) * neurons + neuron]!;
    const ampaEvents = Math.floor(arrivals * arrivalSum.inverseCountBase);
    const payloadUnits = arrivals - arrivalSum.countBase * ampaEvents;
    const rest0 = Math.floor(marks0 * inhibitoryBlock.inverseDigitBase);
    const rest1 = Math.floor(marks1 * inhibitoryBlock.inverseDigitBase);
    const rest2 = Math.floor(marks2 * inhibitoryBlock.inverseDigitBase);
    const rest3 = Math.floor(marks3 * inhibitoryBlock.inverseDigitBase);
    const rest4 = Math.floor(marks4 * inhibitoryBlock.inverseDigitBase);
    const rest5 = Math.floor(marks5 * inhibitoryBlock.inverseDigitBase);
    const marksLeft = rest0 + rest1 + rest2 + rest3 + rest4 + rest5;
    const gabaEvents =
      marks0 + marks1 + marks2 + marks3 + marks4 + marks5 - inhibitoryBlock.digitBase * marksLeft;
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
      blocked = ketamineBlockAfterStep(
        blocked,
        open,
        unblocked,
        unbindingVoltageFactor(voltageFactor, voltageFactorAtMinus66Mv),
        bindingRatePerSecond,
        unbindingRatePerSecond,
        closedEscapeRatePerSecond,
        blockStepSeconds,
      );
      const before = potential;
      let otherCurrentPa = 0;
      if (isExcitatory > 0.5) {
        otherCurrentPa =
          spikeInitiationCurrent(before, threshold, leakConductanceNs, slopeFactorMv) - adaptation;
        adaptation = adaptationAfterStep(
          adaptation,
          before,
          adaptationStepOverTimeConstant,
          adaptationCouplingNs,
          leakReversalMv,
        );
      }
      age = Math.min(age + 1, stepsSinceSpikeCap);
      if (age < refractorySteps + 0.5) {
        potential = resetMv;
      } else {
        potential = membranePotentialAfterStep(
          before,
          stepOverCapacitance,
          leakConductanceNs,
          leakReversalMv,
          ampa + nmdaConductance,
          gaba,
          gabaReversalMv,
          otherCurrentPa,
        );
      }
      if (isExcitatory > 0.5) {
        if (potential > spikeDetectionMv) {
          potential = resetMv;
          adaptation = adaptation + adaptationIncrementPa;
          releaseFraction = releaseFractionAfterSpike(releaseFraction, age, nmdaDecayPerStep, saturationStep);
          age = 0;
        }
      } else {
        if (potential >= threshold) {
          potential = resetMv;
          age = 0;
        }
      }
    }
  }

  let result = potential;
  if (column > stateColumn.adaptation - 0.5) {
    result = adaptation;
  }
  if (column > stateColumn.ketamineBlock - 0.5) {
    result = blocked;
  }
  if (column > stateColumn.releaseFraction - 0.5) {
    result = releaseFraction;
  }
  if (column > stateColumn.ampaConductance - 0.5) {
    result = ampa;
  }
  if (column > stateColumn.nmdaActivation - 0.5) {
    result = nmda;
  }
  if (column > stateColumn.gabaConductance - 0.5) {
    result = gaba;
  }
  if (column > stateColumn.stepsSinceSpike - 0.5) {
    result = age;
  }
  return result;
}
