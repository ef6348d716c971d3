/** Draws figures on canvases that were handed over. Each order is answered when it is done, so that none wait in a row. */
import { CanvasSurface } from "../src/io/figure/canvas-surface.ts";
import { drawFigure } from "../src/io/figure/draw-figure.ts";
import { figureFamily } from "../src/io/figure/surface.ts";
import type { FigureOrder, FigurePainted } from "../src/wire/figure-orders.ts";

type FigureDrawing = Extract<FigureOrder, { kind: "figure" }>;

export class FigurePainter {
  private readonly answer: (painted: FigurePainted) => void;
  private readonly canvases = new Map<number, OffscreenCanvas>();
  /** What each canvas shows, to be drawn again when a font has come. */
  private readonly shown = new Map<number, FigureDrawing>();
  /** A canvas keeps what it has found for a list of fonts, so the list is another one whenever more have come. */
  private fontsLoaded = 0;
  private readonly fonts: FontFaceSet;

  /** `fonts`: those of the thread, to which an order can add. */
  constructor(answer: (painted: FigurePainted) => void, fonts: FontFaceSet) {
    this.answer = answer;
    this.fonts = fonts;
    this.fonts.addEventListener("loadingdone", () => {
      const loaded = [...this.fonts].filter(({ status }) => status === "loaded").length;
      if (loaded === this.fontsLoaded) return;
      this.fontsLoaded = loaded;
      for (const drawing of this.shown.values()) this.paint(drawing);
    });
  }

  take(order: Exclude<FigureOrder, { kind: "life" }>): void {
    switch (order.kind) {
      case "fonts":
        for (const { family, source, ...descriptors } of order.faces) {
          this.fonts.add(new FontFace(family, source, descriptors));
        }
        break;
      case "canvas":
        this.canvases.set(order.canvasId, order.canvas);
        break;
      case "gone":
        this.canvases.delete(order.canvasId);
        this.shown.delete(order.canvasId);
        break;
      case "figure":
        this.shown.set(order.canvasId, order);
        this.answer(this.paint(order));
        break;
    }
  }

  private paint({ canvasId, figure, options, scale }: FigureDrawing): FigurePainted {
    const context = this.canvases.get(canvasId)?.getContext("2d");
    if (!context) return { canvasId, fault: null };
    try {
      const family = `${options.family ?? figureFamily}, loaded-${this.fontsLoaded}`;
      drawFigure(figure, new CanvasSurface(context, scale, family), options);
      return { canvasId, fault: null };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { canvasId, fault: { hasNoRoom: error instanceof RangeError, detail } };
    }
  }
}
