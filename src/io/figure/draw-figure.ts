/** Draws a figure on a surface. */
import { drawMark, heatColour } from "./draw-marks.ts";
import { placeEndLabels } from "./end-labels.ts";
import { type Figure, type FigureOptions, isCategorical, type ValueAxis } from "./figure.ts";
import {
  axisLabel,
  type FigureLayout,
  heatOf,
  layOut,
  linePx,
  type PlacedPanel,
  scaleBarPx,
  sizes,
} from "./layout.ts";
import { drawLegendLine } from "./legend.ts";
import { type Scale, scaleOf } from "./scale.ts";
import type { Surface } from "./surface.ts";
import { textWidth } from "./text-width.ts";
import { colourIn, type Theme, themes } from "./themes.ts";
import { tickLabels, ticksOf } from "./ticks.ts";

/** Throws a RangeError where the size leaves no room for a panel. */
export function drawFigure(figure: Figure, surface: Surface, options: FigureOptions): void {
  const theme = themes[options.theme];
  const layout = layOut(figure, options);
  const { widthPx, heightPx, titleLines, legend, legendTop, panels, noteLines } = layout;
  surface.begin(widthPx, heightPx, theme.ground, figure.title);
  titleLines.forEach((line, index) => {
    surface.text([16, 22 + 18 * index], line, { sizePx: sizes.title, colour: theme.ink, isBold: true });
  });
  legend.forEach((entries, index) => {
    drawLegendLine(surface, theme, entries, [16, legendTop + 10 + 18 * index], sizes.text);
  });
  for (const placed of panels) drawPanel(placed, layout, surface, theme, options.decimalSign ?? ".");
  noteLines.forEach((line, index) => {
    const y = heightPx - 12 - 13 * (noteLines.length - 1 - index);
    surface.text([16, y], line, { sizePx: sizes.note, colour: theme.quiet });
  });
}

function drawPanel(
  placed: PlacedPanel,
  { atEnds }: FigureLayout,
  surface: Surface,
  theme: Theme,
  decimalSign: "." | ",",
): void {
  const { panel, box, x } = placed;
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const xAt = scaleOf(x, box.left, right);
  const yAt = isCategorical(panel.y) ? scaleOf(panel.y, box.top, bottom) : scaleOf(panel.y, bottom, box.top);
  const { lines, leftPx } = placed.title;
  lines.forEach((line, index) => {
    const y = box.top - 7 - linePx * (lines.length - 1 - index);
    surface.text([leftPx, y], line, { sizePx: sizes.text, colour: theme.ink, isBold: true });
  });
  const xTicks = isCategorical(x) ? [] : ticksOf(x, Math.max(2, box.width / 80));
  const grid = { colour: theme.grid, widthPx: 0.7 };
  const hasHeat = heatOf(panel) !== undefined;
  if (!hasHeat) {
    surface.polylines(
      [
        ...xTicks.map((tick) => [[xAt(tick), box.top] as const, [xAt(tick), bottom] as const]),
        ...placed.yTicks.map((tick) => [[box.left, yAt(tick)] as const, [right, yAt(tick)] as const]),
      ],
      grid,
    );
  }
  // Dots and strokes at the edge are whole.
  const clip = { left: box.left - 3, top: box.top - 3, width: box.width + 6, height: box.height + 6 };
  surface.within(clip, () => {
    for (const mark of panel.marks) drawMark(mark, { surface, theme, box, xAt, yAt });
  });
  surface.rectangle(box, null, 1, { colour: theme.quiet, widthPx: 0.8 });
  drawYWords(placed, yAt, surface, theme);
  drawXWords(placed, xTicks, xAt, surface, theme, decimalSign);
  drawScaleBar(placed, surface, theme, decimalSign);
  for (const label of placeEndLabels(panel, [xAt, yAt], [box.top, bottom], linePx) ?? []) {
    if (!atEnds.has(label.name)) continue;
    const colour = colourIn(theme, label.line.colour);
    const isMoved = Math.abs(label.labelY - label.y) > 4 || label.x < right - 2;
    if (isMoved && label.x <= right + 1) {
      surface.polylines(
        [
          [
            [Math.min(right, label.x), label.y],
            [right + 9, label.labelY],
          ],
        ],
        { colour, widthPx: 0.6 },
      );
    }
    surface.text([right + 11, label.labelY + 4], label.name, { sizePx: sizes.text, colour });
  }
}

function drawYWords(
  { panel, box, yLabel, yTicks, yTickLabels }: PlacedPanel,
  yAt: Scale,
  surface: Surface,
  theme: Theme,
) {
  const { y } = panel;
  const right = box.left + box.width;
  if (isCategorical(y)) {
    const remarks = y.remarks ?? [];
    y.categories.forEach((name, index) => {
      const middle = yAt(index + 0.5) + 4;
      surface.text([box.left - 9, middle], name, { sizePx: sizes.text, colour: theme.ink, anchor: "end" });
      const remark = remarks[index];
      if (remark !== undefined) {
        surface.text([right + 8, middle], remark, { sizePx: sizes.text, colour: theme.ink });
      }
    });
  } else {
    surface.polylines(
      yTicks.map((tick) => [[box.left - 4, yAt(tick)] as const, [box.left, yAt(tick)] as const]),
      { colour: theme.quiet, widthPx: 0.8 },
    );
    yTicks.forEach((tick, index) => {
      const look = { sizePx: sizes.tick, colour: theme.ink, anchor: "end" } as const;
      surface.text([box.left - 8, yAt(tick) + 4], yTickLabels[index] ?? "", look);
    });
  }
  yLabel.lines.forEach((line, index) => {
    const x = box.left - yLabel.offsetPx - 4 - linePx * (yLabel.lines.length - 1 - index);
    const look = { sizePx: sizes.text, colour: theme.ink, anchor: "middle", isUpright: true } as const;
    surface.text([x, box.top + box.height / 2], line, look);
  });
}

/** Numbers that would touch the one before are left out; their ticks are not. */
function drawXWords(
  { box, x, hasXWords }: PlacedPanel,
  ticks: readonly number[],
  xAt: Scale,
  surface: Surface,
  theme: Theme,
  decimalSign: "." | ",",
): void {
  const bottom = box.top + box.height;
  const stroke = { colour: theme.quiet, widthPx: 0.8 };
  surface.polylines(
    ticks.map((tick) => [[xAt(tick), bottom] as const, [xAt(tick), bottom + 4] as const]),
    stroke,
  );
  if (!hasXWords) return;
  const [words, places] = isCategorical(x)
    ? [x.categories, x.categories.map((_, index) => xAt(index + 0.5))]
    : [tickLabels(ticks, decimalSign), ticks.map(xAt)];
  let endPx = Number.NEGATIVE_INFINITY;
  words.forEach((word, index) => {
    const middle = places[index] ?? 0;
    const half = textWidth(word, sizes.tick) / 2;
    if (middle - half < endPx + 6) return;
    endPx = middle + half;
    surface.text([middle, bottom + 17], word, { sizePx: sizes.tick, colour: theme.ink, anchor: "middle" });
  });
  surface.text([box.left + box.width / 2, bottom + 36], axisLabel(x), {
    sizePx: sizes.text,
    colour: theme.ink,
    anchor: "middle",
  });
}

/** The colours of a heat map from low to high, with their numbers, at its right. */
function drawScaleBar({ panel, box }: PlacedPanel, surface: Surface, theme: Theme, decimalSign: "." | ",") {
  const colours: ValueAxis | undefined = heatOf(panel)?.colours;
  if (!colours) return;
  const left = box.left + box.width + 12;
  const bottom = box.top + box.height;
  const steps = 64;
  for (let step = 0; step < steps; step++) {
    const top = bottom - ((step + 1) / steps) * box.height;
    surface.cells(
      [{ left, top, width: scaleBarPx, height: box.height / steps }],
      heatColour(step / (steps - 1)),
    );
  }
  surface.rectangle({ left, top: box.top, width: scaleBarPx, height: box.height }, null, 1, {
    colour: theme.quiet,
    widthPx: 0.8,
  });
  const at = scaleOf(colours, bottom, box.top);
  const ticks = ticksOf(colours, 5);
  const labels = tickLabels(ticks, decimalSign);
  ticks.forEach((tick, index) => {
    surface.text([left + scaleBarPx + 5, at(tick) + 4], labels[index] ?? "", {
      sizePx: sizes.tick,
      colour: theme.ink,
    });
  });
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, sizes.tick)));
  surface.text([left + scaleBarPx + 5 + widest + 17, box.top + box.height / 2], axisLabel(colours), {
    ...{ sizePx: sizes.text, colour: theme.ink },
    anchor: "middle",
    isUpright: true,
  });
}
