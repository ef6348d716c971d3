/** A surface that draws on a canvas, of a page or of a worker, at a chosen number of pixels per pixel of the figure. */
import {
  type Box,
  figureFamily,
  isReadToLeft,
  type Place,
  type Stroke,
  type Surface,
  type TextLook,
} from "./surface.ts";

export class CanvasSurface implements Surface {
  private readonly context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;
  private readonly scale: number;

  private readonly family: string;

  constructor(
    context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D,
    scale: number,
    family = figureFamily,
  ) {
    this.context = context;
    this.scale = scale;
    this.family = family;
  }

  begin(widthPx: number, heightPx: number, ground: string): void {
    const { context, scale } = this;
    context.canvas.width = Math.round(widthPx * scale);
    context.canvas.height = Math.round(heightPx * scale);
    context.scale(scale, scale);
    context.lineJoin = "round";
    context.fillStyle = ground;
    context.fillRect(0, 0, widthPx, heightPx);
  }

  rectangle({ left, top, width, height }: Box, fill: string | null, opacity = 1, stroke?: Stroke): void {
    const { context } = this;
    context.globalAlpha = opacity;
    if (fill !== null) {
      context.fillStyle = fill;
      context.fillRect(left, top, width, height);
    }
    if (stroke) {
      this.applyStroke(stroke);
      context.strokeRect(left, top, width, height);
    }
    context.globalAlpha = 1;
  }

  polylines(lists: readonly (readonly Place[])[], stroke: Stroke): void {
    this.applyStroke(stroke);
    this.context.beginPath();
    for (const list of lists) this.trace(list);
    this.context.stroke();
  }

  polygon(places: readonly Place[], fill: string, opacity: number): void {
    const { context } = this;
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    context.beginPath();
    this.trace(places);
    context.closePath();
    context.fill();
    context.globalAlpha = 1;
  }

  circles(places: readonly Place[], radiusPx: number, fill: string): void {
    const { context } = this;
    context.fillStyle = fill;
    for (const [x, y] of places) {
      context.beginPath();
      context.arc(x, y, radiusPx, 0, 2 * Math.PI);
      context.fill();
    }
  }

  ticks(places: readonly Place[], heightPx: number, stroke: Stroke): void {
    const { context } = this;
    this.applyStroke(stroke);
    context.beginPath();
    for (const [x, y] of places) {
      context.moveTo(x, y);
      context.lineTo(x, y + heightPx);
    }
    context.stroke();
  }

  cells(boxes: readonly Box[], fill: string): void {
    const { context, scale } = this;
    context.fillStyle = fill;
    // Edges on whole pixels: between two boxes no ground shines through.
    const whole = (value: number) => Math.round(value * scale) / scale;
    for (const { left, top, width, height } of boxes) {
      const [x, y] = [whole(left), whole(top)];
      context.fillRect(x, y, whole(left + width) - x, whole(top + height) - y);
    }
  }

  text([x, y]: Place, words: string, look: TextLook): void {
    const { context } = this;
    const { sizePx, colour, anchor = "start", isBold = false, isUpright = false, rim } = look;
    context.save();
    context.translate(x, y);
    if (isUpright) context.rotate(-Math.PI / 2);
    context.font = `${isBold ? 600 : 400} ${sizePx}px ${this.family}`;
    context.direction = isReadToLeft(words) ? "rtl" : "ltr";
    context.textAlign = ({ start: "left", middle: "center", end: "right" } as const)[anchor];
    if (rim !== undefined) {
      context.strokeStyle = rim;
      context.lineWidth = 3;
      context.setLineDash([]);
      context.strokeText(words, 0, 0);
    }
    context.fillStyle = colour;
    context.fillText(words, 0, 0);
    context.restore();
  }

  within({ left, top, width, height }: Box, draw: () => void): void {
    const { context } = this;
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    draw();
    context.restore();
  }

  private trace(places: readonly Place[]): void {
    places.forEach(([x, y], index) => {
      if (index === 0) this.context.moveTo(x, y);
      else this.context.lineTo(x, y);
    });
  }

  private applyStroke({ colour, widthPx, isDashed = false }: Stroke): void {
    this.context.strokeStyle = colour;
    this.context.lineWidth = widthPx;
    this.context.setLineDash(isDashed ? [5, 4] : []);
  }
}
