/** A surface whose outcome is an SVG document: words stay words, and lines stay lines. */
import { hashOfText } from "../../model/network/hash.ts";
import {
  type Box,
  figureFamily,
  isReadToLeft,
  type Place,
  type Stroke,
  type Surface,
  type TextLook,
} from "./surface.ts";

export class SvgSurface implements Surface {
  private readonly parts: string[] = [];
  /** Of the names of clips: several documents in one page must not share them. */
  private prefix = "";
  private clips = 0;
  private readonly family: string;

  constructor(family = figureFamily) {
    this.family = family;
  }

  begin(widthPx: number, heightPx: number, ground: string, title: string): void {
    const [width, height] = [fixed(widthPx), fixed(heightPx)];
    this.prefix = `panel-${hashOfText(`${title} ${width} ${height} ${ground}`)}`;
    this.parts.push(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${this.family}">`,
      `<title>${escaped(title)}</title>`,
      `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    );
  }

  /** The whole document. */
  end(): string {
    return [...this.parts, "</svg>", ""].join("\n");
  }

  rectangle(box: Box, fill: string | null, opacity = 1, stroke?: Stroke): void {
    const look = `fill="${fill ?? "none"}"${opacity === 1 ? "" : ` opacity="${opacity}"`}`;
    this.parts.push(`<rect ${boxed(box)} ${look}${stroke ? ` ${stroked(stroke)}` : ""}/>`);
  }

  polylines(lists: readonly (readonly Place[])[], stroke: Stroke): void {
    const path = lists
      .filter((list) => list.length > 0)
      .map(pathOf)
      .join("");
    if (path === "") return;
    this.parts.push(`<path d="${path}" fill="none" stroke-linejoin="round" ${stroked(stroke)}/>`);
  }

  polygon(places: readonly Place[], fill: string, opacity: number): void {
    if (places.length > 0)
      this.parts.push(`<path d="${pathOf(places)}Z" fill="${fill}" opacity="${opacity}"/>`);
  }

  circles(places: readonly Place[], radiusPx: number, fill: string): void {
    for (const [x, y] of places) {
      this.parts.push(`<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${radiusPx}" fill="${fill}"/>`);
    }
  }

  ticks(places: readonly Place[], heightPx: number, stroke: Stroke): void {
    if (places.length === 0) return;
    const path = places.map(([x, y]) => `M${fixed(x)} ${fixed(y)}v${fixed(heightPx)}`).join("");
    this.parts.push(`<path d="${path}" fill="none" ${stroked(stroke)}/>`);
  }

  cells(boxes: readonly Box[], fill: string): void {
    const path = boxes
      .map(({ left, top, width, height }) => {
        // Both edges are rounded: neighbours share them, and no seam shines through.
        const [right, bottom] = [fixed(left + width), fixed(top + height)];
        return `M${fixed(left)} ${fixed(top)}H${right}V${bottom}H${fixed(left)}z`;
      })
      .join("");
    this.parts.push(`<path d="${path}" fill="${fill}" shape-rendering="crispEdges"/>`);
  }

  text([x, y]: Place, words: string, look: TextLook): void {
    const { sizePx, colour, anchor = "start", isBold = false, isUpright = false, rim } = look;
    const at = isUpright
      ? `transform="translate(${fixed(x)} ${fixed(y)}) rotate(-90)"`
      : `x="${fixed(x)}" y="${fixed(y)}"`;
    const isToLeft = isReadToLeft(words);
    // Where text runs to the left, it starts at its right end.
    const anchored = isToLeft ? ({ start: "end", middle: "middle", end: "start" } as const)[anchor] : anchor;
    const more = [
      ...(isToLeft ? ['direction="rtl"'] : []),
      ...(anchored === "start" ? [] : [`text-anchor="${anchored}"`]),
      ...(isBold ? ['font-weight="600"'] : []),
      ...(rim === undefined
        ? []
        : [`paint-order="stroke" stroke="${rim}" stroke-width="3" stroke-linejoin="round"`]),
    ];
    this.parts.push(
      `<text ${[at, `font-size="${sizePx}"`, `fill="${colour}"`, ...more].join(" ")}>${escaped(words)}</text>`,
    );
  }

  within(box: Box, draw: () => void): void {
    const name = `${this.prefix}-${this.clips++}`;
    this.parts.push(
      `<clipPath id="${name}"><rect ${boxed(box)}/></clipPath>`,
      `<g clip-path="url(#${name})">`,
    );
    draw();
    this.parts.push("</g>");
  }
}

/** A tenth of a pixel, without trailing zeros. */
const fixed = (value: number) => `${Number(value.toFixed(1))}`;
const pathOf = (places: readonly Place[]) =>
  places.map(([x, y], index) => `${index === 0 ? "M" : "L"}${fixed(x)} ${fixed(y)}`).join("");
const boxed = ({ left, top, width, height }: Box) =>
  `x="${fixed(left)}" y="${fixed(top)}" width="${fixed(width)}" height="${fixed(height)}"`;
const stroked = ({ colour, widthPx, isDashed = false }: Stroke) =>
  `stroke="${colour}" stroke-width="${widthPx}"${isDashed ? ' stroke-dasharray="5 4"' : ""}`;

/** Characters that XML cannot hold are left out; those that mean something in it are written as references. */
const escaped = (words: string) =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
