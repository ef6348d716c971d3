/** Gathers what `model/measures.ts` defines over one window: plans what the engine must note, and takes in what it reports. */
import type {
  AdvanceReport,
  AdvanceRequest,
  SampleColumn,
  SpikeBatch,
} from "../../engine/report/advance-report.ts";
import type { Conditions } from "../../model/conditions.ts";
import { type Estimate, type NotMeasured, takeApart } from "../../model/estimate.ts";
import {
  fieldPotentialNa,
  fieldPotentialProxy,
  firingRateHz,
  glutamateReleaseHz,
  meanCvOfIntervals,
  potentialRoundingMv2,
  synchronyIndex,
  varianceFromSums,
} from "../../model/measures.ts";
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import { type BandPower, bandPowers, welchSpectrum } from "./spectrum.ts";

/** What one window measured of one population. */
export interface PopulationMeasurement {
  /** Spikes per neuron and second. */
  readonly rateHz: number;
  /** Mean coefficient of variation of interspike intervals. */
  readonly cvIsi: number | null;
  /** Mean fraction of NMDA channels blocked by ketamine. */
  readonly nmdaBlock: number;
  /** Mean fraction of NMDA receptors that glutamate has activated; magnesium and ketamine block channels of these. */
  readonly activatedFraction: number;
}

/** What one window measured. A number is null where there was nothing to measure; `notMeasured` says why. */
export interface Measurement {
  readonly excitatory: PopulationMeasurement;
  readonly inhibitory: PopulationMeasurement;
  /** Synchrony χ of the membrane potentials of every eighth excitatory cell, 0 … 1. */
  readonly synchrony: number | null;
  /** Release rate u in Hz: excitatory spikes times release gain, per excitatory cell and second. */
  readonly glutamateRelease: number;
  /** Power of the field-potential proxy, nA². */
  readonly bandPower: BandPower;
  readonly simulatedMs: number;
  readonly synapticEvents: number;
  readonly notMeasured: readonly NotMeasured[];
}

export interface PlannedStretch {
  readonly steps: number;
  readonly request: AdvanceRequest;
}

export class Recorder {
  private readonly recipe: Recipe;
  private readonly perMs: number;
  private readonly releaseGain: number;
  /** First millisecond of the window, counted from step 0. */
  private readonly firstMs: number;
  private readonly windowMs: number;

  private samples = 0;
  private synapticEvents = 0;
  private readonly spikes = { excitatory: 0, inhibitory: 0 };
  /** Sums over the window's samples. */
  private readonly sums = {
    nmdaBlockExcitatory: 0,
    nmdaBlockInhibitory: 0,
    activatedExcitatory: 0,
    activatedInhibitory: 0,
  };
  private readonly potentialSums = { potentialMv: 0, squareOfMean: 0, squaredPotential: 0 };
  /** Of the last sample: the mean square of the cells' own mean potentials. */
  private squaredMeanPotential = 0;
  private readonly lastSpikeStep: Float64Array;
  private readonly intervals: { counts: Uint32Array; sumsMs: Float64Array; squareSumsMs2: Float64Array };
  /** Patch currents in nA, one per millisecond; the excitatory one (AMPA and NMDA) begins six milliseconds before the window. */
  private readonly excitatoryCurrent: Float64Array;
  private readonly gabaCurrent: Float64Array;
  private firstExcitatorySample: number;

  /** Records the `windowMs` milliseconds after step boundary `firstStep`, which must be a whole millisecond. */
  constructor(recipe: Recipe, conditions: Conditions, firstStep: number, windowMs: number) {
    const { sheet } = recipe;
    this.perMs = stepsPerMs(recipe);
    if (firstStep % this.perMs !== 0) {
      throw new RangeError(
        `A recording must begin at a whole millisecond, a multiple of ${this.perMs} steps, but got step ${firstStep}. Advance the engine to the next one first.`,
      );
    }
    this.recipe = recipe;
    this.releaseGain = conditions.releaseGain;
    this.firstMs = firstStep / this.perMs;
    this.windowMs = windowMs;
    this.lastSpikeStep = new Float64Array(sheet.neurons).fill(-1);
    this.intervals = {
      counts: new Uint32Array(sheet.neurons),
      sumsMs: new Float64Array(sheet.neurons),
      squareSumsMs2: new Float64Array(sheet.neurons),
    };
    this.excitatoryCurrent = new Float64Array(windowMs + fieldPotentialProxy.excitatoryDelayMs);
    this.gabaCurrent = new Float64Array(windowMs);
    this.firstExcitatorySample = this.excitatoryCurrent.length;
  }

  /**
   * What to do next with an engine at step boundary `step`, at most `longestMs` milliseconds of it. Spikes one by one
   * are wanted within the window only (intervals need them), samples from six milliseconds before it.
   */
  plan(step: number, longestMs: number): PlannedStretch {
    const fieldMs = Math.max(0, this.firstMs - fieldPotentialProxy.excitatoryDelayMs);
    const endMs = this.firstMs + this.windowMs;
    const ms = step / this.perMs;
    const cut = [fieldMs, this.firstMs, endMs].find((boundary) => boundary > ms) ?? Number.POSITIVE_INFINITY;
    const steps = Math.min(longestMs, cut - ms) * this.perMs;
    if (ms < fieldMs || ms >= endMs) return { steps, request: {} };
    if (ms < this.firstMs) return { steps, request: { sample: "continue" } };
    return { steps, request: { record: "all", sample: ms === this.firstMs ? "begin" : "continue" } };
  }

  /** Takes in what an `advance` reported that was planned here; what lies outside the window is left out. */
  add({ counts, samples, recorded, synapticEvents }: AdvanceReport): void {
    for (let row = 0; row < counts.milliseconds; row++) {
      if (this.isInWindow(counts.firstMs + row)) {
        this.spikes.excitatory += counts.excitatory[row]!;
        this.spikes.inhibitory += counts.inhibitory[row]!;
      }
    }
    if (this.isInWindow(counts.firstMs)) this.synapticEvents += synapticEvents;
    this.addIntervals(recorded);
    for (let index = 0; index < samples.count; index++) {
      // A sample at the end of a millisecond belongs to it.
      this.addSample(samples.firstMs + index - 1 - this.firstMs, samples.columns, index);
    }
  }

  /** What was seen so far; complete once the whole window has passed. Throws a sentence before its first millisecond has. */
  measure(): Measurement {
    const { samples: simulatedMs, releaseGain } = this;
    if (simulatedMs === 0) {
      throw new Error(
        "Nothing has been recorded yet; advance the engine by at least one millisecond of the window.",
      );
    }
    const { excitatory, neurons } = this.recipe.sheet;
    const { nmdaBlockExcitatory, nmdaBlockInhibitory, activatedExcitatory, activatedInhibitory } = this.sums;
    const cells = { excitatory: [0, excitatory], inhibitory: [excitatory, neurons] } as const;
    const population = (name: keyof typeof cells, blocked: number, activated: number) => {
      const [first, end] = cells[name];
      const { values, notes } = takeApart(
        { cvIsi: meanCvOfIntervals(this.intervals, first, end) },
        `${name}.`,
      );
      const rateHz = firingRateHz(this.spikes[name], end - first, simulatedMs);
      return {
        found: {
          rateHz,
          ...values,
          nmdaBlock: blocked / simulatedMs,
          activatedFraction: activated / simulatedMs,
        },
        notes,
      };
    };
    const ofExcitatory = population("excitatory", nmdaBlockExcitatory, activatedExcitatory);
    const ofInhibitory = population("inhibitory", nmdaBlockInhibitory, activatedInhibitory);
    const whole = takeApart({ synchrony: this.synchrony() });
    const bands = takeApart(bandPowers(welchSpectrum(this.fieldPotential(), 1000)), "bandPower.");
    return {
      excitatory: ofExcitatory.found,
      inhibitory: ofInhibitory.found,
      ...whole.values,
      glutamateRelease: glutamateReleaseHz(this.spikes.excitatory, excitatory, simulatedMs, releaseGain),
      bandPower: bands.values,
      simulatedMs,
      synapticEvents: this.synapticEvents,
      notMeasured: [ofExcitatory, ofInhibitory, whole, bands].flatMap(({ notes }) => notes),
    };
  }

  /** The field-potential proxy in nA, one sample a millisecond: AMPA and NMDA currents six milliseconds ago and 1.65 times GABA current. */
  fieldPotential(): Float64Array {
    const first = this.firstExcitatorySample;
    const { samples } = this;
    return fieldPotentialNa(
      this.excitatoryCurrent.subarray(first, samples),
      this.gabaCurrent.subarray(first, samples),
    );
  }

  private synchrony(): Estimate {
    const { samples } = this;
    const { potentialMv, squareOfMean, squaredPotential } = this.potentialSums;
    const meanSquare = squaredPotential / samples;
    return synchronyIndex(
      varianceFromSums(samples, potentialMv, squareOfMean),
      meanSquare - this.squaredMeanPotential,
      potentialRoundingMv2(meanSquare),
    );
  }

  private isInWindow(ms: number): boolean {
    return ms >= this.firstMs && ms < this.firstMs + this.windowMs;
  }

  private addIntervals({ count, neurons, steps }: SpikeBatch): void {
    const { counts, sumsMs, squareSumsMs2 } = this.intervals;
    const firstStep = this.firstMs * this.perMs;
    const endStep = firstStep + this.windowMs * this.perMs;
    for (let index = 0; index < count; index++) {
      const step = steps[index]!;
      if (step < firstStep || step >= endStep) continue;
      const neuron = neurons[index]!;
      const last = this.lastSpikeStep[neuron]!;
      if (last >= 0) {
        const intervalMs = (step - last) * this.recipe.dtMs;
        counts[neuron]! += 1;
        sumsMs[neuron]! += intervalMs;
        squareSumsMs2[neuron]! += intervalMs * intervalMs;
      }
      this.lastSpikeStep[neuron] = step;
    }
  }

  /** Takes in the sample at the end of the window's `sample`-th millisecond; before 0 only its excitatory current counts. */
  private addSample(
    sample: number,
    columns: { readonly [Column in SampleColumn]: Float64Array },
    index: number,
  ): void {
    const excitatorySample = sample + fieldPotentialProxy.excitatoryDelayMs;
    if (excitatorySample < 0 || sample >= this.windowMs) return;
    this.firstExcitatorySample = Math.min(this.firstExcitatorySample, excitatorySample);
    this.excitatoryCurrent[excitatorySample] =
      (columns.ampaCurrentPa[index]! + columns.nmdaCurrentPa[index]!) / 1000;
    if (sample < 0) return;
    this.gabaCurrent[sample] = columns.gabaCurrentPa[index]! / 1000;
    for (const name of Object.keys(this.sums) as (keyof typeof this.sums)[]) {
      this.sums[name] += columns[name][index]!;
    }
    const mean = columns.potentialMv[index]!;
    this.potentialSums.potentialMv += mean;
    this.potentialSums.squareOfMean += mean * mean;
    this.potentialSums.squaredPotential += columns.squaredPotential[index]!;
    this.squaredMeanPotential = columns.squaredMeanPotential[index]!;
    this.samples++;
  }
}
