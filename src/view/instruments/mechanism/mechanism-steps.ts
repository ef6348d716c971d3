/**
 * The mechanism in six steps. A step is lit because a number of the running network has left its own undrugged
 * baseline in the step's direction, and for no other reason. The borders below lie outside the sampling noise of
 * 5 120 neurons; a step goes out again only when its number has come half-way back, so that noise makes no flicker.
 */

import { t } from "../../../web/messages/messages.ts";
import { decimal, percent, signedPercent, together } from "../../../web/messages/numbers.ts";
import type { BaselineName, BaselineValues } from "../baseline.ts";
import type { Measurement } from "../run-record.ts";

export interface MechanismStep {
  readonly id: "drug" | "interneurons" | "pyramids" | "glutamate" | "growth" | "spines";
  /** How far the number is from its baseline, in the step's own direction. */
  readonly change: (now: Measurement, baseline: BaselineValues) => number;
  /** Lit from this change on. */
  readonly litFrom: number;
  /** The number that decides, as it is shown. */
  readonly figure: (now: Measurement) => string;
  readonly comparison: (now: Measurement, baseline: BaselineValues) => string;
  /** Steps that only the slow timescale can move. */
  readonly needsHours?: true;
}

const hertz = (rate: number): string => `${decimal(rate, 1)} Hz`;
const times = (multiple: number): string => `${decimal(multiple, 2)} ×`;

/** A step whose number is compared with its share of the baseline: "+52 % from 3.8 Hz". */
function relativeStep(
  id: MechanismStep["id"],
  name: Exclude<BaselineName, "spineOccupancy">,
  direction: 1 | -1,
  litFrom: number,
  shown: (value: number) => string,
): MechanismStep {
  const relative = (now: Measurement, baseline: BaselineValues) =>
    baseline[name] > 0 ? now[name] / baseline[name] - 1 : 0;
  return {
    id,
    change: (now, baseline) => direction * relative(now, baseline),
    litFrom,
    figure: (now) => shown(now[name]),
    comparison: (now, baseline) => {
      const change = Math.round(100 * relative(now, baseline));
      // A change that rounds to nothing has no sign.
      const shownChange = change === 0 ? together("±0 %") : signedPercent(change / 100);
      return t("instrument.change", { change: shownChange, baseline: shown(baseline[name]) });
    },
  };
}

export const mechanismSteps: readonly MechanismStep[] = [
  {
    id: "drug",
    change: (now) => now.nmdaBlockInhibitory,
    litFrom: 0.03,
    figure: (now) => percent(now.nmdaBlockInhibitory),
    comparison: (now) => t("instrument.inPyramidal", { share: percent(now.nmdaBlockExcitatory) }),
  },
  relativeStep("interneurons", "inhibitoryRateHz", -1, 0.06, hertz),
  relativeStep("pyramids", "excitatoryRateHz", 1, 0.12, hertz),
  relativeStep("glutamate", "relativeRelease", 1, 0.12, times),
  {
    id: "growth",
    // BDNF counts above the cascade's own dead zone (0.15); mTORC1 rests at 0.
    change: (now) => Math.max((now.bdnf - 1) / 0.15, now.mtorc1 / 0.05),
    litFrom: 1,
    figure: (now) => times(now.bdnf),
    comparison: (now) => t("instrument.growthFigures", { mtorc1: decimal(now.mtorc1, 2) }),
    needsHours: true,
  },
  {
    id: "spines",
    change: (now, baseline) => now.spineOccupancy - baseline.spineOccupancy,
    litFrom: 0.01,
    figure: (now) => percent(now.spineOccupancy),
    comparison: (_, baseline) => t("instrument.spinesAtStart", { share: percent(baseline.spineOccupancy) }),
    needsHours: true,
  },
];

/** "opposite": the number has moved as far the other way, which deep block does to the later steps. */
export type StepState = "unlit" | "lit" | "opposite";

/** Whether a step is lit, given whether it was. */
export function stateOfStep(
  step: MechanismStep,
  now: Measurement,
  baseline: BaselineValues,
  before: StepState,
): StepState {
  const change = step.change(now, baseline);
  if (change >= step.litFrom * (before === "lit" ? 0.5 : 1)) return "lit";
  if (-change >= step.litFrom * (before === "opposite" ? 0.5 : 1)) return "opposite";
  return "unlit";
}
