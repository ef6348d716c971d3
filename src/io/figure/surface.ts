/** What a figure is drawn on: an SVG text, or a canvas. Lengths are pixels from the top left corner. */

export type Place = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Stroke {
  readonly colour: string;
  readonly widthPx: number;
  readonly isDashed?: boolean;
}

export interface TextLook {
  readonly sizePx: number;
  readonly colour: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly isBold?: boolean;
  /** Reads from the bottom up. */
  readonly isUpright?: boolean;
  /** A rim in this colour, so that words over lines can be read. */
  readonly rim?: string;
}

export interface Surface {
  /** The ground and the name of the whole. Called first. */
  begin(widthPx: number, heightPx: number, ground: string, title: string): void;
  rectangle(box: Box, fill: string | null, opacity?: number, stroke?: Stroke): void;
  /** Connected places; each list by itself. */
  polylines(lists: readonly (readonly Place[])[], stroke: Stroke): void;
  polygon(places: readonly Place[], fill: string, opacity: number): void;
  circles(places: readonly Place[], radiusPx: number, fill: string): void;
  /** Short upright strokes of one height, in one colour. */
  ticks(places: readonly Place[], heightPx: number, stroke: Stroke): void;
  /** Many boxes of one colour, side by side without seams. */
  cells(boxes: readonly Box[], fill: string): void;
  text(at: Place, words: string, look: TextLook): void;
  /** What `draw` draws is cut off at the box. */
  within(box: Box, draw: () => void): void;
}

const latinFamily = "Inter, 'Inter Variable'";
export const figureFamily = `${latinFamily}, Helvetica, Arial, sans-serif`;

/** The fonts of a figure whose words need those of another script, too. */
export const figureFamilyWith = (scriptFamily: string): string =>
  `${latinFamily}, ${scriptFamily}, Helvetica, Arial, sans-serif`;

/** Whether words are read from right to left: they have letters of Hebrew, Arabic or their kin. */
export const isReadToLeft = (words: string): boolean =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(words);
