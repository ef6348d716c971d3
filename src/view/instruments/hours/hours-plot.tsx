/** One quantity over hours: the plan dotted, what was simulated drawn full, the playhead, and its own scale. */

import { useCallback, useEffect, useMemo, useRef } from "react";
import uPlot from "uplot";
import { horizonOf } from "../../../app/hours-pace.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { quantities, unitBehind } from "../../../model/quantities.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { shortTitleOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { lineLooks, tokenColour } from "../charts/chart-style.ts";
import { drawOver, lineSeries, Plot } from "../charts/plot.tsx";
import { useInstruments } from "../instruments.tsx";
import { readableEveryMs } from "../paced-drawing.ts";
import { asPlotted, hoursScale } from "./hours-axis.ts";
import { type HoursQuantity, type Span, spanInFigures, spanOf } from "./hours-quantities.ts";

const drawnEveryMs = 250;

export function HoursPlot({ quantity }: { readonly quantity: HoursQuantity }) {
  const course = useAppState((state) => state.course);
  const { onFrame, record } = useInstruments();
  const value = useRef<HTMLSpanElement>(null);
  const scale = useRef<HTMLSpanElement>(null);
  const drawn = useRef<{ span: Span; frame: Frame | null }>({ span: { lowest: 0, highest: 1 }, frame: null });
  const horizonHours = horizonOf({ course });

  const options = useMemo(
    () => (): Omit<uPlot.Options, "width" | "height"> => {
      const look = lineLooks[quantity];
      return {
        padding: [3, 1, 3, 1],
        scales: {
          x: hoursScale(horizonHours),
          y: { range: () => [drawn.current.span.lowest, drawn.current.span.highest] },
        },
        axes: [{ show: false }, { show: false }],
        series: [{}, lineSeries({ ...look, dash: [2, 3], widthPx: 1 }, { alpha: 0.72 }), lineSeries(look)],
        hooks: { draw: [(plot) => drawFrameOfPlot(plot, drawn.current.frame)] },
      };
    },
    [quantity, horizonHours],
  );

  const feed = useCallback(
    (plot: uPlot) => {
      const plan = { hours: course?.plan?.hours ?? [], values: course?.plan?.[quantity] ?? [] };
      let drawnHours = Number.NaN;
      return onFrame({
        everyMs: drawnEveryMs,
        draw: (frame) => {
          const hours = frame ? scalarOf(frame, "hours") : -1;
          // While the hours stand still, the picture does too.
          if (hours === drawnHours) return;
          drawnHours = hours;
          const simulated = { hours: record.slow.times, values: record.slow.values[quantity] };
          const span = spanOf([plan.values, simulated.values], quantity);
          drawn.current = { span, frame };
          plot.setData(uPlot.join([asPlotted(plan), asPlotted(simulated)]));
          write(scale.current, spanInFigures(span, quantity));
        },
      });
    },
    [course, quantity, onFrame, record],
  );

  useEffect(
    () =>
      onFrame({
        everyMs: readableEveryMs,
        draw: (frame) =>
          write(value.current, frame ? decimal(scalarOf(frame, quantity), quantities[quantity].digits) : "–"),
      }),
    [quantity, onFrame],
  );

  return (
    <figure className="hours-plot">
      <figcaption title={titleOf(quantity)}>
        <span className="hours-plot-name">{shortTitleOf(quantity)}</span>
        <span className="hours-plot-value">
          <span ref={value} />
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

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
