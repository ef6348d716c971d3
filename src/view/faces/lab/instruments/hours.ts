/** Quantities of the slow timescale over hours: the plan by the atlas, what was simulated, and the ensemble's band with its median. */

import { protocolText } from "../../../../app/protocol-text.ts";
import type { Figure, FigurePanel, Mark } from "../../../../io/figure/figure.ts";
import { rangeOf } from "../../../../io/figure/figure.ts";
import type { FigureColour } from "../../../../io/figure/themes.ts";
import { quantities } from "../../../../model/quantities.ts";
import { t } from "../../../../web/messages/messages.ts";
import { titleOf } from "../../../../web/messages/quantity-words.ts";
import { bandOfCourse } from "../../../instruments/hours/course-band.ts";
import type { HoursQuantity } from "../../../instruments/hours/hours-quantities.ts";
import { footnote, type LabInstrument, type LabView } from "./instrument.ts";

interface HoursPanel {
  readonly quantity: HoursQuantity;
  readonly colour: FigureColour;
}

/** An instrument with a panel for each of these. */
export function overHours(
  title: "lab.pharmacokinetics" | "lab.cascade" | "lab.spinesTitle",
  shown: readonly HoursPanel[],
): LabInstrument {
  return {
    everyMs: 1000,
    hasTime: false,
    figure: (view): Figure | string => {
      const { course, record } = view;
      const { times } = record.slow;
      if (!course?.plan && times.length < 2) return t("lab.noCourse");
      const horizon = course?.protocol.horizonHours ?? Math.max(1, times.at(-1) ?? 1);
      const panels = shown.map((panel) => panelOf(view, panel));
      const name = course ? protocolText(course.protocol, "title") : null;
      return {
        title: name === null ? t(title) : t("lab.titleOfCourse", { title: t(title), course: name }),
        x: { label: t("lab.hours"), unit: "h", minimum: 0, maximum: horizon },
        panels,
        columns: panels.length > 3 ? 2 : 1,
        footnote: footnote(view, [t("lab.hoursNote")]),
      };
    },
  };
}

function panelOf({ course, record }: LabView, { quantity, colour }: HoursPanel): FigurePanel {
  const { unit, leastSpan } = quantities[quantity];
  const plan = course?.plan;
  const band = bandOfCourse(course, quantity);
  const simulated = { x: record.slow.times, y: record.slow.values[quantity] };
  const lists = [
    ...(plan ? [plan[quantity]] : []),
    ...(band ? [band.curve.low, band.curve.high] : []),
    simulated.y,
  ];
  const range = rangeOf(lists);
  const span = Math.max(leastSpan, range.maximum - range.minimum);
  const minimum = Math.min(range.minimum, Math.max(0, range.minimum - 0.05 * span));
  const marks: Mark[] = [
    ...(band
      ? [
          {
            kind: "band",
            name: t("lab.band90"),
            colour,
            x: band.hours,
            low: band.curve.low,
            high: band.curve.high,
          } as const,
          {
            kind: "line",
            name: t("lab.median"),
            colour: "ink",
            x: band.hours,
            y: band.curve.median,
            widthPx: 0.8,
          } as const,
        ]
      : []),
    ...(plan
      ? [
          {
            kind: "line",
            name: t("lab.planned"),
            colour,
            x: plan.hours,
            y: plan[quantity],
            isDashed: true,
            widthPx: 1.2,
          } as const,
        ]
      : []),
    { kind: "line", name: t("lab.simulated"), colour, ...simulated, widthPx: 2.2 },
  ];
  return {
    title: titleOf(quantity),
    y: {
      label: quantities[quantity].symbol,
      ...(unit === "1" ? {} : { unit }),
      minimum,
      maximum: minimum + 1.06 * span,
    },
    marks,
  };
}
