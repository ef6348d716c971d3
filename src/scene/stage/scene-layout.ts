/** Where the two views stand on the canvas: the sheet, and the magnified dendrite beside or below it. */

/** CSS pixels that panels cover at each side of the canvas. */
export interface Inset {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** CSS pixels from the canvas's top left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SceneLayout {
  readonly sheet: Rectangle;
  readonly dendrite: Rectangle;
  /** The dendrite lies on its side: a wide, low place shows it larger so. */
  readonly dendriteLies: boolean;
}

export const noInset: Inset = { top: 0, right: 0, bottom: 0, left: 0 };

/** A view never gets smaller than this, however much the panels cover. */
const smallestSidePx = 80;

export function createSceneLayout(widthPx: number, heightPx: number, inset: Inset): SceneLayout {
  const x = Math.min(inset.left, widthPx - smallestSidePx);
  const y = Math.min(inset.top, heightPx - smallestSidePx);
  const width = Math.max(smallestSidePx, widthPx - x - inset.right);
  const height = Math.max(smallestSidePx, heightPx - y - inset.bottom);
  if (width > 1.05 * height) {
    const dendriteWidth = Math.min(0.36 * width, 0.72 * height);
    return {
      sheet: { x, y, width: width - 0.94 * dendriteWidth, height },
      dendrite: { x: x + width - dendriteWidth, y, width: dendriteWidth, height },
      dendriteLies: false,
    };
  }
  const sheetHeight = Math.min(0.54 * height, 0.95 * width);
  const dendriteHeight = height - sheetHeight;
  return {
    sheet: { x, y, width, height: sheetHeight },
    dendrite: { x, y: y + sheetHeight, width, height: dendriteHeight },
    dendriteLies: width > dendriteHeight,
  };
}
