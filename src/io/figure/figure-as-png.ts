/** A figure as a PNG picture, in a page or a worker. Headless programs have no canvas: they write SVG. */
import { CanvasSurface } from "./canvas-surface.ts";
import { drawFigure } from "./draw-figure.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** `scale`: pixels of the picture per pixel of the figure. Throws a RangeError where the size leaves no room for a panel. */
export async function figureAsPng(figure: Figure, options: FigureOptions, scale = 2): Promise<Blob> {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext("2d");
  if (!context)
    throw new Error("The browser gave no canvas to draw the figure on; close other pages and try again.");
  const draw = () => drawFigure(figure, new CanvasSurface(context, scale, options.family), options);
  draw();
  // Drawing has asked for the fonts that it lacked: with them it is drawn again.
  if (globalThis.document?.fonts.status === "loading") {
    await document.fonts.ready;
    draw();
  }
  return canvas.convertToBlob({ type: "image/png" });
}
