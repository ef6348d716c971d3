/** The most important assumptions of each claim as dots with intervals, one panel a claim, as plain SVG. */
import { type ClaimFinding, directionOf, type Screen } from "../../model/sensitivity/findings.ts";
import { t } from "../../web/messages/messages.ts";
import { nameOfAssumption, sizeInWords } from "../../web/messages/sensitivity-words.ts";

const panelWidth = 520;
const columns = 2;
const rowHeight = 18;
const headHeight = 34;
const panelGap = 14;
const shown = 6;
const track = { from: 268, to: 400 };
const ink = "#222";
const panelHeight = headHeight + shown * rowHeight + panelGap;

export function sensitivityChart({ claims }: Screen, title: string): string {
  const width = columns * panelWidth;
  const height = 40 + Math.ceil(claims.length / columns) * panelHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, system-ui, sans-serif" font-size="12" fill="${ink}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(16, 24, title, 'font-size="14" font-weight="600"'),
    ...claims.map((finding, index) =>
      panel(finding, (index % columns) * panelWidth, 40 + Math.floor(index / columns) * panelHeight),
    ),
    "</svg>",
    "",
  ].join("\n");
}

function panel({ claim, importances }: ClaimFinding, left: number, top: number): string {
  const rows = importances.slice(0, shown);
  const largest = Math.max(Number.MIN_VALUE, ...rows.map(({ high }) => high));
  const xAt = (value: number) => left + track.from + (value / largest) * (track.to - track.from);
  return [
    text(left + 16, top + 20, t(`sensitivity.claim.${claim}`), 'font-weight="600"'),
    ...rows.map((importance, index) => {
      const y = top + headHeight + index * rowHeight + rowHeight / 2;
      const arrow = t(`sensitivity.direction.${directionOf(importance)}`);
      return [
        text(left + track.from - 12, y + 4, nameOfAssumption(importance), 'text-anchor="end"'),
        line(xAt(0), y, xAt(largest), y, "#ddd", 1),
        line(xAt(importance.low), y, xAt(importance.high), y, ink, 2),
        `<circle cx="${fixed(xAt(importance.size))}" cy="${fixed(y)}" r="4.5" fill="#0072b2"/>`,
        text(left + track.to + 10, y + 4, `${sizeInWords(claim, importance.size)} ${arrow}`),
      ].join("\n");
    }),
  ].join("\n");
}

const fixed = (value: number) => value.toFixed(1);
const line = (x1: number, y1: number, x2: number, y2: number, color: string, thickness: number) =>
  `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${color}" stroke-width="${thickness}"/>`;
const text = (x: number, y: number, words: string, more = "") =>
  `<text x="${fixed(x)}" y="${fixed(y)}" ${more}>${escaped(words)}</text>`;
const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
