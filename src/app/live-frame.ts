/**
 * The latest frame, as a plain object that is changed in place: read it in `useFrame` or in a drawing loop and
 * compare `version` with the one you drew last. React never renders because of it.
 */
import type { Frame } from "../wire/frame/frame.ts";

export interface LiveFrame {
  /** Goes up by one with each frame; 0 until the first has come. */
  version: number;
  /** Valid until the version changes; null before the first frame. */
  frame: Frame | null;
}

export const liveFrame: LiveFrame = { version: 0, frame: null };
