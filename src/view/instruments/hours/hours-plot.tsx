/** One quantity over hours: the band of the ensemble, the plan dotted, what was simulated drawn full, the playhead, and its own scale. */
import { useCallback, useMemo, useRef } from "react";
import uPlot from "uplot";
import { horizonOf } from "../../../app/hours-pace.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { unitBehind } from "../../../model/quantities.ts";
import { t } from "../../../web/messages/messages.ts";
import { shortTitleOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { lineLooks, tokenColour } from "../charts/chart-style.ts";
import { drawOver, lineSeries, Plot, type PlotOptions, plannedSeries } from "../charts/plot.tsx";
import { useInstruments } from "../instruments.tsx";
import { LiveText } from "../live-text.tsx";
import { bandOfCourse, drawBand, edgesOf, onBands } from "./course-band.ts";
import { asPlotted, hoursScale } from "./hours-axis.ts";
import { figureReaders, type HoursQuantity, type Span, spanInFigures, spanOf } from "./hours-quantities.ts";

const drawnEveryMs = 250;

export function HoursPlot({ quantity }: { readonly quantity: HoursQuantity }) {
  const course = useAppState((state) => state.course);
  const { onFrame, record } = useInstruments();
  const scale = useRef<HTMLSpanElement>(null);
  const drawn = useRef<{ span: Span; frame: Frame | null }>({ span: { lowest: 0, highest: 1 }, frame: null });
  const horizonHours = horizonOf({ course });

  const options = useMemo(
    (): PlotOptions => () => {
      const look = lineLooks[quantity];
      return {
        padding: [3, 1, 3, 1],
        scales: {
          x: hoursScale(horizonHours),
          y: { range: () => [drawn.current.span.lowest, drawn.current.span.highest] },
        },
        axes: [{ show: false }, { show: false }],
        series: [{}, plannedSeries(look), lineSeries(look)],
        hooks: {
          drawClear: [
            (plot) => {
              const band = bandOfCourse(course, quantity);
              if (band) drawBand(plot, "y", band, look);
            },
          ],
          draw: [(plot) => drawFrameOfPlot(plot, drawn.current.frame)],
        },
      };
    },
    [quantity, horizonHours, course],
  );

  const feed = useCallback(
    (plot: uPlot) => {
      const plan = { hours: course?.plan?.hours ?? [], values: course?.plan?.[quantity] ?? [] };
      let drawnHours = Number.NaN;
      const forget = onBands(() => {
        drawnHours = Number.NaN;
      });
      const stop = onFrame({
        everyMs: drawnEveryMs,
        draw: (frame) => {
          const hours = frame ? scalarOf(frame, "hours") : -1;
          // While the hours are paused, nothing is redrawn.
          if (hours === drawnHours) return;
          drawnHours = hours;
          const simulated = { hours: record.slow.times, values: record.slow.values[quantity] };
          const span = spanOf([plan.values, simulated.values, ...edgesOf(course, quantity)], quantity);
          drawn.current = { span, frame };
          plot.setData(uPlot.join([asPlotted(plan), asPlotted(simulated)]));
          if (scale.current) scale.current.textContent = spanInFigures(span, quantity);
        },
      });
      return () => {
        forget();
        stop();
      };
    },
    [course, quantity, onFrame, record],
  );

  return (
    <figure className="hours-plot">
      <figcaption title={titleOf(quantity)}>
        <span className="hours-plot-name">{shortTitleOf(quantity)}</span>
        <span className="hours-plot-value">
          <LiveText read={figureReaders[quantity]} />
          {unitBehind(quantity)}
        </span>
      </figcaption>
      <Plot
        className="hours-plot-canvas"
        description={t("hours.overCourse", { quantity: titleOf(quantity) })}
        options={options}
        feed={feed}
      />
      <span ref={scale} className="hours-plot-scale" />
    </figure>
  );
}

/** The line below the curves, and the playhead. */
function drawFrameOfPlot(plot: uPlot, frame: Frame | null): void {
  drawOver(plot, (context, { left, width }) => {
    context.fillStyle = tokenColour("--hairline");
    context.fillRect(0, plot.height - 1, plot.width, 1);
    if (!frame) return;
    context.fillStyle = tokenColour("--text-soft");
    const { min = 0, max = 1 } = plot.scales["x"] ?? {};
    const hours = Math.min(max ?? 1, Math.max(min ?? 0, scalarOf(frame, "hours")));
    context.fillRect(Math.min(left + width, left + plot.valToPos(hours, "x")), 0, 1, plot.height);
  });
}
