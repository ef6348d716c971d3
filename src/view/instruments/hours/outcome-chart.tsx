/** One quantity of a course, large: band and median, the set's own curve, what was simulated, and where each expectation wants it. */
import { useCallback, useMemo } from "react";
import uPlot from "uplot";
import { quantities } from "../../../model/quantities.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import type { BandColumn } from "../../../treatment/ensemble/course-bands.ts";
import { type ExpectationWindow, windowOf } from "../../../treatment/trajectory/expectation-window.ts";
import type { Outcome } from "../../../treatment/trajectory/outcomes.ts";
import { t } from "../../../web/messages/messages.ts";
import { titleOf } from "../../../web/messages/quantity-words.ts";
import { useLocale } from "../../../web/messages/use-locale.ts";
import { chartFont, type LineLook, lineLooks, tokenColour } from "../charts/chart-style.ts";
import { drawEndLabels, type EndLabel, endMargin } from "../charts/end-labels.ts";
import { drawOver, lineSeries, Plot, type PlotOptions, quietAxis } from "../charts/plot.tsx";
import { useInstruments } from "../instruments.tsx";
import type { RunRecord } from "../run-record.ts";
import { bandOfCourse, drawBand, edgesOf, onBands } from "./course-band.ts";
import { asPlotted, type HoursLine, hoursAxis, hoursScale } from "./hours-axis.ts";
import { type HoursQuantity, hoursQuantities, spanOf } from "./hours-quantities.ts";

/** An expectation about the quantity, with the number by which its sentence names it. */
export interface MarkedOutcome {
  readonly mark: number;
  readonly outcome: Outcome;
}

interface OutcomeChartProps {
  readonly course: CourseReport;
  readonly column: BandColumn;
  readonly outcomes: readonly MarkedOutcome[];
}

interface Marked {
  readonly mark: number;
  readonly isMet: boolean | null;
  readonly window: ExpectationWindow;
}

const otherLook: LineLook = { token: "--ketamine-soft", dash: [], widthPx: 1.75 };
const lookOf = (column: BandColumn): LineLook =>
  column in lineLooks ? { ...lineLooks[column as keyof typeof lineLooks], dash: [] } : otherLook;

export function OutcomeChart({ course, column, outcomes }: OutcomeChartProps) {
  const {
    record: { slow },
  } = useInstruments();
  const locale = useLocale();
  const plan = useMemo(
    (): HoursLine => ({ hours: course.plan?.hours ?? [], values: course.plan?.[column] ?? [] }),
    [course, column],
  );
  const marked = useMemo(
    () =>
      outcomes.flatMap(({ mark, outcome: { expectation, isMet } }): Marked[] => {
        const window = windowOf(expectation, plan);
        return window ? [{ mark, isMet, window }] : [];
      }),
    [outcomes, plan],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language draws the words again
  const options = useMemo(
    () => optionsOf({ course, column, plan, slow, marked }),
    [course, column, plan, slow, marked, locale],
  );
  const feed = useCallback(
    (plot: uPlot) => {
      const draw = () => plot.setData(uPlot.join([asPlotted(plan), asPlotted(simulatedLine(slow, column))]));
      draw();
      return onBands(draw);
    },
    [plan, slow, column],
  );
  return (
    <Plot
      className="outcome-chart"
      description={t("hours.overCourse", { quantity: titleOf(column) })}
      options={options}
      feed={feed}
    />
  );
}

interface Drawn {
  readonly course: CourseReport;
  readonly column: BandColumn;
  readonly plan: HoursLine;
  readonly slow: RunRecord["slow"];
  readonly marked: readonly Marked[];
}

/** What was simulated of the quantity, where the run keeps it. */
function simulatedLine(slow: RunRecord["slow"], column: BandColumn): HoursLine {
  const name = hoursQuantities.find((kept): kept is HoursQuantity => kept === column);
  return name ? { hours: slow.times, values: slow.values[name] } : { hours: [], values: [] };
}

function optionsOf({ course, column, plan, slow, marked }: Drawn): PlotOptions {
  const look = lookOf(column);
  const { horizonHours } = course.protocol;
  const { digits } = quantities[column];
  const limits = marked.flatMap(({ window: { minimum, maximum } }) => [minimum ?? [], maximum ?? []].flat());
  const range = (): [number, number] => {
    const { lowest, highest } = spanOf(
      [plan.values, simulatedLine(slow, column).values, ...edgesOf(course, column), limits],
      column,
    );
    const room = 0.06 * (highest - lowest);
    return [lowest - room, highest + room];
  };
  const names = () => [t("hours.end.median"), t("hours.end.set"), t("hours.end.simulated")];
  return (textPx) => ({
    padding: [0.8 * textPx, endMargin(names, textPx), 0, 0],
    scales: { x: hoursScale(horizonHours), y: { range } },
    axes: [
      { ...hoursAxis(horizonHours, textPx), size: 1.9 * textPx },
      {
        ...quietAxis(textPx),
        size: 3.8 * textPx,
        gap: 6,
        space: 2.6 * textPx,
        values: (_, splits) => splits.map((value) => value.toFixed(digits)),
      },
    ],
    series: [
      {},
      lineSeries({ ...look, dash: [2, 3], widthPx: 1.5 }, { alpha: 0.85 }),
      lineSeries({ ...look, widthPx: 2.5 }),
    ],
    hooks: {
      drawClear: [
        (plot) => {
          for (const each of marked) drawMark(plot, each, textPx);
          const band = bandOfCourse(course, column);
          if (band) drawBand(plot, "y", band, look);
        },
      ],
      draw: [(plot) => drawEndLabels(plot, endsOf(plot, { course, column, plan, slow }, look), textPx)],
    },
  });
}

function endsOf(plot: uPlot, { course, column, plan, slow }: Omit<Drawn, "marked">, look: LineLook) {
  const band = bandOfCourse(course, column);
  const simulated = simulatedLine(slow, column);
  const end = (text: string, token: string, { hours, values }: HoursLine): EndLabel[] => {
    const last = values[hours.length - 1];
    if (hours.length < 2 || last === undefined || Number.isNaN(last)) return [];
    return [{ text, token, yPx: plot.valToPos(last, "y") }];
  };
  const isOver = (simulated.hours[simulated.hours.length - 1] ?? 0) > 0.98 * course.protocol.horizonHours;
  return [
    ...(band
      ? end(t("hours.end.median"), "--text-soft", { hours: band.hours, values: band.curve.median })
      : []),
    ...end(t("hours.end.set"), look.token, plan),
    ...(isOver ? end(t("hours.end.simulated"), look.token, simulated) : []),
  ];
}

/** What an expectation allows, with its number: green where it is met, red where not; an open side fades to the edge of the chart. */
function drawMark(plot: uPlot, { mark, isMet, window }: Marked, textPx: number): void {
  drawOver(plot, (context, box) => {
    const x = (hours: number) => box.left + Math.min(box.width, Math.max(0, plot.valToPos(hours, "x")));
    const y = (value: number) => box.top + Math.min(box.height, Math.max(0, plot.valToPos(value, "y")));
    const { fromHours, toHours, minimum, maximum } = window;
    const [top, bottom] = [
      maximum === null ? box.top : y(maximum),
      minimum === null ? box.top + box.height : y(minimum),
    ];
    const width = Math.max(8, x(toHours) - x(fromHours));
    const left = Math.min(
      box.left + box.width - width,
      x(fromHours) - Math.max(0, 8 - (x(toHours) - x(fromHours))) / 2,
    );
    const height = Math.max(4, bottom - top);
    const colour = tokenColour(isMet === null ? "--text-quiet" : isMet ? "--gain" : "--failure");
    context.fillStyle = context.strokeStyle = colour;
    context.globalAlpha = 0.13;
    context.fillRect(left, top, width, height);
    context.globalAlpha = 0.75;
    context.lineWidth = 1;
    // Only limits that there are have an edge.
    context.beginPath();
    for (const limit of [maximum === null ? null : top, minimum === null ? null : bottom]) {
      if (limit === null) continue;
      context.moveTo(left, limit);
      context.lineTo(left + width, limit);
    }
    if (maximum === null && minimum === null) {
      for (const side of [left, left + width]) {
        context.moveTo(side, top);
        context.lineTo(side, top + height);
      }
    }
    context.stroke();
    context.globalAlpha = 1;
    context.font = `600 ${chartFont(textPx)}`;
    context.textBaseline = "middle";
    // In the corner of a wide field, beside a narrow one: no curve runs over it there.
    const isWide = width > 3 * textPx;
    context.textAlign = "left";
    const at = Math.max(top + 0.8 * textPx, box.top + 0.8 * textPx);
    context.fillText(
      String(mark),
      isWide ? left + 5 : left + width + 4,
      Math.min(at, box.top + box.height - 0.8 * textPx),
    );
  });
}
