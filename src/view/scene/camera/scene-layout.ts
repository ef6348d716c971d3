/** Where the two views are on the canvas: the sheet, and the magnified dendrite beside or below it. */

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

/** What there is room for over the picture: which way the rail runs, and how many words a caption has. */
export interface Room {
  readonly rail: "standing" | "lying";
  readonly words: "all" | "short" | "few";
}

export interface SceneLayout {
  readonly inset: Inset;
  /** All that panels leave free: the place of a scale that is seen alone. */
  readonly free: Rectangle;
  readonly sheet: Rectangle;
  readonly dendrite: Rectangle;
  readonly room: Room;
  /** The dendrite lies on its side: a wide, low place shows it larger so. */
  readonly dendriteLies: boolean;
}

/** Up to these sizes of what panels leave free the rail of scales lies below the views. */
const narrowPx = 560;
const lowPx = 320;
/** Up to this height a standing rail and all words of a caption would meet. */
const shortPx = 460;
const lyingRailPx = 44;
/** And for the caption, which lies above them where they are narrow or very low. */
const captionPx = 40;
const veryLowPx = 200;

/** Share of the dendrite's width that is clear of the sheet: its corner reaches behind the outer branches, not its picked cell. */
const clearOfSheet = 0.74;

export const noInset: Inset = { top: 0, right: 0, bottom: 0, left: 0 };

/** A view never gets smaller than this, however much the panels cover. */
const smallestSidePx = 80;

export function createSceneLayout(widthPx: number, heightPx: number, inset: Inset): SceneLayout {
  const isNarrow = widthPx - inset.left - inset.right <= narrowPx;
  const freeHeight = heightPx - inset.top - inset.bottom;
  const room: Room = {
    rail: isNarrow || freeHeight <= lowPx ? "lying" : "standing",
    words: isNarrow || freeHeight <= veryLowPx ? "few" : freeHeight <= shortPx ? "short" : "all",
  };
  const x = Math.min(inset.left, widthPx - smallestSidePx);
  const y = Math.min(inset.top, heightPx - smallestSidePx);
  const width = Math.max(smallestSidePx, widthPx - x - inset.right);
  const below = room.rail === "lying" ? lyingRailPx : 0;
  const height = Math.max(smallestSidePx, heightPx - y - inset.bottom - below);
  const words = room.words === "few" ? Math.min(captionPx, 0.25 * height) : 0;
  const free = { x, y: y + words, width, height: height - words };
  if (width > 1.05 * height) {
    const dendriteWidth = Math.min(0.36 * width, 0.57 * height);
    return {
      inset,
      room,
      free,
      sheet: { x, y, width: width - clearOfSheet * dendriteWidth, height },
      dendrite: { x: x + width - dendriteWidth, y, width: dendriteWidth, height },
      dendriteLies: false,
    };
  }
  const sheetHeight = Math.min(0.54 * height, 0.95 * width);
  const dendriteHeight = height - sheetHeight;
  return {
    inset,
    room,
    free,
    sheet: { x, y, width, height: sheetHeight },
    dendrite: { x, y: y + sheetHeight, width, height: dendriteHeight },
    dendriteLies: width > dendriteHeight,
  };
}
