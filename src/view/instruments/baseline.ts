/**
 * The subject's own undrugged numbers, measured in this very run: a running mean while no ketamine and no AMPA
 * block is present and nothing is imposed. The moment a drug comes it stands still, and everything later is compared with it.
 */
import { appStore } from "../../app/store.ts";
import { type Subject, spineSetPointOf } from "../../model/cascade/cascade.ts";
import { restingRatesHz } from "../../model/reference-rates.ts";
import { type Frame, isImposed, scalarOf } from "../../wire/frame/frame.ts";
import type { ScalarName } from "../../wire/frame/scalars.ts";

export const baselineNames = [
  "excitatoryRateHz",
  "inhibitoryRateHz",
  "glutamate",
  "spineOccupancy",
] as const satisfies readonly ScalarName[];
export type BaselineName = (typeof baselineNames)[number];
export type BaselineValues = { readonly [Name in BaselineName]: number } & {
  /** false: known from earlier runs of the same network, because this run was drugged too early to be measured. */
  readonly isMeasuredHere: boolean;
};

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
  private sums: Record<BaselineName, number> = zeros();
  private weight = 0;
  private observedMs = 0;
  private lastMs = Number.NaN;
  private lastImposedMs = Number.NEGATIVE_INFINITY;

  clear(): void {
    this.sums = zeros();
    this.weight = 0;
    this.observedMs = 0;
    this.lastMs = Number.NaN;
    this.lastImposedMs = Number.NEGATIVE_INFINITY;
  }

  observe(frame: Frame): void {
    const nowMs = scalarOf(frame, "biologicalMs");
    const elapsedMs = nowMs - this.lastMs;
    this.lastMs = nowMs;
    if (isImposed(frame)) this.lastImposedMs = nowMs;
    const isUndrugged =
      scalarOf(frame, "effectiveUm") === 0 &&
      scalarOf(frame, "ampaBlock") === 0 &&
      scalarOf(frame, "nmdaBlockInhibitory") < undruggedBlock &&
      nowMs - this.lastImposedMs >= forgettingMs &&
      // Later undrugged hours are wash-out: they are compared with the start, not made the new start.
      scalarOf(frame, "hours") === 0;
    if (!isUndrugged || !(elapsedMs > 0) || nowMs < settlingMs) return;
    const kept = Math.exp(-elapsedMs / memoryMs);
    this.weight = this.weight * kept + (1 - kept);
    this.observedMs += elapsedMs;
    for (const name of baselineNames) {
      this.sums[name] = this.sums[name] * kept + (1 - kept) * scalarOf(frame, name);
    }
  }

  /** What was measured here, or the known resting numbers of this subject until then. */
  get values(): BaselineValues {
    if (this.observedMs < leastObservedMs) return restingBaseline(appStore.getState().subject);
    const mean = zeros();
    for (const name of baselineNames) mean[name] = this.sums[name] / this.weight;
    return { ...mean, isMeasuredHere: true };
  }
}

function restingBaseline(subject: Subject): BaselineValues {
  const { excitatory, inhibitory } = restingRatesHz[subject];
  return {
    excitatoryRateHz: excitatory,
    inhibitoryRateHz: inhibitory,
    glutamate: excitatory / restingRatesHz.healthy.excitatory,
    spineOccupancy: spineSetPointOf(subject),
    isMeasuredHere: false,
  };
}

const zeros = (): Record<BaselineName, number> => ({
  excitatoryRateHz: 0,
  inhibitoryRateHz: 0,
  glutamate: 0,
  spineOccupancy: 0,
});
