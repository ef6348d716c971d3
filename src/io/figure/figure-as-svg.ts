/** A figure as an SVG document. */
import { drawFigure } from "./draw-figure.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { SvgSurface } from "./svg-surface.ts";

/** Throws a RangeError where the size leaves no room for a panel. */
export function figureAsSvg(figure: Figure, options: FigureOptions): string {
  const surface = new SvgSurface(options.family);
  drawFigure(figure, surface, options);
  return surface.end();
}
