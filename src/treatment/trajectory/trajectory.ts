/**
 * Couples the two timescales over a course: the network's statistics are asked for at each macro point, and the cascade
 * is integrated in between, with linear statistics. The caller answers from the live network or the atlas.
 */

import {
  afterTherapySession,
  type CascadeInput,
  type CascadeState,
  createCascadeState,
  inhibitionLossOf,
  integrateCascade,
  spineSetPointOf,
} from "../../model/cascade/cascade.ts";
import { type CascadeConstants, cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import { conditionTable } from "../../model/conditions.ts";
import type { DrivingStatistics, NetworkStatistics } from "../../model/network-statistics.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import { RefusalError } from "../../model/refusal.ts";
import type { Course, ExternalInputs } from "../protocol/course.ts";
import { nextMacroHours, type Refinement, type Schedule } from "./macro-steps.ts";
import { rowOf } from "./row.ts";

/** Conditions under which the network is to be sampled; what is left out is at rest. */
export interface SampleConditions {
  readonly concentrationUm: number;
  readonly unbindingRatio: number;
  readonly escapeRatio: number;
  readonly ampaBlock: number;
  readonly releaseGain: number;
  readonly inhibitionLoss: number;
  readonly spineOccupancy: readonly number[];
  readonly functionalGain: readonly number[];
}

export interface TrajectoryRequest {
  readonly course: Course;
  readonly regions: number;
  readonly refinement?: Refinement;
  readonly constants?: CascadeConstants;
  /** Called at each macro point, in order of time. */
  readonly onPoint: (row: TrajectoryRow, states: readonly CascadeState[]) => void;
}

/**
 * Runs a course. Yields the conditions of each sample and expects statistics back, one per region. The first two
 * samples are undrugged: the healthy reference, then this subject. Throws a RangeError where the healthy one is silent.
 */
export function* runCourse(
  request: TrajectoryRequest,
): Generator<SampleConditions, void, readonly NetworkStatistics[]> {
  const { course, regions, refinement = 1, constants = cascadeConstants, onPoint } = request;
  const { subject, horizonHours } = course.protocol;
  const healthyHz = asReferenceHz(meanRateHz(yield restConditions(regions, 1)));
  const restHz = meanRateHz(yield restConditions(regions, spineSetPointOf(subject, constants)));
  let states: readonly CascadeState[] = Array.from({ length: regions }, () =>
    createCascadeState(subject, restHz / healthyHz, constants),
  );
  let hours = 0;
  let inputs = course.at(0);
  let statistics = yield conditionsOf(inputs, states, constants);
  if (course.sessionsIn(-1, 0) > 0) {
    states = states.map((state, region) =>
      afterTherapySession(state, inputOf(inputs, statistics[region]!, healthyHz), constants),
    );
  }
  onPoint(rowOf(0, inputs, statistics, states, healthyHz, constants), states);
  while (hours < horizonHours) {
    const next = nextMacroHours(course, hours, refinement);
    const end = yield* advanceMacroStep(course, { hours, states, statistics }, next, healthyHz, constants);
    states = end.states;
    hours = next;
    inputs = course.at(hours);
    statistics = isSameInputs(inputs, course.at(hours, "before"))
      ? end.statistics
      : yield conditionsOf(inputs, states, constants);
    onPoint(rowOf(hours, inputs, statistics, states, healthyHz, constants), states);
  }
}

/** The state of both timescales: the cascade of each region, and what the network does under it. */
export interface CoupledState<Statistics extends DrivingStatistics = DrivingStatistics> {
  readonly hours: number;
  readonly states: readonly CascadeState[];
  readonly statistics: readonly Statistics[];
}

/**
 * One macro step to `toHours`, not beyond the schedule's next boundary: predict with constant statistics, ask for them
 * at the predicted end, then integrate with linear ones. Sessions of therapy at the end are part of the step.
 */
export function* advanceMacroStep<Statistics extends DrivingStatistics>(
  schedule: Schedule,
  { hours, states, statistics }: CoupledState<Statistics>,
  toHours: number,
  healthyHz: number,
  constants: CascadeConstants = cascadeConstants,
): Generator<SampleConditions, CoupledState<Statistics>, readonly Statistics[]> {
  const inputs = schedule.at(hours);
  const ending = schedule.at(toHours, "before");
  // What is blocked or not stays as it was after the beginning; drug and release move.
  const { effectiveUm, releaseGain, hydroxynorketamine } = ending;
  const inputsAtEnd = { ...inputs, effectiveUm, releaseGain, hydroxynorketamine };
  const integrated = (end: readonly Statistics[]) =>
    states.map((state, region) =>
      integrateCascade(
        state,
        inputOf(inputs, statistics[region]!, healthyHz),
        toHours - hours,
        inputOf(inputsAtEnd, end[region]!, healthyHz),
        constants,
      ),
    );
  const endStatistics = yield conditionsOf(ending, integrated(statistics), constants);
  let endStates: readonly CascadeState[] = integrated(endStatistics);
  for (let session = 0; session < schedule.sessionsIn(hours, toHours); session++) {
    endStates = endStates.map((state, region) =>
      afterTherapySession(state, inputOf(inputsAtEnd, endStatistics[region]!, healthyHz), constants),
    );
  }
  return { hours: toHours, states: endStates, statistics: endStatistics };
}

/** Conditions that follow from what is given and from the cascade of each region. */
export function conditionsOf(
  { effectiveUm, unbindingRatio, escapeRatio, ampaBlock, releaseGain }: ExternalInputs,
  states: readonly CascadeState[],
  constants: CascadeConstants = cascadeConstants,
): SampleConditions {
  return {
    concentrationUm: effectiveUm,
    unbindingRatio,
    escapeRatio,
    ampaBlock,
    releaseGain,
    inhibitionLoss:
      states.reduce((sum, state) => sum + inhibitionLossOf(state, constants), 0) / states.length,
    spineOccupancy: states.map(({ spineOccupancy }) => within("spineOccupancy", spineOccupancy)),
    functionalGain: states.map(({ functionalGain }) => within("functionalGain", functionalGain)),
  };
}

/** What drives the cascade of one region, from what is given and from the network's statistics there. */
function inputOf(inputs: ExternalInputs, statistics: DrivingStatistics, healthyHz: number): CascadeInput {
  return {
    relativeRelease: (statistics.excitatoryRateHz * inputs.releaseGain) / healthyHz,
    nmdaBlockExcitatory: statistics.nmdaBlockExcitatory,
    ampaBlock: inputs.ampaBlock,
    rapamycin: inputs.rapamycin,
    hydroxynorketamine: inputs.hydroxynorketamine,
    ssri: inputs.ssri,
    isStressed: inputs.isStressed,
  };
}

/** At rest but for spine occupancy. */
export function restConditions(regions: number, spineOccupancy: number): SampleConditions {
  return {
    concentrationUm: 0,
    unbindingRatio: 1,
    escapeRatio: 1,
    ampaBlock: 0,
    releaseGain: 1,
    inhibitionLoss: 0,
    spineOccupancy: Array.from({ length: regions }, () => spineOccupancy),
    functionalGain: Array.from({ length: regions }, () => 0),
  };
}

/** Differences of the conditions below 1e-6 are none. */
const isSameInputs = (a: ExternalInputs, b: ExternalInputs) =>
  (["effectiveUm", "unbindingRatio", "escapeRatio", "ampaBlock", "releaseGain"] as const).every(
    (name) => Math.abs(a[name] - b[name]) < 1e-6,
  );

/** A rate at rest that others are divided by. Throws a RangeError where nothing fires. */
export function asReferenceHz(rateHz: number): number {
  if (!(rateHz > 0)) {
    throw new RefusalError({ key: "refusal.silentAtRest" });
  }
  return rateHz;
}

/** The nearest value that the network can take. */
const within = (name: "spineOccupancy" | "functionalGain", value: number) =>
  Math.min(conditionTable[name].maximum, Math.max(conditionTable[name].minimum, value));

const meanRateHz = (statistics: readonly NetworkStatistics[]) =>
  statistics.reduce((sum, { excitatoryRateHz }) => sum + excitatoryRateHz, 0) / statistics.length;
