/** A running mean of the subject without drug, AMPA block or imposed input; it stays as it is from the first drug on. */
import { appStore } from "../../app/store.ts";
import { type Subject, spineSetPointOf } from "../../model/cascade/cascade.ts";
import { type ParameterSetName, parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import { RunningMean } from "../../model/running-mean.ts";
import { type Frame, isImposed, scalarOf } from "../../wire/frame/frame.ts";
import type { ScalarName } from "../../wire/frame/scalars.ts";

const baselineNames = [
  "excitatoryRateHz",
  "inhibitoryRateHz",
  "relativeRelease",
  "spineOccupancy",
] as const satisfies readonly ScalarName[];
export type BaselineName = (typeof baselineNames)[number];
export type BaselineValues = Readonly<Record<BaselineName, number>>;

/** Memory of the running mean, and how long it must have looked before it counts; biological ms. */
const memoryMs = 2000;
const leastObservedMs = 100;
/** The network needs this long to settle after a start, biological ms. */
export const settlingMs = 300;
/** Blocks below this are leftovers that change nothing measurable. */
const undruggedBlock = 0.005;
/** The network needs this long to forget imposed input, biological ms. */
const forgettingMs = 1000;

export class Baseline {
  private readonly mean = new RunningMean(baselineNames, memoryMs);
  private lastImposedMs = Number.NEGATIVE_INFINITY;

  clear(): void {
    this.mean.clear();
    this.lastImposedMs = Number.NEGATIVE_INFINITY;
  }

  /** Takes in a frame, `elapsedMs` of biological time after the one before. */
  observe(frame: Frame, elapsedMs: number): void {
    const nowMs = scalarOf(frame, "biologicalMs");
    if (isImposed(frame)) this.lastImposedMs = nowMs;
    const isUndrugged =
      scalarOf(frame, "effectiveUm") === 0 &&
      scalarOf(frame, "ampaBlock") === 0 &&
      scalarOf(frame, "nmdaBlockInhibitory") < undruggedBlock &&
      nowMs - this.lastImposedMs >= forgettingMs &&
      // Later undrugged hours are wash-out: they are compared with the start, not made the new start.
      scalarOf(frame, "hours") === 0;
    if (isUndrugged && nowMs >= settlingMs) this.mean.add(elapsedMs, (name) => scalarOf(frame, name));
  }

  /** What was measured here, or until then the resting numbers of this subject, known from other runs. */
  get values(): BaselineValues {
    const { values, observedMs } = this.mean;
    return values && observedMs >= leastObservedMs ? values : restingBaseline(appStore.getState());
  }
}

interface RestingSubject {
  readonly subject: Subject;
  readonly parameterSet: ParameterSetName;
}

function restingBaseline({ subject, parameterSet }: RestingSubject): BaselineValues {
  const { restingRatesHz } = parameterSets[parameterSet];
  const { excitatory, inhibitory } = restingRatesHz[subject];
  return {
    excitatoryRateHz: excitatory,
    inhibitoryRateHz: inhibitory,
    relativeRelease: excitatory / restingRatesHz.healthy.excitatory,
    spineOccupancy: spineSetPointOf(subject),
  };
}
