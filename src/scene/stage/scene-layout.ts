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
  readonly inset: Inset;
  /** All that panels leave free: the place of a scale that is seen alone. */
  readonly free: Rectangle;
  readonly sheet: Rectangle;
  readonly dendrite: Rectangle;
  /** The dendrite lies on its side: a wide, low place shows it larger so. */
  readonly dendriteLies: boolean;
}

/** CSS pixels at the left for the rail of scales, and at the top for the caption, where there is room for them. */
const railPx = 74;
const captionPx = 78;
const phoneCaptionPx = 40;

export const noInset: Inset = { top: 0, right: 0, bottom: 0, left: 0 };

/** A view never gets smaller than this, however much the panels cover. */
const smallestSidePx = 80;

export function createSceneLayout(widthPx: number, heightPx: number, inset: Inset): SceneLayout {
  const hasRoom = widthPx - inset.left - inset.right > 560;
  const x = Math.min(inset.left + (hasRoom ? railPx : 0), widthPx - smallestSidePx);
  const y = Math.min(inset.top, heightPx - smallestSidePx);
  const width = Math.max(smallestSidePx, widthPx - x - inset.right);
  const height = Math.max(smallestSidePx, heightPx - y - inset.bottom);
  const words = Math.min(hasRoom ? captionPx : phoneCaptionPx, 0.25 * height);
  const free = { x, y: y + words, width, height: height - words };
  if (width > 1.05 * height) {
    const dendriteWidth = Math.min(0.36 * width, 0.72 * height);
    return {
      inset,
      free,
      sheet: { x, y, width: width - 0.94 * dendriteWidth, height },
      dendrite: { x: x + width - dendriteWidth, y, width: dendriteWidth, height },
      dendriteLies: false,
    };
  }
  const sheetHeight = Math.min(0.54 * height, 0.95 * width);
  const dendriteHeight = height - sheetHeight;
  return {
    inset,
    free,
    sheet: { x, y, width, height: sheetHeight },
    dendrite: { x, y: y + sheetHeight, width, height: dendriteHeight },
    dendriteLies: width > dendriteHeight,
  };
}
