/** A share or an index over days: its middle, its interval as a band, what trials found as dots with bars, and one subject's own curve. */
import { useCallback, useMemo } from "react";
import uPlot from "uplot";
import { percent } from "../../../web/messages/numbers.ts";
import { tokenColour } from "../charts/chart-style.ts";
import { drawOver, lineSeries, Plot, type PlotOptions, quietAxis } from "../charts/plot.tsx";

export interface Dot {
  readonly day: number;
  readonly share: number;
  readonly low?: number;
  readonly high?: number;
}

export interface CohortCurve {
  readonly days: readonly number[];
  readonly middle: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface CohortChartProps {
  readonly title: string;
  readonly daysTitle: string;
  readonly curve: CohortCurve;
  readonly token: string;
  /** Highest value: 1 for a share, 100 for an index. */
  readonly most: 1 | 100;
  readonly lastDay: number;
  readonly isStepped?: boolean;
  readonly dots?: readonly Dot[];
  readonly own?: readonly number[] | undefined;
  /** What the subject's own curve is, below the chart. */
  readonly note?: string | undefined;
}

const noDots: readonly Dot[] = [];

export function CohortChart(props: CohortChartProps) {
  const {
    title,
    daysTitle,
    curve,
    token,
    most,
    lastDay,
    isStepped = false,
    dots = noDots,
    own,
    note,
  } = props;
  const options = useMemo((): PlotOptions => {
    const stairs = isStepped ? uPlot.paths.stepped?.({ align: 1 }) : undefined;
    const paths = stairs ? { paths: stairs } : {};
    const hidden = lineSeries({ token: "--hairline", dash: [], widthPx: 0 }, paths);
    return (textPx) => ({
      padding: [0.6 * textPx, textPx, 0, 0],
      scales: { x: { time: false, range: [0, lastDay] }, y: { range: [0, most * 1.02] } },
      axes: [
        { ...quietAxis(textPx), size: 2.2 * textPx, gap: 5 },
        {
          ...quietAxis(textPx),
          size: 3.4 * textPx,
          gap: 6,
          splits: () => [0, most / 2, most],
          values: (_, splits) => splits.map((value) => (most === 1 ? percent(value) : `${value}`)),
        },
      ],
      series: [
        {},
        hidden,
        hidden,
        lineSeries({ token, dash: [], widthPx: 2 }, paths),
        lineSeries({ token: "--text", dash: [5, 3], widthPx: 1.75 }),
      ],
      bands: [{ series: [2, 1], fill: faded(token) }],
      hooks: { draw: [(plot) => drawDots(plot, dots)] },
    });
  }, [token, most, lastDay, isStepped, dots]);
  const feed = useCallback(
    (plot: uPlot) => {
      const { days, low, high, middle } = curve;
      const ownLine = own ? [...own] : days.map(() => null);
      plot.setData([[...days], [...low], [...high], [...middle], ownLine]);
      return undefined;
    },
    [curve, own],
  );
  return (
    <figure className="cohort-chart">
      <figcaption>{title}</figcaption>
      <Plot className="cohort-plot" description={title} options={options} feed={feed} />
      <p className="cohort-days">{daysTitle}</p>
      {note && own && <p className="cohort-days">{note}</p>}
    </figure>
  );
}

const faded = (token: string) => `color-mix(in srgb, ${tokenColour(token)} 22%, transparent)`;

function drawDots(plot: uPlot, dots: readonly Dot[]): void {
  drawOver(plot, (context, box) => {
    context.fillStyle = tokenColour("--text");
    context.strokeStyle = tokenColour("--text");
    context.lineWidth = 1.5;
    const down = (share: number) => box.top + plot.valToPos(share, "y");
    for (const { day, share, low = share, high = share } of dots) {
      const x = box.left + plot.valToPos(day, "x");
      context.beginPath();
      context.moveTo(x, down(low));
      context.lineTo(x, down(high));
      context.stroke();
      context.beginPath();
      context.arc(x, down(share), 4, 0, 2 * Math.PI);
      context.fill();
    }
  });
}
