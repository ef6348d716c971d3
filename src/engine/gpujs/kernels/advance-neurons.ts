import { imposedGain, patchOfExcitatory, tileOfExcitatory } from "../../../model/equations/imposed-gain.ts";
import type {
  Arrivals,
  CellConstants,
  NetworkConstants,
  NeuronConstants,
  NeuronState,
} from "../../../model/equations/neuron-records.ts";
import {
  drawBackgroundEvents,
  type EventThresholds,
  type GeneratorPrimes,
  type GeneratorValues,
} from "../../../model/equations/noise.ts";
import { deliver, stateAfterStep, stepNeuron } from "../../../model/equations/step-neuron.ts";
import { fieldCellsPerTile, inverseExcitatoryPerTile } from "../../../model/tile.ts";
import {
  arrivalSum,
  backgroundField,
  backgroundFields,
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
 * gpu.js gives one number per thread, so the eight threads of a neuron each do its steps and keep one variable;
 * the three conductances need no membrane and skip it. Output: the state array of `layout.ts`.
 * Rows of `excitatoryArrivals` from `firstArrivalRow`, records of `background` from `firstBackgroundStep`, and digits of
 * `inhibitoryMarks` from the lowest belong to the first step.
 */
export function advanceNeurons(
  this: Kernel<"neurons" | "excitatory" | "neuronTable">,
  state: Row,
  excitatoryArrivals: Row,
  inhibitoryMarks: Row,
  parameters: Row,
  background: Row,
  imposed: Row,
  firstArrivalRow: number,
  firstBackgroundStep: number,
  steps: number,
): number {
  const neurons = this.constants.neurons;
  const column = Math.floor((this.thread.x + 0.5) / neurons);
  const neuron = this.thread.x - column * neurons;
  let population = parameterPart.population;
  let isExcitatory = 1;
  if (neuron > this.constants.excitatory - 0.5) {
    population = parameterPart.population + parameterPart.populationLength;
    isExcitatory = 0;
  }
  const region =
    parameterPart.region +
    parameterPart.regionLength * this.constants.neuronTable[neuronRow.region]![neuron]!;
  const own: NeuronConstants = {
    thresholdMv: this.constants.neuronTable[neuronRow.threshold]![neuron]!,
    nmdaCeilingNs: parameters[region + regionParameter.nmdaCeilingNs]!,
    ampaPerEventNs: parameters[region + regionParameter.ampaPerEventNs]!,
  };
  const seeds: GeneratorValues = {
    first: this.constants.neuronTable[neuronRow.seed1]![neuron]!,
    second: this.constants.neuronTable[neuronRow.seed2]![neuron]!,
    third: this.constants.neuronTable[neuronRow.seed3]![neuron]!,
  };
  let needsMembrane = 1;
  if (column > stateColumn.ampaConductance - 0.5 && column < stateColumn.gabaConductance + 0.5) {
    needsMembrane = 0;
  }

  let current: NeuronState = {
    membranePotential: state[stateColumn.membranePotential * neurons + neuron]!,
    adaptation: state[stateColumn.adaptation * neurons + neuron]!,
    nmdaBlock: state[stateColumn.nmdaBlock * neurons + neuron]!,
    nmdaGating: state[stateColumn.nmdaGating * neurons + neuron]!,
    ampaConductance: state[stateColumn.ampaConductance * neurons + neuron]!,
    nmdaActivation: state[stateColumn.nmdaActivation * neurons + neuron]!,
    gabaConductance: state[stateColumn.gabaConductance * neurons + neuron]!,
    stepsSinceSpike: state[stateColumn.stepsSinceSpike * neurons + neuron]!,
  };
  let marks0 = inhibitoryMarks[neuron]!;
  let marks1 = inhibitoryMarks[neurons + neuron]!;
  let marks2 = inhibitoryMarks[2 * neurons + neuron]!;
  let marks3 = inhibitoryMarks[3 * neurons + neuron]!;
  let marks4 = inhibitoryMarks[4 * neurons + neuron]!;
  let marks5 = inhibitoryMarks[5 * neurons + neuron]!;

  const primes: GeneratorPrimes = {
    prime1: parameters[sharedParameter.prime1]!,
    prime2: parameters[sharedParameter.prime2]!,
    prime3: parameters[sharedParameter.prime3]!,
    inversePrime1: parameters[sharedParameter.inversePrime1]!,
    inversePrime2: parameters[sharedParameter.inversePrime2]!,
    inversePrime3: parameters[sharedParameter.inversePrime3]!,
  };
  const thresholds: EventThresholds = {
    threshold0: parameters[population + populationParameter.backgroundThreshold0]!,
    threshold1: parameters[population + populationParameter.backgroundThreshold1]!,
    threshold2: parameters[population + populationParameter.backgroundThreshold2]!,
    threshold3: parameters[population + populationParameter.backgroundThreshold3]!,
  };
  const cell: CellConstants = {
    stepOverCapacitance: parameters[population + populationParameter.stepOverCapacitance]!,
    leakConductanceNs: parameters[population + populationParameter.leakConductanceNs]!,
    leakReversalMv: parameters[population + populationParameter.leakReversalMv]!,
    resetMv: parameters[population + populationParameter.resetMv]!,
    refractorySteps: parameters[population + populationParameter.refractorySteps]!,
    backgroundAmpaNs: parameters[population + populationParameter.backgroundAmpaNs]!,
    backgroundNmdaNs: parameters[population + populationParameter.backgroundNmdaNs]!,
    nmdaPerUnitNs: parameters[population + populationParameter.nmdaPerUnitNs]!,
    gabaPerEventNs: parameters[population + populationParameter.gabaPerEventNs]!,
    magnesiumMm: parameters[population + populationParameter.magnesiumMm]!,
  };
  const network: NetworkConstants = {
    ampaDecay: parameters[sharedParameter.ampaDecay]!,
    nmdaDecay: parameters[sharedParameter.nmdaDecay]!,
    gabaDecay: parameters[sharedParameter.gabaDecay]!,
    gabaReversalMv: parameters[sharedParameter.gabaReversalMv]!,
    nmdaDecayPerStep: parameters[sharedParameter.nmdaDecayPerStep]!,
    saturationStep: parameters[sharedParameter.saturationStep]!,
    slopeFactorMv: parameters[sharedParameter.slopeFactorMv]!,
    spikeDetectionMv: parameters[sharedParameter.spikeDetectionMv]!,
    adaptationStepOverTimeConstant: parameters[sharedParameter.adaptationStepOverTimeConstant]!,
    adaptationCouplingNs: parameters[sharedParameter.adaptationCouplingNs]!,
    adaptationIncrementPa: parameters[sharedParameter.adaptationIncrementPa]!,
    ambientOpenFraction: parameters[sharedParameter.ambientOpenFraction]!,
    voltageFactorAtMinus66Mv: parameters[sharedParameter.voltageFactorAtMinus66Mv]!,
    unbindingVoltageDependence: parameters[sharedParameter.unbindingVoltageDependence]!,
    bindingRatePerSecond: parameters[sharedParameter.bindingRatePerSecond]!,
    unbindingRatePerSecond: parameters[sharedParameter.unbindingRatePerSecond]!,
    closedEscapeRatePerSecond: parameters[sharedParameter.closedEscapeRatePerSecond]!,
    blockStepSeconds: parameters[sharedParameter.blockStepSeconds]!,
    glutamateKeptPerMs: parameters[sharedParameter.glutamateKeptPerMs]!,
    glutamatePerSpike: parameters[sharedParameter.glutamatePerSpike]!,
  };

  for (let step = 0; step < steps; step++) {
    const record = backgroundFields * (firstBackgroundStep + step);
    const multipliers: GeneratorValues = {
      first: background[record + backgroundField.multiplier1]!,
      second: background[record + backgroundField.multiplier2]!,
      third: background[record + backgroundField.multiplier3]!,
    };
    let events = drawBackgroundEvents(seeds, multipliers, primes, thresholds);
    const gainRow = background[record + backgroundField.gainRow]!;
    if (isExcitatory > 0.5 && gainRow > -0.5) {
      const tiles = this.constants.excitatory * inverseExcitatoryPerTile;
      const firstGain = (fieldCellsPerTile + gainRow) * tiles;
      events =
        events *
        imposedGain(imposed[firstGain + tileOfExcitatory(neuron)]!, imposed[patchOfExcitatory(neuron)]!);
    }
    const sum = excitatoryArrivals[(firstArrivalRow + step) * neurons + neuron]!;
    const ampaEvents = Math.floor(sum * arrivalSum.inverseCountBase);
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
    const arrivals: Arrivals = {
      ampaEvents,
      payloadUnits: sum - arrivalSum.countBase * ampaEvents,
      gabaEvents,
    };

    if (needsMembrane > 0.5) {
      current = stateAfterStep(stepNeuron(current, arrivals, events, own, cell, network, isExcitatory > 0.5));
    } else {
      const conductances = deliver(current, arrivals, events, own.ampaPerEventNs, cell, network);
      current = { ...current, ...conductances };
    }
  }

  let result = current.membranePotential;
  if (column > stateColumn.adaptation - 0.5) {
    result = current.adaptation;
  }
  if (column > stateColumn.nmdaBlock - 0.5) {
    result = current.nmdaBlock;
  }
  if (column > stateColumn.nmdaGating - 0.5) {
    result = current.nmdaGating;
  }
  if (column > stateColumn.ampaConductance - 0.5) {
    result = current.ampaConductance;
  }
  if (column > stateColumn.nmdaActivation - 0.5) {
    result = current.nmdaActivation;
  }
  if (column > stateColumn.gabaConductance - 0.5) {
    result = current.gabaConductance;
  }
  if (column > stateColumn.stepsSinceSpike - 0.5) {
    result = current.stepsSinceSpike;
  }
  return result;
}
