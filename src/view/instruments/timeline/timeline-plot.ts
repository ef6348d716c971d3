/** What the timeline plots: curves with a scale each on their bands, the plan dotted and what was simulated full; below them what is given and when. */
import uPlot from "uplot";
import { unitBehind } from "../../../model/quantities.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import { t } from "../../../web/messages/messages.ts";
import { shortTitleOf } from "../../../web/messages/quantity-words.ts";
import { chartFont, lineLooks, tokenColour } from "../charts/chart-style.ts";
import { drawEndLabels, endMargin } from "../charts/end-labels.ts";
import { drawOver, lineSeries, type PlotOptions, plannedSeries, writeOver } from "../charts/plot.tsx";
import { bandOfCourse, drawBand, edgesOf } from "../hours/course-band.ts";
import { asPlotted, type HoursLine, hoursAxis, hoursScale } from "../hours/hours-axis.ts";
import { type HoursQuantity, spanInFigures, spanOf, timelineQuantities } from "../hours/hours-quantities.ts";
import type { RunRecord } from "../run-record.ts";
import { type Bar, barsOf } from "./landmarks.ts";

/** A course, or none, and what was simulated of it. */
export interface TimelineRecord {
  readonly course: CourseReport | null;
  readonly horizonHours: number;
  readonly slow: RunRecord["slow"];
}

const plannedLine = ({ course }: TimelineRecord, name: HoursQuantity): HoursLine => ({
  hours: course?.plan?.hours ?? [],
  values: course?.plan?.[name] ?? [],
});
const simulatedLine = ({ slow }: TimelineRecord, name: HoursQuantity): HoursLine => ({
  hours: slow.times,
  values: slow.values[name],
});
/** The line that names a curve and gives it its scale: the plan where there is one, else what was simulated. */
const leadingLine = (record: TimelineRecord, name: HoursQuantity): HoursLine =>
  (record.course?.plan ? plannedLine : simulatedLine)(record, name);
const scaleOf = (record: TimelineRecord, name: HoursQuantity) =>
  spanOf([leadingLine(record, name).values, ...edgesOf(record.course, name)], name);

const rangeOf = (record: TimelineRecord, name: HoursQuantity): [number, number] => {
  const { lowest, highest } = scaleOf(record, name);
  return [lowest, highest];
};

export const timelineData = (record: TimelineRecord): uPlot.AlignedData =>
  uPlot.join(
    [plannedLine, simulatedLine].flatMap((lineOf) =>
      timelineQuantities.map((name) => asPlotted(lineOf(record, name))),
    ),
  );

/** `onDraw` is called after every drawing: of other data, or at another size. */
export function timelineOptions(record: TimelineRecord, onDraw: () => void): PlotOptions {
  const { course, horizonHours, slow } = record;
  const bars = barsOf(course);
  const kinds = [...new Set(bars.map(({ kind }) => kind))];
  const names = timelineQuantities.map((name) => nameOf(record, name));
  return (textPx) => {
    const lanesPx = 5 + kinds.length * lanePx(textPx);
    return {
      padding: [8, endMargin(() => (course || slow.times.length > 1 ? names : []), textPx), 0, 12],
      scales: {
        x: hoursScale(horizonHours),
        ...Object.fromEntries(
          timelineQuantities.map((name) => [name, { range: () => rangeOf(record, name) }]),
        ),
      },
      axes: [
        {
          ...hoursAxis(horizonHours, textPx),
          size: lanesPx + textPx + 5,
          gap: 3,
          ticks: { stroke: tokenColour("--hairline"), width: 1, size: lanesPx },
        },
      ],
      series: [
        {},
        ...timelineQuantities.map((scale) => plannedSeries(lineLooks[scale], { scale })),
        ...timelineQuantities.map((scale) => lineSeries(lineLooks[scale], { scale })),
      ],
      hooks: {
        drawClear: [
          (plot) => {
            for (const name of timelineQuantities) {
              const band = bandOfCourse(course, name);
              if (band) drawBand(plot, name, band, lineLooks[name]);
            }
          },
        ],
        draw: [
          (plot) => {
            drawBars(plot, bars, kinds, textPx);
            drawNames(plot, record, textPx);
            onDraw();
          },
        ],
      },
    };
  };
}

/** Height of a lane of what is given. */
const lanePx = (textPx: number) => textPx + 1;

const barTokens: Readonly<Record<Bar["kind"], string>> = {
  infusion: "--ketamine",
  bolus: "--ketamine",
  intranasal: "--ketamine",
  oral: "--ketamine",
  clamp: "--ketamine",
  "plasma-clamp": "--ketamine",
  nbqx: "--glutamate",
  rapamycin: "--mtor",
  ssri: "--phospho",
  "stress-begins": "--text-soft",
  "stress-ends": "--text-soft",
  "therapy-session": "--gain",
};

/** What is given and when: a lane for each kind, the first of a kind named behind its bar. */
function drawBars(plot: uPlot, bars: readonly Bar[], kinds: readonly Bar["kind"][], textPx: number): void {
  const lane = lanePx(textPx);
  drawOver(plot, (context, box) => {
    const right = box.left + box.width;
    context.font = chartFont(textPx);
    for (const kind of kinds) {
      const own = bars.filter((bar) => bar.kind === kind);
      const top = box.top + box.height + 5 + kinds.indexOf(kind) * lane;
      context.fillStyle = tokenColour(barTokens[kind]);
      const ends = own.map(({ fromHours, toHours }) => {
        const from = box.left + plot.valToPos(fromHours, "x");
        const to = Math.max(from + 3, Math.min(right, box.left + plot.valToPos(toHours, "x")));
        context.fillRect(from, top + 2, to - from, lane - 6);
        return to;
      });
      const label = own[0]?.label ?? "";
      const text = own.length > 1 ? t("hours.repeated", { times: own.length, event: label }) : label;
      const width = context.measureText(text).width;
      // Behind the bar where there is room, else before the end of the line, on top of it.
      const behind = (ends[0] ?? 0) + 6;
      const left = behind + width < right ? behind : right - width - 4;
      writeOver(context, text, left, top + 0.75 * lane, "--text-soft", textPx);
    }
  });
}

const nameOf = (record: TimelineRecord, name: HoursQuantity): string =>
  `${shortTitleOf(name)} ${spanInFigures(scaleOf(record, name), name)}${unitBehind(name)}`;

/** Names each curve where it ends, with its own scale. */
function drawNames(plot: uPlot, record: TimelineRecord, textPx: number): void {
  const labels = timelineQuantities.flatMap((name) => {
    const { hours, values } = leadingLine(record, name);
    const last = values[hours.length - 1];
    if (hours.length < 2 || last === undefined) return [];
    return [{ text: nameOf(record, name), token: lineLooks[name].token, yPx: plot.valToPos(last, name) }];
  });
  drawEndLabels(plot, labels, textPx);
}
