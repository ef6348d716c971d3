/** Horizontal bars from zero with confidence intervals, as plain SVG. */
import type { Interval } from "../../model/interval.ts";

export interface Bar extends Interval {
  readonly name: string;
  readonly color: string;
}

export interface BarChart {
  readonly title: string;
  readonly unit: string;
  readonly hasLegend?: boolean;
  readonly groups: readonly { readonly title: string; readonly bars: readonly Bar[] }[];
}

const width = 760;
const left = 210;
const right = 30;
const top = 62;
const barHeight = 14;
const groupGap = 12;
const ink = "#222";

export function barChart({ title, unit, groups, hasLegend = true }: BarChart): string {
  const bars = groups.flatMap((group) => group.bars);
  const { minimum, maximum, step } = niceRange(bars);
  const xAt = (value: number) => left + ((value - minimum) / (maximum - minimum)) * (width - left - right);
  const heights = groups.map((group) => group.bars.length * barHeight + groupGap);
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const names = [...new Map(bars.map((bar) => [bar.name, bar])).values()];
  const ticks = Array.from(
    { length: Math.round((maximum - minimum) / step) + 1 },
    (_, index) => minimum + index * step,
  );
  const drawn = groups.map((group, index) => {
    const groupTop = top + heights.slice(0, index).reduce((sum, height) => sum + height, 0);
    return [
      text(left - 10, groupTop + (group.bars.length * barHeight) / 2 + 4, group.title, "end"),
      ...group.bars.map((bar, row) => drawBar(bar, groupTop + row * barHeight, xAt)),
    ].join("\n");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 44}" width="${width}" height="${bottom + 44}" font-family="Inter, system-ui, sans-serif" font-size="12" fill="${ink}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${bottom + 44}" fill="#fff"/>`,
    text(16, 22, title, "start", 'font-size="14" font-weight="600"'),
    ...(hasLegend ? names.map(legendEntry) : []),
    ...ticks.map((tick) =>
      line(xAt(tick), top - 6, xAt(tick), bottom, Math.abs(tick) < step / 9 ? ink : "#ddd"),
    ),
    ...drawn,
    ...ticks.map((tick) => text(xAt(tick), bottom + 16, `${Number(tick.toFixed(3))}`, "middle")),
    text((left + width - right) / 2, bottom + 36, unit, "middle"),
    "</svg>",
    "",
  ].join("\n");
}

function drawBar({ mean, low, high, color }: Bar, y: number, xAt: (value: number) => number): string {
  const [from, to] = [xAt(Math.min(0, mean)), xAt(Math.max(0, mean))];
  const middle = y + barHeight / 2;
  return [
    `<rect x="${fixed(from)}" y="${fixed(y + 2)}" width="${fixed(Math.max(1, to - from))}" height="${barHeight - 4}" fill="${color}"/>`,
    line(xAt(low), middle, xAt(high), middle, ink, 1.4),
    line(xAt(low), middle - 4, xAt(low), middle + 4, ink, 1.4),
    line(xAt(high), middle - 4, xAt(high), middle + 4, ink, 1.4),
  ].join("\n");
}

const legendEntry = ({ name, color }: Bar, index: number) =>
  `<rect x="${left + 180 * index}" y="34" width="12" height="12" fill="${color}"/>\n${text(left + 18 + 180 * index, 44, name, "start")}`;

/** A step of 1, 2 or 5 times a power of ten, that divides a span into about six. */
function stepOf(span: number): number {
  const rough = span / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
}

/** Whole steps around zero and all intervals. */
function niceRange(bars: readonly Interval[]) {
  const lowest = Math.min(0, ...bars.map(({ low }) => low));
  const highest = Math.max(0, ...bars.map(({ high }) => high));
  const step = stepOf(highest - lowest);
  return { step, minimum: step * Math.floor(lowest / step), maximum: step * Math.ceil(highest / step) };
}

const fixed = (value: number) => value.toFixed(1);
const line = (x1: number, y1: number, x2: number, y2: number, color: string, thickness = 0.7) =>
  `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${color}" stroke-width="${thickness}"/>`;
const text = (x: number, y: number, words: string, anchor: string, more = "") =>
  `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}" ${more}>${escaped(words)}</text>`;
const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
