/** Draws figures on canvases that were handed over. Each order is answered when it is done, so that none wait in a row. */
import { CanvasSurface } from "../src/io/figure/canvas-surface.ts";
import { drawFigure } from "../src/io/figure/draw-figure.ts";
import type { FigureOrder, FigurePainted } from "../src/wire/figure-orders.ts";

export class FigurePainter {
  private readonly answer: (painted: FigurePainted) => void;
  private readonly canvases = new Map<number, OffscreenCanvas>();
  private fonts: Promise<unknown> = Promise.resolve();

  constructor(answer: (painted: FigurePainted) => void) {
    this.answer = answer;
  }

  take(order: FigureOrder): void {
    switch (order.kind) {
      case "font":
        this.fonts = loadFont(order);
        break;
      case "canvas":
        this.canvases.set(order.canvasId, order.canvas);
        break;
      case "gone":
        this.canvases.delete(order.canvasId);
        break;
      case "figure":
        void this.fonts.then(() => this.answer(this.paint(order)));
        break;
    }
  }

  private paint({
    canvasId,
    figure,
    options,
    scale,
  }: Extract<FigureOrder, { kind: "figure" }>): FigurePainted {
    const context = this.canvases.get(canvasId)?.getContext("2d");
    if (!context) return { canvasId, fault: null };
    try {
      drawFigure(figure, new CanvasSurface(context, scale), options);
      return { canvasId, fault: null };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { canvasId, fault: { hasNoRoom: error instanceof RangeError, detail } };
    }
  }
}

/** The page's own font, which a thread does not have by itself. Without it another of the family list is used. */
async function loadFont({ family, url, weight }: Extract<FigureOrder, { kind: "font" }>): Promise<void> {
  const font = new FontFace(family, `url(${url})`, { weight });
  (globalThis as unknown as { readonly fonts: FontFaceSet }).fonts.add(font);
  await font.load().catch(() => undefined);
}
