/**
 * The slow timescale: the slow cascade of each region, driven by the sample that the live network has of itself, or
 * by the response atlas until there is one. Without an atlas it waits for samples, and never moves on a stale one.
 */

import {
  type CascadeState,
  createCascadeState,
  type Subject,
  spineSetPointOf,
} from "../../model/cascade/cascade.ts";
import { type CascadeConstants, cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { Sheet } from "../../model/network/populations.ts";
import type { DrivingStatistics } from "../../model/network-statistics.ts";
import { answerRequests } from "../../treatment/answer-requests.ts";
import { type Atlas, atlasReaches } from "../../treatment/atlas/atlas.ts";
import type { SubjectModel } from "../../treatment/cohort/subject-model.ts";
import { atlasServing, pointOf, statisticsFromAtlas } from "../../treatment/trajectory/course-by-atlas.ts";
import { nextMacroHours, type Schedule } from "../../treatment/trajectory/macro-steps.ts";
import {
  advanceMacroStep,
  conditionsOf,
  restConditions,
  type SampleConditions,
} from "../../treatment/trajectory/trajectory.ts";
import type { StatisticsSource } from "../../wire/frame/scalars.ts";
import type { RestingRates } from "../measure/resting-rates.ts";
import type { Sampler } from "../measure/sampler.ts";

export interface SlowTimescaleState {
  readonly hours: number;
  readonly regions: readonly CascadeState[];
}

export interface StatisticsSupply {
  readonly sampler: Sampler;
  readonly atlas: Atlas | null;
}

/** Statistics of every region under some conditions, and the healthy rate that goes with them; null where there are none. */
interface Answerer {
  readonly source: StatisticsSource;
  readonly healthyHz: number;
  readonly answer: (conditions: SampleConditions) => readonly DrivingStatistics[];
}

export class SlowTimescale {
  hours = 0;
  regions: readonly CascadeState[];
  source: StatisticsSource = "none";
  private readonly rates: RestingRates;
  private individual: SubjectModel | null;
  private constants: CascadeConstants;

  /** `individual`: who it is, where that is not the average subject; `constants`: the average subject's. */
  constructor(
    sheet: Sheet,
    subject: Subject,
    rates: RestingRates,
    individual: SubjectModel | null = null,
    constants: CascadeConstants = cascadeConstants,
  ) {
    this.rates = rates;
    this.individual = individual;
    this.constants = individual?.cascade ?? constants;
    const release = individual ? restingReleaseOf(individual, subject) : rates.subjectHz / rates.healthyHz;
    this.regions = Array.from({ length: sheet.regions }, () =>
      createCascadeState(subject, release, this.constants),
    );
  }

  /** Goes on with other constants; the state stays as it is. */
  changeConstants(individual: SubjectModel | null, constants: CascadeConstants): void {
    this.individual = individual;
    this.constants = individual?.cascade ?? constants;
  }

  /** Conditions that the network must be under at the present hour. */
  conditions(schedule: Schedule): SampleConditions {
    return conditionsOf(schedule.at(this.hours), this.regions, this.constants);
  }

  /**
   * Moves towards `toHours`, at most to the end of the schedule; returns the hours moved. Live samples come first;
   * after one macro step on them it stops, so that the caller can check that they are still valid.
   */
  advanceTo(toHours: number, schedule: Schedule, supply: StatisticsSupply): number {
    const start = this.hours;
    const end = Math.min(toHours, schedule.horizonHours);
    while (this.hours < end) {
      const answerer = this.answererFor(schedule, supply);
      if (!answerer) break;
      this.source = answerer.source;
      const next = Math.min(end, nextMacroHours(schedule, this.hours));
      this.step(schedule, next, answerer);
      if (answerer.source === "live") break;
    }
    return this.hours - start;
  }

  moveTo(hours: number, state: CascadeState): void {
    this.hours = hours;
    this.regions = this.regions.map(() => state);
  }

  save(): SlowTimescaleState {
    return { hours: this.hours, regions: this.regions };
  }

  restore(state: SlowTimescaleState): void {
    this.hours = state.hours;
    this.regions = state.regions;
  }

  private answererFor(schedule: Schedule, { sampler, atlas }: StatisticsSupply): Answerer | null {
    const { sample } = sampler;
    if (sample) return this.liveAnswerer(sample);
    const now = this.conditions(schedule);
    const serving = atlas && atlasServing(atlas, now);
    if (
      !serving ||
      !this.regions.every((_, region) => atlasReaches(serving, pointOf(now, region, serving)))
    ) {
      return null;
    }
    const { individual } = this;
    if (individual) {
      return {
        source: "atlas",
        healthyHz: individual.statistics(restConditions(1, 1)).excitatoryRateHz,
        answer: (conditions) => this.regions.map((_, region) => individual.statistics(conditions, region)),
      };
    }
    return {
      source: "atlas",
      healthyHz: statisticsFromAtlas(atlas, restConditions(1, 1)).excitatoryRateHz,
      answer: (conditions) => this.regions.map((_, region) => statisticsFromAtlas(atlas, conditions, region)),
    };
  }

  /** The network that runs is that of the parameter set; what it does is carried over to the subject's own. */
  private liveAnswerer(sample: readonly DrivingStatistics[]): Answerer {
    const { individual, rates } = this;
    if (!individual) return { source: "live", healthyHz: rates.healthyHz, answer: () => sample };
    return {
      source: "live",
      healthyHz: individual.healthyHz(rates.healthyHz),
      answer: (conditions) =>
        sample.map((measured, region) => individual.fromMeasured(measured, conditions, region)),
    };
  }

  private step(schedule: Schedule, toHours: number, { answer, healthyHz }: Answerer): void {
    const { hours, regions } = this;
    const start = { hours, states: regions, statistics: answer(this.conditions(schedule)) };
    const end = answerRequests(advanceMacroStep(schedule, start, toHours, healthyHz, this.constants), answer);
    this.hours = toHours;
    this.regions = end.states;
  }
}

/** Release of an individual at rest, relative to its healthy self. */
function restingReleaseOf({ statistics, cascade }: SubjectModel, subject: Subject): number {
  const rateHz = (spines: number) => statistics(restConditions(1, spines)).excitatoryRateHz;
  return rateHz(spineSetPointOf(subject, cascade)) / rateHz(1);
}
