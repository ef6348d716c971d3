/** What the page asks of the thread that draws figures, and what it answers. */
import type { Figure, FigureOptions } from "../io/figure/figure.ts";

/** A part of a font, which is loaded when one of its characters is drawn. */
export interface FigureFont {
  readonly family: string;
  /** As in a style sheet, with whole addresses. */
  readonly source: string;
  readonly weight: string;
  readonly unicodeRange: string;
}

export type FigureOrder =
  /** The first order: holds a lock of this name for as long as the thread lives. */
  | { readonly kind: "life"; readonly lockName: string }
  | { readonly kind: "fonts"; readonly faces: readonly FigureFont[] }
  | { readonly kind: "canvas"; readonly canvasId: number; readonly canvas: OffscreenCanvas }
  | { readonly kind: "gone"; readonly canvasId: number }
  | {
      readonly kind: "figure";
      readonly canvasId: number;
      readonly figure: Figure;
      readonly options: FigureOptions;
      /** Pixels of the canvas for each pixel of the figure. */
      readonly scale: number;
    };

/** Why a figure could not be drawn. */
export interface FigureFault {
  /** Its size leaves no room for a panel; otherwise the drawing itself has failed. */
  readonly hasNoRoom: boolean;
  /** The error's own words, in English. */
  readonly detail: string;
}

/** What the thread answers. */
export type FigureAnswer = FigureLife | FigurePainted;

/** Whether the thread holds its lock. */
export interface FigureLife {
  readonly holdsLock: boolean;
}

/** A figure was drawn, or why it was not. */
export interface FigurePainted {
  readonly canvasId: number;
  readonly fault: FigureFault | null;
}
