/** A chart that is fed by the drawing loop: it makes one uPlot, feeds it, resizes it and frees it. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Frame } from "../../../wire/frame/frame.ts";
import { onFrame } from "../frame-loop.ts";
import { chartFont, chartTextPx, type DrawnQuantity, lineLooks, tokenColour } from "./chart-style.ts";
import "./charts.css";

export type ChartData = readonly [readonly number[], ...(readonly (number | null)[])[]];

export interface ChartLine {
  readonly quantity: DrawnQuantity;
  /** Share of the line's colour that fills the area below it; none when left out. */
  readonly fill?: number;
  /** "second" draws against a scale of its own, without an axis. */
  readonly scale?: "first" | "second";
}

/** What a chart shows. Declare it outside the component: a new object makes a new chart. */
export interface ChartPlan {
  /** Said to screen readers in place of the picture. */
  readonly description: string;
  readonly lines: readonly ChartLine[];
  /** Reads the data to draw; null when there is nothing yet. */
  readonly data: (frame: Frame) => ChartData | null;
  /** The span of the horizontal axis for this data. */
  readonly horizontal: (data: ChartData) => readonly [number, number];
  /** The vertical axis begins at 0 and reaches at least this. */
  readonly verticalAtLeast: number;
  readonly formatHorizontal: (value: number) => string;
  readonly formatVertical: (value: number) => string;
}

export interface LiveChartProps {
  readonly plan: ChartPlan;
  readonly heightPx: number;
}

const drawnEveryMs = 66;

export function LiveChart({ plan, heightPx }: LiveChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const textPx = useSyncExternalStore(onWindowSize, chartTextPx);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let data: ChartData | null = null;
    const plot = new uPlot(
      createOptions(plan, { width: element.clientWidth || 240, height: heightPx, textPx }, () => data),
      emptyData(plan),
      element,
    );
    const resize = new ResizeObserver(() => {
      if (element.clientWidth > 0) plot.setSize({ width: element.clientWidth, height: heightPx });
    });
    resize.observe(element);
    const stop = onFrame({
      everyMs: drawnEveryMs,
      draw: (frame) => {
        data = frame ? plan.data(frame) : null;
        plot.setData((data ?? emptyData(plan)) as uPlot.AlignedData, true);
      },
    });
    return () => {
      stop();
      resize.disconnect();
      plot.destroy();
    };
  }, [plan, heightPx, textPx]);

  return (
    <div
      ref={host}
      className="live-chart"
      role="img"
      aria-label={plan.description}
      style={{ height: heightPx }}
    />
  );
}

/** Words grow with the window, so another size of it makes another chart. */
function onWindowSize(changed: () => void): () => void {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
}

const emptyData = (plan: ChartPlan): uPlot.AlignedData =>
  [[], ...plan.lines.map(() => [])] as uPlot.AlignedData;

function createOptions(
  plan: ChartPlan,
  { width, height, textPx }: { readonly width: number; readonly height: number; readonly textPx: number },
  current: () => ChartData | null,
): uPlot.Options {
  const quiet = tokenColour("--text-quiet");
  const hairline = tokenColour("--hairline");
  const axis: uPlot.Axis = {
    stroke: quiet,
    font: chartFont(textPx),
    grid: { stroke: hairline, width: 1 },
    ticks: { show: false },
    border: { show: false },
  };
  return {
    width,
    height,
    padding: [6, 16, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: {
        time: false,
        range: () => {
          const data = current();
          return data ? [...plan.horizontal(data)] : [0, 1];
        },
      },
      first: { range: (_, __, maximum) => [0, headroom(maximum, plan.verticalAtLeast)] },
      second: { range: (_, __, maximum) => [0, headroom(maximum, 2)] },
    },
    axes: [
      {
        ...axis,
        size: 1.8 * textPx,
        gap: 4,
        space: 5.2 * textPx,
        grid: { show: false },
        values: (_, splits) => splits.map((value) => (current() ? plan.formatHorizontal(value) : "")),
      },
      {
        ...axis,
        scale: "first",
        size: 3.1 * textPx,
        gap: 4,
        space: (height > 120 ? 2.8 : 1.55) * textPx,
        values: (_, splits) => splits.map((value) => plan.formatVertical(value)),
      },
    ],
    series: [
      {},
      ...plan.lines.map(({ quantity, fill, scale = "first" }): uPlot.Series => {
        const look = lineLooks[quantity];
        const colour = tokenColour(look.token);
        return {
          scale,
          stroke: colour,
          width: look.widthPx,
          dash: [...look.dash],
          points: { show: false },
          ...(fill === undefined ? {} : { fill: transparent(colour, fill) }),
        };
      }),
    ],
  };
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
