/** One quantity over hours: the plan dotted, what was lived through drawn full, the playhead, and its own scale. */
import { useEffect, useRef } from "react";
import { horizonOf } from "../../../app/hours-pace.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { quantities, unitBehind } from "../../../model/quantities.ts";
import { useBoxSize } from "../../../web/use-box-size.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { lineLooks, tokenColour } from "../charts/chart-style.ts";
import { onFrame, readableEveryMs } from "../frame-loop.ts";
import { slowHistory } from "../recorder.ts";
import { type Box, clearCanvas, drawHoursLine, placeOfHours } from "./hours-canvas.ts";
import { type HoursQuantity, spanInFigures, spanOf } from "./hours-quantities.ts";

const drawnEveryMs = 250;

export function HoursPlot({ quantity }: { readonly quantity: HoursQuantity }) {
  const course = useAppState((state) => state.course);
  const horizonHours = horizonOf({ course });
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const value = useRef<HTMLSpanElement>(null);
  const scale = useRef<HTMLSpanElement>(null);
  const { width, height } = useBoxSize(host);

  useEffect(() => {
    const box: Box = { left: 1, top: 3, width: width - 2, height: height - 6 };
    const planned = course?.plan?.[quantity] ?? [];
    const draw = (frame: Frame | null) => {
      const context = clearCanvas(canvas.current, width, height);
      if (!context) return;
      const lived = slowHistory.values[quantity];
      const span = spanOf([planned, lived], quantity);
      const look = lineLooks[quantity];
      context.fillStyle = tokenColour("--hairline");
      context.fillRect(0, height - 1, width, 1);
      drawHoursLine(
        context,
        { hours: course?.plan?.hours ?? [], values: planned, span, look },
        horizonHours,
        box,
        "plan",
      );
      drawHoursLine(
        context,
        { hours: slowHistory.times, values: lived, span, look },
        horizonHours,
        box,
        "lived",
      );
      if (frame) {
        context.fillStyle = tokenColour("--text-soft");
        context.fillRect(placeOfHours(scalarOf(frame, "hours"), horizonHours, box), 0, 1, height);
      }
      write(scale.current, spanInFigures(span, quantity));
    };
    return onFrame({ everyMs: drawnEveryMs, draw });
  }, [course, quantity, horizonHours, width, height]);

  useEffect(
    () =>
      onFrame({
        everyMs: readableEveryMs,
        draw: (frame) =>
          write(value.current, frame ? scalarOf(frame, quantity).toFixed(quantities[quantity].digits) : "–"),
      }),
    [quantity],
  );

  return (
    <figure className="hours-plot">
      <figcaption title={quantities[quantity].title}>
        <span className="hours-plot-name">{quantities[quantity].shortTitle}</span>
        <span className="hours-plot-value">
          <span ref={value} />
          {unitBehind(quantity)}
        </span>
      </figcaption>
      <div ref={host} className="hours-plot-canvas">
        <canvas
          ref={canvas}
          role="img"
          aria-label={`${quantities[quantity].title} over the hours of the course`}
        />
      </div>
      <span ref={scale} className="hours-plot-scale" />
    </figure>
  );
}

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
