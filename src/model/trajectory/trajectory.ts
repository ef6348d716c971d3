/**
 * The coupling of the two clocks over a whole course: the network's statistics are asked for at each macro point,
 * and the cascade is integrated in between, with the statistics on a straight line from one point to the next.
 * Where the statistics come from is the caller's choice: live network or response atlas.
 */
import {
  afterTherapySession,
  type CascadeInput,
  type CascadeState,
  createCascadeState,
  inhibitionLossOf,
  integrateCascade,
  spineSetPointOf,
} from "../cascade.ts";
import type { NetworkStatistics } from "../network-statistics.ts";
import type { Course, Given } from "../protocol/course.ts";
import { nextMacroHours, type Refinement } from "./macro-steps.ts";
import { rowOf } from "./row.ts";
import type { TrajectoryRow } from "./trajectory-columns.ts";

/** Conditions under which the network is to be sampled; what is left out is at rest. */
export interface SampleConditions {
  readonly concentrationUm: number;
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
  /** Called at each macro point, in order of time. */
  readonly onPoint: (row: TrajectoryRow, states: readonly CascadeState[]) => void;
}

/** Below these changes of the conditions two sides of a boundary count as one. */
const isSameNumber = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/**
 * Runs a course. Yields the conditions of each sample that it needs and expects the statistics back, one a region.
 * The first two samples are of the undrugged network: the healthy one, which is the reference, then this subject.
 */
export function* runCourse(
  request: TrajectoryRequest,
): Generator<SampleConditions, void, readonly NetworkStatistics[]> {
  const { course, regions, refinement = 1, onPoint } = request;
  const { subject, horizonHours } = course.protocol;
  const healthyHz = meanRateHz(yield restConditions(regions, 1));
  const restHz = meanRateHz(yield restConditions(regions, spineSetPointOf(subject)));
  let states: readonly CascadeState[] = Array.from({ length: regions }, () =>
    createCascadeState(subject, restHz / healthyHz),
  );
  let hours = 0;
  let given = course.at(0);
  let statistics = yield conditionsOf(given, states);
  if (course.sessionsIn(-1, 0) > 0) {
    states = states.map((state, region) =>
      afterTherapySession(state, inputOf(given, statistics[region]!, healthyHz)),
    );
  }
  onPoint(rowOf(0, given, statistics, states, healthyHz), states);
  while (hours < horizonHours) {
    const next = nextMacroHours(course, hours, refinement);
    const ending = course.at(next, "before");
    const inputs = statistics.map((of) => inputOf(given, of, healthyHz));
    const held = statistics.map((of) =>
      inputOf({ ...given, effectiveUm: ending.effectiveUm }, of, healthyHz),
    );
    const predicted = states.map((state, region) =>
      integrateCascade(state, inputs[region]!, next - hours, held[region]!),
    );
    const endStatistics = yield conditionsOf(ending, predicted);
    const endInputs = endStatistics.map((of) =>
      inputOf({ ...given, effectiveUm: ending.effectiveUm, releaseGain: ending.releaseGain }, of, healthyHz),
    );
    states = states.map((state, region) =>
      integrateCascade(state, inputs[region]!, next - hours, endInputs[region]!),
    );
    for (let session = 0; session < course.sessionsIn(hours, next); session++) {
      states = states.map((state, region) => afterTherapySession(state, endInputs[region]!));
    }
    hours = next;
    given = course.at(hours);
    statistics = isSameGiven(given, ending) ? endStatistics : yield conditionsOf(given, states);
    onPoint(rowOf(hours, given, statistics, states, healthyHz), states);
  }
}

/** Conditions that follow from what is given and from the cascade of each region. */
export function conditionsOf(
  { effectiveUm, ampaBlock, releaseGain }: Given,
  states: readonly CascadeState[],
): SampleConditions {
  return {
    concentrationUm: effectiveUm,
    ampaBlock,
    releaseGain,
    inhibitionLoss: states.reduce((sum, state) => sum + inhibitionLossOf(state), 0) / states.length,
    spineOccupancy: states.map(({ spineOccupancy }) => clamped(spineOccupancy)),
    functionalGain: states.map(({ functionalGain }) => clamped(functionalGain)),
  };
}

/** What drives the cascade of one region, from what is given and from the network's statistics there. */
export function inputOf(given: Given, statistics: NetworkStatistics, healthyHz: number): CascadeInput {
  return {
    relativeRelease: (statistics.excitatoryRateHz * given.releaseGain) / healthyHz,
    blockExcitatory: statistics.blockExcitatory,
    ampaBlock: given.ampaBlock,
    rapamycin: given.rapamycin,
    ssri: given.ssri,
    isStressed: given.isStressed,
    concentrationUm: given.effectiveUm,
  };
}

function restConditions(regions: number, spineOccupancy: number): SampleConditions {
  return {
    concentrationUm: 0,
    ampaBlock: 0,
    releaseGain: 1,
    inhibitionLoss: 0,
    spineOccupancy: Array.from({ length: regions }, () => spineOccupancy),
    functionalGain: Array.from({ length: regions }, () => 0),
  };
}

function isSameGiven(a: Given, b: Given): boolean {
  return (
    isSameNumber(a.effectiveUm, b.effectiveUm) &&
    isSameNumber(a.ampaBlock, b.ampaBlock) &&
    isSameNumber(a.releaseGain, b.releaseGain)
  );
}

const clamped = (share: number) => Math.min(1, Math.max(0, share));

const meanRateHz = (statistics: readonly NetworkStatistics[]) =>
  statistics.reduce((sum, { excitatoryRateHz }) => sum + excitatoryRateHz, 0) / statistics.length;
