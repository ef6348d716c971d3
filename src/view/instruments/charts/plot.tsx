/** One uPlot on the page: made in its host, resized with it, made again for other options but not for other data, and freed. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { typeScale } from "../../../web/design/type-scale.ts";
import { useLocale } from "../../../web/messages/use-locale.ts";
import { chartFont, chartTextPx, type LineLook, tokenColour } from "./chart-style.ts";

/** Options but for the size, for words of a size in CSS pixels. */
export type PlotOptions = (textPx: number) => Omit<uPlot.Options, "width" | "height">;

interface PlotProps {
  readonly className: string;
  /** Said to screen readers in place of the picture; without it they pass it over. */
  readonly description?: string;
  /** Another function makes another plot: declare it outside the component, or memoise it. */
  readonly options: PlotOptions;
  /** Gives the plot its data, now or again and again; returns what ends that. Like `options`. */
  readonly feed: (plot: uPlot) => (() => void) | undefined;
  /** The height of the host where its style says none. */
  readonly heightRem?: number;
}

export function Plot({ className, description, options, feed, heightRem }: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const made = useRef<uPlot>(null);
  const textPx = useSyncExternalStore(onWindowSize, chartTextPx);
  const locale = useLocale();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language draws the words again
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const size = () => ({ width: element.clientWidth || 240, height: element.clientHeight || 1 });
    const plot = new uPlot({ ...quiet, ...size(), ...options(textPx) }, undefined, element);
    const resize = new ResizeObserver(() => {
      if (element.clientWidth > 0) plot.setSize(size());
    });
    resize.observe(element);
    // Words that were drawn before their font had come.
    const redraw = () => plot.redraw(false);
    document.fonts.addEventListener("loadingdone", redraw);
    made.current = plot;
    return () => {
      made.current = null;
      document.fonts.removeEventListener("loadingdone", redraw);
      resize.disconnect();
      plot.destroy();
    };
  }, [options, textPx, locale]);

  // Other data go into the plot that is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plot must be fed anew
  useEffect(() => (made.current ? feed(made.current) : undefined), [options, feed, textPx, locale]);

  return (
    <div
      ref={host}
      className={className}
      // Axes run as everywhere in the sciences; words on the canvas run as they are read (base.css).
      dir="ltr"
      {...(description === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": description })}
      style={heightRem === undefined ? undefined : { height: `${heightRem}rem` }}
    />
  );
}

/** No legend, cursor or selection: a picture, not a tool. */
const quiet = {
  legend: { show: false },
  cursor: { show: false },
  select: { show: false, left: 0, top: 0, width: 0, height: 0 },
} as const satisfies Partial<uPlot.Options>;

/** Words grow with the window, so another size of it makes another chart. */
function onWindowSize(changed: () => void): () => void {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
}

export const quietAxis = (textPx: number): uPlot.Axis => ({
  stroke: tokenColour("--text-quiet"),
  font: chartFont(textPx),
  grid: { stroke: tokenColour("--hairline"), width: 1 },
  ticks: { show: false },
  border: { show: false },
});

export const lineSeries = ({ token, dash, widthPx }: LineLook, more: uPlot.Series = {}): uPlot.Series => ({
  stroke: tokenColour(token),
  width: widthPx * typeScale(),
  dash: [...dash],
  points: { show: false },
  ...more,
});

/** What is planned, not simulated: thin and dotted. */
export const plannedSeries = (look: LineLook, more: uPlot.Series = {}): uPlot.Series =>
  lineSeries({ ...look, dash: [2, 3], widthPx: 1 }, { alpha: 0.72, ...more });

/** Lets `draw` add to the picture in CSS pixels, of which the plot's area is `box`. */
export function drawOver(
  plot: uPlot,
  draw: (
    context: CanvasRenderingContext2D,
    box: Pick<uPlot.BBox, "left" | "top" | "width" | "height">,
  ) => void,
): void {
  const { ctx, bbox } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  // uPlot leaves the dashes of its last series.
  ctx.setLineDash([]);
  ctx.scale(ratio, ratio);
  draw(ctx, {
    left: bbox.left / ratio,
    top: bbox.top / ratio,
    width: bbox.width / ratio,
    height: bbox.height / ratio,
  });
  ctx.restore();
}

/** Writes words on an opaque ground: curves may run behind them. */
export function writeOver(
  context: CanvasRenderingContext2D,
  text: string,
  left: number,
  baseline: number,
  token: string,
  textPx: number,
): void {
  const linePx = textPx + 3;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.globalAlpha = 0.76;
  context.fillStyle = tokenColour("--ground");
  context.fillRect(left - 3, baseline - 0.74 * linePx, context.measureText(text).width + 6, linePx);
  context.globalAlpha = 1;
  context.fillStyle = tokenColour(token);
  context.fillText(text, left, baseline);
}
