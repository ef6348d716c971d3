/** The most important assumptions of each claim as dots with intervals, one panel a claim. */
import type { FigurePanel } from "../../io/figure/figure.ts";
import { figureAsSvg } from "../../io/figure/figure-as-svg.ts";
import { type ClaimFinding, directionOf, type Screen } from "../../model/sensitivity/findings.ts";
import { t } from "../../web/messages/messages.ts";
import { nameOfAssumption, sizeInWords } from "../../web/messages/sensitivity-words.ts";

const shown = 6;
const widthPx = 1040;

export const sensitivityChart = ({ claims }: Screen, title: string): string =>
  figureAsSvg(
    {
      title,
      x: { label: "", minimum: 0, maximum: 1 },
      panels: claims.map(panelOf),
      columns: 2,
      panelAspect: 0.24,
      footnote: [],
    },
    { theme: "white", widthPx },
  );

/** Each claim has a scale of its own: the numbers are at the right of the dots. */
function panelOf({ claim, importances }: ClaimFinding): FigurePanel {
  const rows = importances.slice(0, shown);
  const largest = Math.max(Number.MIN_VALUE, ...rows.map(({ high }) => high));
  return {
    title: t(`sensitivity.claim.${claim}`),
    x: { label: "", minimum: 0, maximum: largest, ticks: [] },
    y: {
      label: "",
      categories: rows.map(nameOfAssumption),
      remarks: rows.map(
        (importance) =>
          `${sizeInWords(claim, importance.size)} ${t(`sensitivity.direction.${directionOf(importance)}`)}`,
      ),
    },
    marks: [
      {
        ...{ kind: "points", colour: 0, radiusPx: 4.5 },
        x: rows.map(({ size }) => size),
        y: rows.map((_, index) => index + 0.5),
        xInterval: { low: rows.map(({ low }) => low), high: rows.map(({ high }) => high) },
      },
    ],
  };
}
