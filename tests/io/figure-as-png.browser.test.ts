import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/io/figure/figure.ts";
import { figureAsPng } from "../../src/io/figure/figure-as-png.ts";
import { figureAsSvg } from "../../src/io/figure/figure-as-svg.ts";

const figure: Figure = {
  title: "A block of colour",
  x: { label: "time", unit: "s", minimum: 0, maximum: 1 },
  panels: [
    {
      y: { label: "rate", unit: "Hz", minimum: 0, maximum: 1 },
      marks: [
        { kind: "bars", direction: "up", colour: "#ff0000", bars: [{ start: 0, end: 1, value: 1 }] },
        { kind: "line", name: "<b>&", colour: 1, x: [0, 1], y: [0, 1] },
        { kind: "line", name: "other", colour: 2, x: [0, 1], y: [1, 0] },
      ],
    },
  ],
  footnote: ["n = 1"],
};
const options = { theme: "white", widthPx: 400, heightPx: 300 } as const;

async function pixelsOf(blob: Blob) {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context?.drawImage(bitmap, 0, 0);
  const { width, height } = bitmap;
  const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
  return { width, height, at };
}

describe("a figure as PNG", () => {
  it("has the asked number of pixels, the marks in their colours and the theme's ground", async () => {
    const picture = await pixelsOf(await figureAsPng(figure, options, 3));
    expect([picture.width, picture.height]).toEqual([1200, 900]);
    expect(picture.at(2, 2)).toEqual([255, 255, 255, 255]);
    expect(picture.at(500, 160)).toEqual([255, 0, 0, 255]);
    const dark = await pixelsOf(await figureAsPng(figure, { ...options, theme: "dark" }, 1));
    expect(dark.at(1, 1)).toEqual([7, 8, 13, 255]);
  });

  it("is what the SVG shows: well-formed, with bars and curves in the same places", async () => {
    const svg = figureAsSvg(figure, options);
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect([...parsed.querySelectorAll("text")].map((text) => text.textContent)).toContain("<b>&");
    const bar = parsed.querySelector('rect[fill="#ff0000"]');
    const [x, y] = [Number(bar?.getAttribute("x")), Number(bar?.getAttribute("y"))];
    const picture = await pixelsOf(await figureAsPng(figure, options, 1));
    expect(picture.at(x + 40, y + 4)).toEqual([255, 0, 0, 255]);
    expect(picture.at(x - 12, y + 30)).not.toEqual([255, 0, 0, 255]);
  });
});
