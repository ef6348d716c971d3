/**
 * The hours clock: the slow cascade of each region, driven by the sample that the live network has of itself.
 * It moves only while that sample is valid, and stops for a new one when the spines or the functional gain have
 * drifted away from where the sample was taken (relax, sample, integrate).
 */
import {
  type CascadeState,
  createCascadeState,
  integrateCascade,
  type Subject,
  spineSetPointOf,
} from "../model/cascade.ts";
import type { Sheet } from "../model/populations.ts";
import { relaxAfterDriftMs, type Sampler } from "./sampler.ts";

/** Drift of mean occupancy or functional gain after which the network must be sampled anew. */
const largestOccupancyDrift = 0.025;
const largestGainDrift = 0.25;

export interface SlowClockState {
  readonly hours: number;
  readonly regions: readonly CascadeState[];
}

export class SlowClock {
  hours = 0;
  regions: readonly CascadeState[];
  private readonly subject: Subject;
  private readonly referenceRateHz: number;
  private anchorOccupancy: number;
  private anchorGain = 0;

  /** Rates at rest in Hz: of the healthy network, which is the reference, and of this subject. */
  constructor(sheet: Sheet, subject: Subject, referenceRateHz: number, restingRateHz: number) {
    this.subject = subject;
    this.referenceRateHz = referenceRateHz;
    this.regions = Array.from({ length: sheet.regions }, () =>
      createCascadeState(subject, restingRateHz / referenceRateHz),
    );
    this.anchorOccupancy = this.mean("spineOccupancy");
  }

  /** Mean of a cascade variable over the regions. */
  mean(name: keyof CascadeState): number {
    return this.regions.reduce((sum, region) => sum + region[name], 0) / this.regions.length;
  }

  /** Share of potential synapses that exist in each region: occupancy, at most all of them. */
  get spineOccupancy(): readonly number[] {
    return this.regions.map((region) => Math.min(1, Math.max(0, region.spineOccupancy)));
  }

  get functionalGain(): readonly number[] {
    return this.regions.map((region) => Math.min(1, Math.max(0, region.functionalGain)));
  }

  /** Moves on by `hours` if the sample is valid; returns the hours that it did move. */
  advance(hours: number, sampler: Sampler, ampaBlock: number): number {
    if (!sampler.isValid || hours <= 0) {
      return 0;
    }
    const spineSetPoint = spineSetPointOf(this.subject);
    this.regions = this.regions.map((state, region) => {
      const sample = sampler.regionSample(region);
      return integrateCascade(
        state,
        {
          relativeRelease: sample.excitatoryRateHz / this.referenceRateHz,
          blockExcitatory: sample.blockExcitatory,
          ampaBlock,
          rapamycin: 0,
          ssri: 0,
          spineSetPoint,
        },
        hours,
      );
    });
    this.hours += hours;
    const occupancy = Math.min(1, this.mean("spineOccupancy"));
    const gain = this.mean("functionalGain");
    const hasDrifted =
      Math.abs(occupancy - this.anchorOccupancy) > largestOccupancyDrift ||
      Math.abs(gain - this.anchorGain) > largestGainDrift;
    if (hasDrifted) {
      this.anchorOccupancy = occupancy;
      this.anchorGain = gain;
      sampler.restart(relaxAfterDriftMs);
    }
    return hours;
  }

  save(): SlowClockState {
    return { hours: this.hours, regions: this.regions };
  }

  restore(state: SlowClockState): void {
    this.hours = state.hours;
    this.regions = state.regions;
  }
}
