/** A chart of the last moments, fed by the drawing loop; all of them show the same window of time. */
import { useCallback, useMemo } from "react";
import type uPlot from "uplot";
import { type MessageKey, t } from "../../../web/messages/messages.ts";
import type { Frame } from "../../../wire/frame/frame.ts";
import { type Instruments, useInstruments } from "../instruments.tsx";
import { type DrawnQuantity, lineLooks, tokenColour } from "./chart-style.ts";
import { lineSeries, Plot, type PlotOptions, quietAxis } from "./plot.tsx";
import "./charts.css";

/** Times in ms before now, then a list of values for each line; null where a value is missing. */
export type ChartData = readonly [readonly number[], ...(readonly (number | null)[])[]];

/** What a chart shows. Declare it outside the component: a new object makes a new chart. */
export interface ChartPlan {
  /** Message that describes the chart to screen readers. */
  readonly description: Extract<MessageKey, `instrument.${string}Meaning`>;
  /** `fill`: share of the line's colour that fills the area below it. */
  readonly lines: readonly { readonly quantity: DrawnQuantity; readonly fill?: number }[];
  readonly data: (frame: Frame, instruments: Instruments) => ChartData;
  /** The vertical axis begins at 0 and reaches at least this. */
  readonly verticalAtLeast: number;
  readonly formatVertical: (value: number) => string;
}

const drawnEveryMs = 66;

export function LiveChart({ plan, heightRem }: { readonly plan: ChartPlan; readonly heightRem: number }) {
  const instruments = useInstruments();
  const options = useMemo(() => optionsOf(plan, heightRem, instruments), [plan, heightRem, instruments]);
  const feed = useCallback(
    (plot: uPlot) =>
      instruments.onFrame({
        everyMs: drawnEveryMs,
        draw: (frame) =>
          plot.setData(
            (frame ? plan.data(frame, instruments) : [[], ...plan.lines.map(() => [])]) as uPlot.AlignedData,
          ),
      }),
    [plan, instruments],
  );
  const description = t(plan.description);
  return <Plot className="live-chart" {...{ description, options, feed, heightRem }} />;
}

function optionsOf(plan: ChartPlan, heightRem: number, { chartWindow }: Instruments): PlotOptions {
  return (textPx) => ({
    padding: [0.5 * textPx, 1.3 * textPx, 0, 0],
    scales: {
      x: { time: false, range: () => [-chartWindow.windowMs, 0] },
      y: { range: (_, __, maximum) => [0, headroom(maximum, plan.verticalAtLeast)] },
    },
    axes: [
      {
        ...quietAxis(textPx),
        size: 1.8 * textPx,
        gap: 0.3 * textPx,
        space: 5.2 * textPx,
        grid: { show: false },
        values: (plot, splits) =>
          splits.map((value) => (plot.data[0].length > 0 ? chartWindow.formatAgo(value) : "")),
      },
      {
        ...quietAxis(textPx),
        size: 3.1 * textPx,
        gap: 0.3 * textPx,
        space: (heightRem > 7.5 ? 2.8 : 1.55) * textPx,
        values: (_, splits) => splits.map((value) => plan.formatVertical(value)),
      },
    ],
    series: [
      {},
      ...plan.lines.map(({ quantity, fill = 0 }) => {
        const look = lineLooks[quantity];
        return lineSeries(look, fill > 0 ? { fill: transparent(tokenColour(look.token), fill) } : {});
      }),
    ],
  });
}

/** The top of the axis: a little above the data, in coarse steps, so that the axis does not breathe. */
function headroom(maximum: number | null, atLeast: number): number {
  const needed = Math.max(atLeast, (maximum ?? 0) * 1.08);
  const step = atLeast / 2;
  return Math.ceil(needed / step - 1e-9) * step;
}

function transparent(colour: string, share: number): string {
  const alpha = Math.round(share * 255)
    .toString(16)
    .padStart(2, "0");
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}${alpha}` : colour;
}
