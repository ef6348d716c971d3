/** The charts of the last moments: firing rates, the NMDA block of each population (never averaged) and glutamate. */
import type { ReactNode } from "react";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import type { BinnedRates } from "../activity-history.ts";
import type { Instruments } from "../instruments.tsx";
import { LiveText } from "../live-text.tsx";
import { LineKey } from "./line-key.tsx";
import { type ChartData, type ChartPlan, LiveChart } from "./live-chart.tsx";

interface Sized {
  readonly heightRem: number;
}

/** The last moments of scalars that come with every frame, with times relative to now. */
function scalarsOf(
  frame: Frame,
  { record, chartWindow }: Instruments,
  names: readonly (keyof Instruments["record"]["fast"]["values"])[],
  factor = 1,
): ChartData {
  const nowMs = scalarOf(frame, "biologicalMs");
  const { times, values } = record.fast;
  const found = times.findIndex((time) => time >= nowMs - chartWindow.windowMs);
  const first = found < 0 ? times.length : found;
  return [
    times.slice(first).map((time) => time - nowMs),
    ...names.map((name) => values[name].slice(first).map((value) => value * factor)),
  ];
}

/** A page too slow for every frame misses bins; beyond this share the running means of the frames are drawn instead. */
const mostMissing = 0.2;

/** Raw bins of the last moments; null where too many are missing. */
function binnedRates(frame: Frame, { record, chartWindow }: Instruments): BinnedRates | null {
  const { excitatory, inhibitory } = frame.layout.sheet;
  const rates = record.activity.ratesHz(chartWindow.windowMs, chartWindow.binMs, excitatory, inhibitory);
  const missing = rates.excitatoryHz.filter((rate) => rate === null).length;
  return missing > mostMissing * rates.excitatoryHz.length ? null : rates;
}

const ratePlan: ChartPlan = {
  description: "instrument.rateMeaning",
  lines: [{ quantity: "inhibitoryRateHz" }, { quantity: "excitatoryRateHz", fill: 0.12 }],
  data: (frame, instruments) => {
    const rates = binnedRates(frame, instruments);
    if (!rates) return scalarsOf(frame, instruments, ["inhibitoryRateHz", "excitatoryRateHz"]);
    const { newestMs } = instruments.record.activity;
    return [rates.timeMs.map((time) => time - newestMs), rates.inhibitoryHz, rates.excitatoryHz];
  },
  verticalAtLeast: 20,
  formatVertical: String,
};

const provenance = (frame: Frame, instruments: Instruments) =>
  binnedRates(frame, instruments)
    ? t("instrument.rawBins", { bin: instruments.chartWindow.binMs })
    : t("instrument.runningMeans");
const excitatoryCount = (frame: Frame) => t("instrument.count", { cells: frame.layout.sheet.excitatory });
const inhibitoryCount = (frame: Frame) => t("instrument.count", { cells: frame.layout.sheet.inhibitory });

export function RateChart({ heightRem }: Sized) {
  return (
    <ChartFigure
      plan={ratePlan}
      heightRem={heightRem}
      title={
        <>
          {t("instrument.rate")} <span className="quiet">{t("instrument.rateUnit")}</span>
        </>
      }
      aside={<LiveText read={provenance} className="quiet small" waiting={t("instrument.waiting")} />}
    >
      <LineKey
        entries={[
          { quantity: "excitatoryRateHz", label: t("instrument.E"), read: excitatoryCount },
          { quantity: "inhibitoryRateHz", label: t("instrument.I"), read: inhibitoryCount },
        ]}
      />
    </ChartFigure>
  );
}

const blockPlan: ChartPlan = {
  description: "instrument.blockMeaning",
  lines: [{ quantity: "nmdaBlockInhibitory" }, { quantity: "nmdaBlockExcitatory" }],
  data: (frame, instruments) =>
    scalarsOf(frame, instruments, ["nmdaBlockInhibitory", "nmdaBlockExcitatory"], 100),
  verticalAtLeast: 20,
  formatVertical: (percentage) => percent(percentage / 100),
};

const nmdaBlockExcitatory = (frame: Frame) => percent(scalarOf(frame, "nmdaBlockExcitatory"), 1);
const nmdaBlockInhibitory = (frame: Frame) => percent(scalarOf(frame, "nmdaBlockInhibitory"), 1);

export function BlockChart({ heightRem }: Sized) {
  const key = (
    <LineKey
      entries={[
        { quantity: "nmdaBlockExcitatory", label: t("instrument.E"), read: nmdaBlockExcitatory },
        { quantity: "nmdaBlockInhibitory", label: t("instrument.I"), read: nmdaBlockInhibitory },
      ]}
    />
  );
  return <ChartFigure plan={blockPlan} heightRem={heightRem} title={t("instrument.block")} aside={key} />;
}

const glutamatePlan: ChartPlan = {
  description: "instrument.glutamateMeaning",
  lines: [{ quantity: "relativeRelease", fill: 0.16 }],
  data: (frame, instruments) => scalarsOf(frame, instruments, ["relativeRelease"]),
  verticalAtLeast: 2,
  formatVertical: String,
};

const glutamate = (frame: Frame) => `${decimal(scalarOf(frame, "relativeRelease"), 2)} ×`;

export function GlutamateChart({ heightRem }: Sized) {
  return (
    <ChartFigure
      plan={glutamatePlan}
      heightRem={heightRem}
      title={
        <>
          {t("instrument.glutamate")} <LiveText read={glutamate} className="chart-value" />{" "}
          <span className="quiet">{t("instrument.glutamateUnit")}</span>
        </>
      }
    />
  );
}

interface ChartFigureProps extends Sized {
  readonly plan: ChartPlan;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

function ChartFigure({ plan, heightRem, title, aside, children }: ChartFigureProps) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">{title}</span>
        {aside}
      </figcaption>
      <LiveChart plan={plan} heightRem={heightRem} />
      {children}
    </figure>
  );
}
