/** Draws the marks of a panel. */
import { interpolateViridis } from "d3-scale-chromatic";
import type { Band, Bars, HeatMap, Line, Mark, Points, Raster, Region, Rule } from "./figure.ts";
import { type Scale, scaleOf } from "./scale.ts";
import type { Box, Place, Surface } from "./surface.ts";
import { colourIn, type Theme } from "./themes.ts";

export interface PanelPlace {
  readonly surface: Surface;
  readonly theme: Theme;
  readonly box: Box;
  readonly xAt: Scale;
  readonly yAt: Scale;
}

export function drawMark(mark: Mark, place: PanelPlace): void {
  switch (mark.kind) {
    case "line":
      drawLine(mark, place);
      break;
    case "band":
      drawBand(mark, place);
      break;
    case "points":
      drawPoints(mark, place);
      break;
    case "raster":
      drawRaster(mark, place);
      break;
    case "bars":
      drawBars(mark, place);
      break;
    case "region":
      drawRegion(mark, place);
      break;
    case "heat":
      drawHeat(mark, place);
      break;
    case "rule":
      drawRule(mark, place);
      break;
  }
}

function drawLine({ x, y, colour, isDashed = false, widthPx = 1.8 }: Line, place: PanelPlace): void {
  const { surface, theme, xAt, yAt } = place;
  const runs = runsOf(x.length, (index) => [xAt(x[index] ?? Number.NaN), yAt(y[index] ?? Number.NaN)]);
  surface.polylines(runs.map(thinned), { colour: colourIn(theme, colour), widthPx, isDashed });
}

function drawBand({ x, low, high, colour }: Band, { surface, theme, xAt, yAt }: PanelPlace): void {
  const edge = (values: ArrayLike<number>) => (index: number) =>
    [xAt(x[index] ?? Number.NaN), yAt(values[index] ?? Number.NaN)] as const;
  const isKnown = (index: number) => [...edge(low)(index), ...edge(high)(index)].every(Number.isFinite);
  const only = (values: ArrayLike<number>) => (index: number) =>
    isKnown(index) ? edge(values)(index) : ([Number.NaN, Number.NaN] as const);
  const lower = runsOf(x.length, only(low));
  runsOf(x.length, only(high)).forEach((upper, run) => {
    surface.polygon([...upper, ...(lower[run] ?? []).toReversed()], colourIn(theme, colour), 0.2);
  });
}

function drawPoints(mark: Points, { surface, theme, xAt, yAt }: PanelPlace): void {
  const { x, y, xInterval, yInterval, colour, radiusPx = 3.2 } = mark;
  const fill = colourIn(theme, colour);
  const places: Place[] = [];
  const whiskers: Place[][] = [];
  for (let index = 0; index < x.length; index++) {
    const [left, top] = [xAt(x[index] ?? Number.NaN), yAt(y[index] ?? Number.NaN)];
    if (!Number.isFinite(left) || !Number.isFinite(top)) continue;
    places.push([left, top]);
    const between = (interval: Points["xInterval"], at: Scale) =>
      interval && [at(interval.low[index] ?? Number.NaN), at(interval.high[index] ?? Number.NaN)];
    const [lowX, highX] = between(xInterval, xAt) ?? [];
    const [lowY, highY] = between(yInterval, yAt) ?? [];
    if (lowX !== undefined && highX !== undefined)
      whiskers.push([
        [lowX, top],
        [highX, top],
      ]);
    if (lowY !== undefined && highY !== undefined)
      whiskers.push([
        [left, lowY],
        [left, highY],
      ]);
  }
  surface.polylines(whiskers, { colour: theme.ink, widthPx: 1.6 });
  surface.circles(places, radiusPx, fill);
}

function drawRaster({ x, y, colour }: Raster, { surface, theme, box, xAt, yAt }: PanelPlace): void {
  const rowPx = Math.min(6, Math.max(0.8, Math.abs(yAt(1) - yAt(0)) * 0.9));
  const places: Place[] = [];
  for (let index = 0; index < x.length; index++) {
    const [left, top] = [xAt(x[index] ?? Number.NaN), yAt(y[index] ?? Number.NaN)];
    if (left >= box.left && left <= box.left + box.width) places.push([left, top - rowPx / 2]);
  }
  surface.ticks(places, rowPx, { colour: colourIn(theme, colour), widthPx: 0.8 });
}

function drawBars({ bars, direction, colour }: Bars, { surface, theme, box, xAt, yAt }: PanelPlace): void {
  const fill = colourIn(theme, colour);
  const [along, across] = direction === "right" ? [xAt, yAt] : [yAt, xAt];
  const [least, most] =
    direction === "right" ? [box.left, box.left + box.width] : [box.top, box.top + box.height];
  const base = Math.min(most, Math.max(least, Number.isFinite(along(0)) ? along(0) : most));
  const whiskers: Place[][] = [];
  const at = (length: number, position: number): Place =>
    direction === "right" ? [length, position] : [position, length];
  for (const { start, end, value, low, high } of bars) {
    if (!Number.isFinite(value)) continue;
    const [from, to] = [across(start), across(end)].sort((first, second) => first - second) as [
      number,
      number,
    ];
    const [near, far] = [base, along(value)].sort((first, second) => first - second) as [number, number];
    const [left, top] = at(near, from);
    const [width, height] = at(Math.max(0.8, far - near), to - from);
    surface.rectangle({ left, top, width, height }, fill);
    if (low === undefined || high === undefined) continue;
    const middle = (from + to) / 2;
    const [lowest, highest] = [along(low), along(high)];
    const reach = Math.min(4, (to - from) / 3);
    whiskers.push([at(lowest, middle), at(highest, middle)]);
    for (const tip of [lowest, highest]) whiskers.push([at(tip, middle - reach), at(tip, middle + reach)]);
  }
  surface.polylines(whiskers, { colour: theme.ink, widthPx: 1.3 });
}

function drawRegion({ fromX, toX, fromY, toY, colour }: Region, place: PanelPlace): void {
  const { surface, theme, box, xAt, yAt } = place;
  const within = (value: number, from: number, length: number) =>
    Math.min(from + length, Math.max(from, Number.isFinite(value) ? value : from));
  const [x1, x2] = [within(xAt(fromX), box.left, box.width), within(xAt(toX), box.left, box.width)];
  const [y1, y2] = [within(yAt(toY), box.top, box.height), within(yAt(fromY), box.top, box.height)];
  const shown = { left: x1, top: y1, width: Math.max(4, x2 - x1), height: Math.max(3, y2 - y1) };
  surface.rectangle(shown, colourIn(theme, colour), 0.35);
}

function drawRule({ axis, at, colour, name }: Rule, { surface, theme, box, xAt, yAt }: PanelPlace): void {
  const { left, top, width, height } = box;
  const place = axis === "x" ? xAt(at) : yAt(at);
  if (!Number.isFinite(place)) return;
  const ends: Place[] =
    axis === "x"
      ? [
          [place, top],
          [place, top + height],
        ]
      : [
          [left, place],
          [left + width, place],
        ];
  surface.polylines([ends], { colour: colourIn(theme, colour), widthPx: 1, isDashed: true });
  if (name === undefined) return;
  const words: Place = axis === "x" ? [place + 4, top + 12] : [left + 6, place - 4];
  surface.text(words, name, { sizePx: 11, colour: colourIn(theme, colour), rim: theme.ground });
}

const heatLevels = 128;

/** The colour of a share of the scale, 0 … 1: viridis, which keeps its order in grey and for colour-blind eyes. */
export const heatColour = (share: number): string => interpolateViridis(Math.min(1, Math.max(0, share)));

function drawHeat({ xEdges, yEdges, values, colours }: HeatMap, place: PanelPlace): void {
  const { surface, xAt, yAt } = place;
  const share = scaleOf(colours, 0, 1);
  const columns = xEdges.length - 1;
  const boxes = new Map<number, Box[]>();
  for (let index = 0; index < values.length; index++) {
    const value = share(values[index] ?? Number.NaN);
    // Below a logarithmic scale is its lowest colour; what was not measured has none.
    if (Number.isNaN(value)) continue;
    const [column, line] = [index % columns, Math.floor(index / columns)];
    const level = Math.round(Math.min(1, Math.max(0, value)) * (heatLevels - 1));
    const [left, right] = [xAt(xEdges[column] ?? 0), xAt(xEdges[column + 1] ?? 0)];
    const [bottom, top] = [yAt(yEdges[line] ?? 0), yAt(yEdges[line + 1] ?? 0)];
    const list = boxes.get(level) ?? [];
    if (list.length === 0) boxes.set(level, list);
    list.push({ left, top, width: right - left, height: bottom - top });
  }
  for (const [level, list] of boxes) surface.cells(list, heatColour(level / (heatLevels - 1)));
}

/** Places in runs without a gap. */
function runsOf(count: number, at: (index: number) => readonly [number, number]): Place[][] {
  const runs: Place[][] = [];
  let run: Place[] = [];
  for (let index = 0; index < count; index++) {
    const place = at(index);
    if (place.every(Number.isFinite)) {
      if (run.length === 0) runs.push(run);
      run.push(place);
    } else {
      run = [];
    }
  }
  return runs;
}

/** Of very many places in one half pixel: the first, the lowest, the highest and the last, which look the same. */
function thinned(places: readonly Place[]): readonly Place[] {
  const [first, last] = [places[0]?.[0] ?? 0, places.at(-1)?.[0] ?? 0];
  if (places.length <= 8 * Math.abs(last - first) + 16) return places;
  const kept: Place[] = [];
  let column: Place[] = [];
  const flush = () => {
    const byHeight = [...column].sort((one, other) => one[1] - other[1]);
    const wanted = new Set([column[0], byHeight[0], byHeight.at(-1), column.at(-1)]);
    kept.push(...column.filter((place) => wanted.has(place)));
    column = [];
  };
  for (const place of places) {
    const [begun] = column;
    if (begun && Math.floor(2 * begun[0]) !== Math.floor(2 * place[0])) flush();
    column.push(place);
  }
  flush();
  return kept;
}
