/** Where the parts of a figure are: title, legend, panels with what is beside them, and footnote. */

import { namedLines, placeEndLabels } from "./end-labels.ts";
import {
  type Figure,
  type FigureAxis,
  type FigureOptions,
  type FigurePanel,
  type HeatMap,
  isCategorical,
} from "./figure.ts";
import { type LegendEntry, legendLines, legendOf, namesAtEnds } from "./legend.ts";
import { scaleOf } from "./scale.ts";
import type { Box } from "./surface.ts";
import { textWidth, wrapped } from "./text-width.ts";
import { tickLabels, ticksOf } from "./ticks.ts";

export const sizes = { title: 14, text: 12, tick: 11, note: 10 } as const;
export const linePx = 14;
const edgePx = 16;
/** Between words and what they belong to. */
const gapPx = 8;
const tickPx = 5;

export interface PlacedPanel {
  readonly panel: FigurePanel;
  readonly box: Box;
  readonly title: { readonly lines: readonly string[]; readonly leftPx: number };
  readonly x: FigureAxis;
  /** Whether numbers and label of the horizontal axis are written below this panel. */
  readonly hasXWords: boolean;
  /** Lines of the vertical axis's label, and how far from the panel the nearest is. */
  readonly yLabel: { readonly lines: readonly string[]; readonly offsetPx: number };
  readonly yTicks: readonly number[];
  readonly yTickLabels: readonly string[];
}

export interface FigureLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly titleLines: readonly string[];
  readonly legend: readonly (readonly LegendEntry[])[];
  readonly legendTop: number;
  readonly panels: readonly PlacedPanel[];
  readonly atEnds: ReadonlySet<string>;
  readonly noteLines: readonly string[];
}

/** A unit is not broken into lines. */
export const axisLabel = (axis: FigureAxis): string =>
  isCategorical(axis) || axis.unit === undefined
    ? axis.label
    : `${axis.label} (${axis.unit.replaceAll(" ", "\u00a0")})`;
export const heatOf = ({ marks }: FigurePanel): HeatMap | undefined =>
  marks.find((mark): mark is HeatMap => mark.kind === "heat");
export const scaleBarPx = 12;

/** Throws a RangeError where the size leaves no room for a panel. */
export function layOut(figure: Figure, options: FigureOptions): FigureLayout {
  const atEnds = namesAtEnds(figure);
  const first = layOutWith(figure, options, atEnds);
  // Names that do not fit at the ends of their curves go into the legend, all of them.
  return labelsFit(first) ? first : layOutWith(figure, options, new Set());
}

function labelsFit({ panels, atEnds, widthPx }: FigureLayout): boolean {
  return panels.every(({ panel, box, x }) => {
    const widest = Math.max(0, ...endNames(panel, atEnds).map((name) => textWidth(name, sizes.text)));
    const yAt = scaleOf(panel.y, box.top + box.height, box.top);
    const xAt = scaleOf(x, box.left, box.left + box.width);
    return (
      widest < 0.34 * widthPx &&
      placeEndLabels(panel, [xAt, yAt], [box.top, box.top + box.height], linePx) !== null
    );
  });
}

const endNames = (panel: FigurePanel, atEnds: ReadonlySet<string>) =>
  namedLines(panel).flatMap(({ name }) => (atEnds.has(name) ? [name] : []));

function layOutWith(figure: Figure, options: FigureOptions, atEnds: ReadonlySet<string>): FigureLayout {
  const { columns = 1, panels } = figure;
  const { widthPx, decimalSign = "." } = options;
  const innerPx = widthPx - 2 * edgePx;
  const titleLines = wrapped(figure.title.split(" "), " ", sizes.title, innerPx);
  const legend = legendLines(legendOf(figure, atEnds), sizes.text, innerPx);
  const noteLines = wrapped(figure.footnote, " · ", sizes.note, innerPx);
  const legendTop = edgePx + titleLines.length * 18;
  const hasOwnX = panels.some(({ x }) => x !== undefined);
  const rows = Math.ceil(panels.length / columns);
  const columnPx = (innerPx - (columns - 1) * 24) / columns;
  const titles = panels.map(({ title = "" }) =>
    title === "" ? [] : wrapped(title.split(" "), " ", sizes.text, columnPx),
  );
  const mostTitleLines = Math.max(0, ...titles.map((lines) => lines.length));
  const headPx = mostTitleLines === 0 ? 0 : 4 + linePx * mostTitleLines;
  const xWordsPx = panels.every(({ x = figure.x }) => hasWords(x)) ? 40 : 6;
  const betweenPx = (hasOwnX ? xWordsPx : 0) + headPx + 14;
  const top = legendTop + legend.length * 18 + (legend.length === 0 ? 6 : 10) + headPx;
  const below = xWordsPx + (noteLines.length === 0 ? 0 : gapPx + noteLines.length * 13) + edgePx - 6;
  const aspect = figure.panelAspect ?? (rows === 1 ? 0.55 : 0.22);
  const panelHeight =
    options.heightPx === undefined
      ? aspect * columnPx
      : (options.heightPx - top - below - (rows - 1) * betweenPx) / rows;
  const heightPx = options.heightPx ?? Math.ceil(top + rows * panelHeight + (rows - 1) * betweenPx + below);
  const sides = panels.map((panel) => sidesOf(panel, panelHeight, decimalSign, atEnds));
  const placed = panels.map((panel, index): PlacedPanel => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const ofColumn = sides.filter((_, other) => other % columns === column);
    const leftPx = Math.max(...ofColumn.map(({ left }) => left));
    const rightPx = Math.max(...ofColumn.map(({ right }) => right));
    const box = {
      left: edgePx + column * (columnPx + 24) + leftPx,
      top: top + row * (panelHeight + betweenPx),
      width: columnPx - leftPx - rightPx,
      height: panelHeight,
    };
    if (box.width < 40 || box.height < 30) {
      throw new RangeError(
        `A figure of ${widthPx} × ${Math.round(heightPx)} pixels has no room for its ${panels.length} panels and their words; make it larger.`,
      );
    }
    const { yLabel, yTicks, yTickLabels } = sides[index] ?? sidesOf(panel, panelHeight, decimalSign, atEnds);
    const isLast = index + columns >= panels.length;
    const hasXWords = hasOwnX || isLast;
    const lines = titles[index] ?? [];
    const isWide = lines.some((line) => textWidth(line, sizes.text) > box.width);
    const title = { lines, leftPx: isWide ? edgePx + column * (columnPx + 24) : box.left };
    return { panel, box, title, x: panel.x ?? figure.x, hasXWords, yLabel, yTicks, yTickLabels };
  });
  return { widthPx, heightPx, titleLines, legend, legendTop, panels: placed, atEnds, noteLines };
}

/** Whether anything is written beside a horizontal axis. */
const hasWords = (axis: FigureAxis) =>
  axis.label !== "" || isCategorical(axis) || axis.ticks === undefined || axis.ticks.length > 0;

/** How much room a panel's words take at its left and right. */
function sidesOf(panel: FigurePanel, heightPx: number, decimalSign: "." | ",", atEnds: ReadonlySet<string>) {
  const { y } = panel;
  const yTicks = isCategorical(y) ? [] : ticksOf(y, Math.max(2, Math.min(8, heightPx / 36)));
  const yTickLabels = isCategorical(y) ? y.categories : tickLabels(yTicks, decimalSign);
  const widest = (words: readonly string[], sizePx: number) =>
    Math.max(0, ...words.map((word) => textWidth(word, sizePx)));
  const offsetPx = tickPx + gapPx + widest(yTickLabels, isCategorical(y) ? sizes.text : sizes.tick);
  const words = axisLabel(y);
  const lines = words === "" ? [] : wrapped(words.split(" "), " ", sizes.text, Math.max(60, heightPx + 8));
  const left = offsetPx + lines.length * linePx;
  const names = widest(endNames(panel, atEnds), sizes.text);
  const remarks = isCategorical(y) ? widest(y.remarks ?? [], sizes.text) : 0;
  const heat = heatOf(panel);
  const scaleWords = heat ? widest(tickLabels(ticksOf(heat.colours, 5), decimalSign), sizes.tick) : 0;
  const right = heat
    ? 12 + scaleBarPx + tickPx + scaleWords + gapPx + linePx
    : Math.max(gapPx, names + 14, remarks === 0 ? 0 : remarks + gapPx);
  return { left, right, yLabel: { lines, offsetPx }, yTicks, yTickLabels };
}
