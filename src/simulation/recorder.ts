/**
 * Gathers what `model/measures.ts` defines, over one window of a running engine: it looks at the state once a
 * millisecond and takes the spikes of each `advance`. All memory is reserved before the window begins.
 */
import type { SpikeBatch, StateObserver } from "../engine/engine.ts";
import type { Conditions } from "../model/conditions.ts";
import { nmdaOpenFraction } from "../model/equations/synapse.ts";
import {
  currentSizePa,
  fieldPotentialProxy,
  firingRateHz,
  glutamateReleaseHz,
  meanCvOfIntervals,
  synchronyIndex,
  varianceFromSums,
} from "../model/measures.ts";
import { excitatoryPerTile, regionOfTile, tilesPerRegionSide } from "../model/populations.ts";
import { type Recipe, stepsPerMs } from "../model/recipe.ts";
import type { NetworkState } from "../model/state.ts";
import { createStepConstants } from "../model/step-constants.ts";
import { type BandPower, bandPowers, welchSpectrum } from "./spectrum.ts";

export interface PopulationMeasurement {
  /** Spikes per neuron and second. */
  readonly rateHz: number;
  /** Mean coefficient of variation of interspike intervals; null when no neuron had four intervals. */
  readonly cvIsi: number | null;
  /** Mean fraction of NMDA channels blocked by ketamine. */
  readonly nmdaBlock: number;
  /** Mean fraction of NMDA channels that are open. */
  readonly openFraction: number;
}

export interface Measurement {
  readonly excitatory: PopulationMeasurement;
  readonly inhibitory: PopulationMeasurement;
  /** Synchrony χ of the membrane potentials of every eighth excitatory cell, 0 … 1. */
  readonly synchrony: number;
  /** Release rate u in Hz: excitatory spikes times release gain, per excitatory cell and second. */
  readonly glutamateRelease: number;
  /** Power of the field-potential proxy, nA²; null where the window is shorter than one turn of the band. */
  readonly bandPower: BandPower;
  readonly simulatedMs: number;
  readonly synapticEvents: number;
}

/** Every how many excitatory cells one is taken for synchrony. */
const potentialStride = 8;
/** Potentials are summed relative to this, mV, so that squares keep their last places. */
const potentialOffsetMv = -60;

export class Recorder implements StateObserver {
  readonly everySteps: number;
  private readonly recipe: Recipe;
  private readonly releaseGain: number;
  private readonly firstStep: number;
  private readonly windowMs: number;
  private readonly ceilingOfTileNs: Float64Array;
  private readonly ceilingInhibitoryNs: number;

  private samples = 0;
  private synapticEvents = 0;
  private readonly spikes = { excitatory: 0, inhibitory: 0 };
  private readonly blockSums = { excitatory: 0, inhibitory: 0 };
  private readonly openSums = { excitatory: 0, inhibitory: 0 };
  private readonly lastSpikeStep: Float64Array;
  private readonly intervals: { counts: Uint32Array; sumsMs: Float64Array; squareSumsMs2: Float64Array };
  private readonly potentialSums: Float64Array;
  private readonly potentialSquareSums: Float64Array;
  private meanPotentialSum = 0;
  private meanPotentialSquareSum = 0;
  /** Patch currents in nA, one a millisecond; AMPA begins six milliseconds before the window. */
  private readonly ampaCurrent: Float64Array;
  private readonly gabaCurrent: Float64Array;
  private firstAmpaSample: number;

  /** Records the `windowMs` milliseconds after step boundary `firstStep`, which must be a whole millisecond. */
  constructor(recipe: Recipe, conditions: Conditions, firstStep: number, windowMs: number) {
    const { sheet } = recipe;
    this.everySteps = stepsPerMs(recipe);
    if (firstStep % this.everySteps !== 0) {
      throw new RangeError(
        `A recording must begin at a whole millisecond, a multiple of ${this.everySteps} steps, but got step ${firstStep}. Advance the engine to the next one first.`,
      );
    }
    this.recipe = recipe;
    this.releaseGain = conditions.releaseGain;
    this.firstStep = firstStep;
    this.windowMs = windowMs;
    const constants = createStepConstants(recipe, conditions);
    this.ceilingOfTileNs = Float64Array.from(
      { length: sheet.tiles },
      (_, tile) => constants.nmdaCeilingExcitatoryNs[regionOfTile(sheet, tile)]!,
    );
    this.ceilingInhibitoryNs = constants.nmdaCeilingInhibitoryNs;
    this.lastSpikeStep = new Float64Array(sheet.neurons).fill(-1);
    this.intervals = {
      counts: new Uint32Array(sheet.neurons),
      sumsMs: new Float64Array(sheet.neurons),
      squareSumsMs2: new Float64Array(sheet.neurons),
    };
    this.potentialSums = new Float64Array(sheet.excitatory / potentialStride);
    this.potentialSquareSums = new Float64Array(sheet.excitatory / potentialStride);
    this.ampaCurrent = new Float64Array(windowMs + fieldPotentialProxy.ampaDelayMs);
    this.gabaCurrent = new Float64Array(windowMs);
    this.firstAmpaSample = this.ampaCurrent.length;
  }

  /** Called by the engine at each whole millisecond; outside the window and the six milliseconds before it, it does nothing. */
  observe(step: number, state: NetworkState): void {
    const sample = (step - this.firstStep) / this.everySteps - 1;
    const ampaSample = sample + fieldPotentialProxy.ampaDelayMs;
    if (ampaSample < 0 || sample >= this.windowMs) {
      return;
    }
    this.firstAmpaSample = Math.min(this.firstAmpaSample, ampaSample);
    this.recordField(state, sample, ampaSample);
    if (sample >= 0) {
      this.recordChannels(state);
      this.recordPotentials(state);
      this.samples++;
    }
  }

  /** Takes the spikes of one `advance`; those outside the window are left out. */
  addSpikes(batch: SpikeBatch): void {
    const { excitatory } = this.recipe.sheet;
    const { counts, sumsMs, squareSumsMs2 } = this.intervals;
    const endStep = this.firstStep + this.windowMs * this.everySteps;
    for (let index = 0; index < batch.count; index++) {
      const step = batch.steps[index]!;
      if (step < this.firstStep || step >= endStep) {
        continue;
      }
      const neuron = batch.neurons[index]!;
      if (neuron < excitatory) {
        this.spikes.excitatory++;
      } else {
        this.spikes.inhibitory++;
      }
      const last = this.lastSpikeStep[neuron]!;
      if (last >= 0) {
        const intervalMs = (step - last) * this.recipe.dtMs;
        counts[neuron]! += 1;
        sumsMs[neuron]! += intervalMs;
        squareSumsMs2[neuron]! += intervalMs * intervalMs;
      }
      this.lastSpikeStep[neuron] = step;
    }
    this.synapticEvents += batch.synapticEvents;
  }

  /** What was seen so far; complete once the whole window has passed. */
  measure(): Measurement {
    const { excitatory, inhibitory, neurons } = this.recipe.sheet;
    const seenMs = this.samples;
    const population = (name: "excitatory" | "inhibitory", size: number, first: number, end: number) => ({
      rateHz: firingRateHz(this.spikes[name], size, seenMs),
      cvIsi: meanCvOfIntervals(this.intervals, first, end),
      nmdaBlock: this.blockSums[name] / size / Math.max(1, seenMs),
      openFraction: this.openSums[name] / size / Math.max(1, seenMs),
    });
    return {
      excitatory: population("excitatory", excitatory, 0, excitatory),
      inhibitory: population("inhibitory", inhibitory, excitatory, neurons),
      synchrony: this.synchrony(),
      glutamateRelease: glutamateReleaseHz(this.spikes.excitatory, excitatory, seenMs, this.releaseGain),
      bandPower: bandPowers(welchSpectrum(this.fieldPotential(), 1000)),
      simulatedMs: seenMs,
      synapticEvents: this.synapticEvents,
    };
  }

  /** The field-potential proxy in nA, one sample a millisecond: AMPA current six milliseconds ago and 1.65 times GABA current. */
  fieldPotential(): Float64Array {
    const first = this.firstAmpaSample;
    const { gabaWeight } = fieldPotentialProxy;
    return Float64Array.from(
      { length: Math.max(0, this.samples - first) },
      (_, index) => this.ampaCurrent[first + index]! + gabaWeight * this.gabaCurrent[first + index]!,
    );
  }

  private synchrony(): number {
    const { samples, potentialSums, potentialSquareSums } = this;
    if (samples === 0) {
      return 0;
    }
    let sum = 0;
    for (let index = 0; index < potentialSums.length; index++) {
      sum += varianceFromSums(samples, potentialSums[index]!, potentialSquareSums[index]!);
    }
    const varianceOfMean = varianceFromSums(samples, this.meanPotentialSum, this.meanPotentialSquareSum);
    return synchronyIndex(varianceOfMean, sum / potentialSums.length);
  }

  private recordPotentials(state: NetworkState): void {
    const { potentialSums, potentialSquareSums } = this;
    let total = 0;
    for (let index = 0; index < potentialSums.length; index++) {
      const potential = state.membranePotential[index * potentialStride]! - potentialOffsetMv;
      potentialSums[index]! += potential;
      potentialSquareSums[index]! += potential * potential;
      total += potential;
    }
    const mean = total / potentialSums.length;
    this.meanPotentialSum += mean;
    this.meanPotentialSquareSum += mean * mean;
  }

  private recordChannels(state: NetworkState): void {
    const { sheet, parameters } = this.recipe;
    const { ketamineBlock, nmdaActivation } = state;
    const ambient = parameters.ambientOpenFraction;
    let block = 0;
    let open = 0;
    for (let neuron = 0; neuron < sheet.excitatory; neuron++) {
      const ceilingNs = this.ceilingOfTileNs[neuron >> 8]!;
      block += ketamineBlock[neuron]!;
      open += nmdaOpenFraction(nmdaActivation[neuron]!, ceilingNs, ambient);
    }
    this.blockSums.excitatory += block;
    this.openSums.excitatory += open;
    block = 0;
    open = 0;
    for (let neuron = sheet.excitatory; neuron < sheet.neurons; neuron++) {
      block += ketamineBlock[neuron]!;
      open += nmdaOpenFraction(nmdaActivation[neuron]!, this.ceilingInhibitoryNs, ambient);
    }
    this.blockSums.inhibitory += block;
    this.openSums.inhibitory += open;
  }

  /** Sums the currents of the excitatory cells in the sheet's first 4 × 4 tiles: the same patch at every size. */
  private recordField(state: NetworkState, sample: number, ampaSample: number): void {
    const { membranePotential, ampaConductance, gabaConductance } = state;
    const { sheet, parameters } = this.recipe;
    let ampa = 0;
    let gaba = 0;
    for (let line = 0; line < tilesPerRegionSide; line++) {
      const first = line * sheet.tilesX * excitatoryPerTile;
      const end = first + tilesPerRegionSide * excitatoryPerTile;
      for (let neuron = first; neuron < end; neuron++) {
        const potential = membranePotential[neuron]!;
        ampa += currentSizePa(ampaConductance[neuron]!, potential, 0);
        gaba += currentSizePa(gabaConductance[neuron]!, potential, parameters.gabaReversalMv);
      }
    }
    this.ampaCurrent[ampaSample] = ampa / 1000;
    if (sample >= 0) {
      this.gabaCurrent[sample] = gaba / 1000;
    }
  }
}
