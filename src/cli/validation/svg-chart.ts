/** Charts as plain SVG: panels below each other over one horizontal axis, with lines, dots, bands and windows. */

export interface Axis {
  readonly title: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
  readonly isLogarithmic?: boolean;
}

/** An axis from its first to its last tick. */
export const axis = (title: string, ticks: readonly number[], more: Partial<Axis> = {}): Axis => ({
  ...{ title, ticks, minimum: ticks[0] ?? 0, maximum: ticks.at(-1) ?? 1 },
  ...more,
});

export type Point = readonly [x: number, y: number];

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  readonly color: string;
  readonly isDots?: boolean;
  readonly isDashed?: boolean;
}

/** Shaded: everything between two x and two y. */
export type Window = Readonly<Record<"fromX" | "toX" | "fromY" | "toY", number>>;

export interface Panel {
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly windows?: readonly Window[];
  /** Shaded between two curves over the same x. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
}

export interface Chart {
  readonly title: string;
  readonly x: Axis;
  readonly panels: readonly Panel[];
  readonly panelHeight?: number;
}

const width = 760;
const left = 74;
const right = 16;
const top = 34;
const gap = 18;
const bottom = 46;
const ink = "#222";
const grid = "#ddd";
const shade = "#e9b949";

/** Colours that colour-blind eyes tell apart (Okabe & Ito). */
export const chartColors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#8a6d00", "#000000"];

export function drawChart({ title, x, panels, panelHeight = 130 }: Chart): string {
  const names = legendOf(panels);
  const legendLines = Math.ceil(names.length / 4);
  const panelsTop = top + 16 * legendLines;
  const height = panelsTop + panels.length * (panelHeight + gap) - gap + bottom;
  const xAt = scaleOf(x, left, width - right);
  const drawn = panels.map((panel, index) => {
    const panelTop = panelsTop + index * (panelHeight + gap);
    return drawPanel(panel, x, xAt, panelTop, panelHeight);
  });
  const panelsBottom = height - bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, system-ui, sans-serif" font-size="12" fill="${ink}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    textAt(left, 20, title, "start", 'font-size="14" font-weight="600"'),
    ...names.map((series, index) => legendEntry(series, index)),
    ...drawn,
    ...x.ticks.map((tick) => textAt(xAt(tick), panelsBottom + 16, `${tick}`, "middle")),
    textAt((left + width - right) / 2, panelsBottom + 36, x.title, "middle"),
    "</svg>",
    "",
  ].join("\n");
}

function drawPanel(
  { y, series, windows = [], band }: Panel,
  x: Axis,
  xAt: Scale,
  panelTop: number,
  panelHeight: number,
): string {
  const yAt = scaleOf(y, panelTop + panelHeight, panelTop);
  const inside = (value: number, axis: Axis) => Math.min(axis.maximum, Math.max(axis.minimum, value));
  const gridLines = [
    ...x.ticks.map((tick) => lineAt(xAt(tick), panelTop, xAt(tick), panelTop + panelHeight)),
    ...y.ticks.map((tick) => lineAt(left, yAt(tick), width - right, yAt(tick))),
  ];
  const shaded = windows.map(({ fromX, toX, fromY, toY }) => {
    const [x1, x2] = [xAt(inside(fromX, x)), xAt(inside(toX, x))];
    const [y1, y2] = [yAt(inside(toY, y)), yAt(inside(fromY, y))];
    return `<rect x="${fixed(x1)}" y="${fixed(y1)}" width="${fixed(Math.max(4, x2 - x1))}" height="${fixed(Math.max(3, y2 - y1))}" fill="${shade}" opacity="0.35"/>`;
  });
  const pointAt = ([px, py]: Point) => `${fixed(xAt(inside(px, x)))},${fixed(yAt(inside(py, y)))}`;
  const edge = (band ?? []).map(([px, low, high]) => ({
    low: pointAt([px, low]),
    high: pointAt([px, high]),
  }));
  const around = [...edge.map(({ high }) => high), ...edge.map(({ low }) => low).reverse()];
  return [
    ...gridLines,
    ...shaded,
    ...(around.length > 0
      ? [`<polygon points="${around.join(" ")}" fill="${chartColors[0]}" opacity="0.15"/>`]
      : []),
    ...series.map((entry) => drawSeries(entry, entry.points.map(pointAt))),
    `<rect x="${left}" y="${panelTop}" width="${width - left - right}" height="${panelHeight}" fill="none" stroke="${ink}" stroke-width="0.8"/>`,
    ...y.ticks.map((tick) => textAt(left - 6, yAt(tick) + 4, `${tick}`, "end")),
    `<text transform="translate(${left - 46} ${panelTop + panelHeight / 2}) rotate(-90)" text-anchor="middle">${escaped(y.title)}</text>`,
  ].join("\n");
}

function drawSeries({ color, isDots = false, isDashed = false }: Series, places: readonly string[]): string {
  if (isDots) {
    return places
      .map((place) => {
        const [cx, cy] = place.split(",");
        return `<circle cx="${cx}" cy="${cy}" r="3" fill="${color}"/>`;
      })
      .join("\n");
  }
  const dashes = isDashed ? ' stroke-dasharray="5 4"' : "";
  return `<polyline points="${places.join(" ")}" fill="none" stroke="${color}" stroke-width="1.8"${dashes}/>`;
}

/** Names that occur in more than one panel are said once. */
function legendOf(panels: readonly Panel[]): Series[] {
  const names = new Map(panels.flatMap(({ series }) => series.map((entry) => [entry.name, entry])));
  return names.size > 1 ? [...names.values()] : [];
}

function legendEntry(series: Series, index: number): string {
  const [entryLeft, baseline] = [left + (index % 4) * 170, top + 4 + 16 * Math.floor(index / 4)];
  const sample = (at: number): Point => [entryLeft + at, baseline - 4];
  const places = (series.isDots ? [sample(12)] : [sample(0), sample(24)]).map((point) => point.join(","));
  return `${drawSeries(series, places)}\n${textAt(entryLeft + 30, baseline, series.name, "start")}`;
}

type Scale = (value: number) => number;

function scaleOf({ minimum, maximum, isLogarithmic = false }: Axis, from: number, to: number): Scale {
  const along = isLogarithmic ? Math.log : (value: number) => value;
  return (value) =>
    from + ((along(value) - along(minimum)) / (along(maximum) - along(minimum))) * (to - from);
}

const fixed = (value: number) => value.toFixed(1);
const lineAt = (x1: number, y1: number, x2: number, y2: number) =>
  `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${grid}" stroke-width="0.7"/>`;
const textAt = (x: number, y: number, text: string, anchor: string, more = "") =>
  `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}" ${more}>${escaped(text)}</text>`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
