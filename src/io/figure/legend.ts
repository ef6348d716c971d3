/** Which names a figure says in a legend above its panels; the others are written at the ends of their curves. */

import { namedLines } from "./end-labels.ts";
import type { Figure, HeatMap, Mark } from "./figure.ts";
import type { Surface } from "./surface.ts";
import { textWidth } from "./text-width.ts";
import { colourIn, type Theme } from "./themes.ts";

type NamedMark = Exclude<Mark, HeatMap>;
export interface LegendEntry {
  readonly name: string;
  /** Drawn beside the name. */
  readonly mark: NamedMark;
}

/** Curves that occur in one panel only, with a name that no other mark has: they are labelled where they end. */
export function namesAtEnds({ panels }: Figure): ReadonlySet<string> {
  const names = panels.flatMap((panel) => [...new Set(namedLines(panel).map(({ name }) => name))]);
  const elsewhere = new Set(
    panels.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === "line" || mark.kind === "heat" ? [] : [mark.name])),
    ),
  );
  return new Set(
    names.filter((name) => names.indexOf(name) === names.lastIndexOf(name) && !elsewhere.has(name)),
  );
}

/** Every other name, once. A rule's words are written at the rule. */
export function legendOf(figure: Figure, atEnds: ReadonlySet<string>): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { marks, y } of figure.panels) {
    for (const mark of marks) {
      if (mark.kind === "heat" || mark.kind === "rule") continue;
      const { name } = mark;
      if (name === undefined || name === y.label || atEnds.has(name) || entries.has(name)) continue;
      entries.set(name, { name, mark });
    }
  }
  return [...entries.values()];
}

const samplePx = 26;
const gapPx = 22;

/** Lines of entries that fit into the width. */
export function legendLines(
  entries: readonly LegendEntry[],
  sizePx: number,
  widthPx: number,
): LegendEntry[][] {
  const lines: LegendEntry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const width = samplePx + 6 + textWidth(entry.name, sizePx) + gapPx;
    if (used + width - gapPx > widthPx) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(entry);
    used += width;
  }
  return lines;
}

export function drawLegendLine(
  surface: Surface,
  theme: Theme,
  entries: readonly LegendEntry[],
  [left, middle]: readonly [number, number],
  sizePx: number,
): void {
  let x = left;
  for (const { name, mark } of entries) {
    drawSample(surface, theme, mark, x, middle);
    surface.text([x + samplePx + 6, middle + sizePx * 0.36], name, { sizePx, colour: theme.ink });
    x += samplePx + 6 + textWidth(name, sizePx) + gapPx;
  }
}

function drawSample(surface: Surface, theme: Theme, mark: NamedMark, x: number, middle: number): void {
  const colour = colourIn(theme, mark.colour);
  if (mark.kind === "line" || mark.kind === "rule") {
    const isDashed = mark.kind === "rule" || (mark.isDashed ?? false);
    surface.polylines(
      [
        [
          [x, middle],
          [x + samplePx, middle],
        ],
      ],
      { colour, widthPx: 2, isDashed },
    );
  } else if (mark.kind === "points" || mark.kind === "raster") {
    surface.circles([[x + samplePx / 2, middle]], 3.2, colour);
  } else {
    const opacity = { bars: 1, band: 0.25, region: 0.35 }[mark.kind];
    surface.rectangle({ left: x + 4, top: middle - 6, width: samplePx - 4, height: 12 }, colour, opacity);
  }
}
