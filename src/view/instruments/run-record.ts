/** What has been seen of this run so far. A restart (the clock goes back) begins a new record. */
import { appStore } from "../../app/store.ts";
import type { Subject } from "../../model/cascade/cascade.ts";
import { RunningMean } from "../../model/running-mean.ts";
import { type Frame, isImposed, scalarOf } from "../../wire/frame/frame.ts";
import type { ScalarName } from "../../wire/frame/scalars.ts";
import { ActivityHistory } from "./activity-history.ts";
import { Baseline, settlingMs } from "./baseline.ts";
import { hoursQuantities } from "./hours/hours-quantities.ts";
import { ScalarHistory } from "./scalar-history.ts";

const fastNames = [
  "nmdaBlockExcitatory",
  "nmdaBlockInhibitory",
  "relativeRelease",
  "excitatoryRateHz",
  "inhibitoryRateHz",
] as const satisfies readonly ScalarName[];

/** What the mechanism's steps are judged by. */
export const judgedNames = [
  "nmdaBlockExcitatory",
  "nmdaBlockInhibitory",
  "inhibitoryRateHz",
  "excitatoryRateHz",
  "relativeRelease",
  "bdnf",
  "mtorc1",
  "spineOccupancy",
] as const satisfies readonly ScalarName[];
export type Measurement = Readonly<Record<(typeof judgedNames)[number], number>>;

export class RunRecord {
  readonly activity = new ActivityHistory();
  readonly baseline = new Baseline();
  /** Against biological ms, a point every 2 ms at the densest; enough for 20 s at a frame every 4 ms. */
  readonly fast = new ScalarHistory(fastNames, 2, 10_000, "forget");
  /** Against hours, a point every 36 s of the slow timescale at the densest; weeks fit by thinning. */
  readonly slow = new ScalarHistory(hoursQuantities, 0.01, 2000, "thin");
  /** Over 300 ms of biological time: a single burst is not yet a change. Figures show the newest number. */
  readonly recentMean = new RunningMean(judgedNames, 300);
  private lastMs = Number.NaN;
  private lastHours = 0;
  private lastSubject: Subject | null = null;
  private lastChanges = appStore.getState().changedParameters;

  add(frame: Frame): void {
    // Nothing has been measured before the first millisecond.
    if (Number.isNaN(scalarOf(frame, "excitatoryRateHz"))) return;
    const biologicalMs = scalarOf(frame, "biologicalMs");
    if (biologicalMs < this.lastMs) {
      for (const part of [this.activity, this.baseline, this.fast, this.slow, this.recentMean]) part.clear();
    }
    this.forgetOtherConstants();
    const elapsedMs = biologicalMs - this.lastMs;
    this.lastMs = biologicalMs;
    const { subject } = appStore.getState();
    if (subject !== this.lastSubject) {
      // A course can bring another subject without another network.
      this.baseline.clear();
      this.lastSubject = subject;
    }
    const { activityExcitatory, activityInhibitory } = frame;
    const bins = scalarOf(frame, "activityBins");
    this.activity.append(biologicalMs, activityExcitatory, activityInhibitory, bins);
    this.baseline.observe(frame, elapsedMs);
    // What a person imposes is no step of the mechanism: the steps keep their last word meanwhile.
    if (!isImposed(frame) && biologicalMs >= settlingMs) {
      this.recentMean.add(elapsedMs, (name) => scalarOf(frame, name));
    }
    this.fast.append(biologicalMs, (name) => scalarOf(frame, name));
    this.addHours(frame);
  }

  /** Hours that passed with other constants of drug and cascade are of another course. */
  private forgetOtherConstants(): void {
    const { changedParameters } = appStore.getState();
    if (changedParameters !== this.lastChanges) this.slow.clear();
    this.lastChanges = changedParameters;
  }

  /** A jump of the slow timescale is a gap: nothing was simulated in between. */
  private addHours(frame: Frame): void {
    const hours = scalarOf(frame, "hours");
    const furthestByItself = 0.25 + 4 * scalarOf(frame, "hoursPerSecond");
    if (hours > this.lastHours + furthestByItself) this.slow.leaveGap(this.lastHours);
    this.slow.append(hours, (name) => scalarOf(frame, name));
    this.lastHours = hours;
  }
}
