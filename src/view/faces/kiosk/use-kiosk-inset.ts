/** Tells the picture which part of it words cover. */
import type { RefObject } from "react";
import { usePicture } from "../picture-host.tsx";
import { usePictureInset } from "../picture-inset.ts";

export function useKioskInset(
  stage: RefObject<HTMLElement | null>,
  clearing: RefObject<HTMLElement | null>,
): void {
  usePictureInset(stage, clearing, usePicture().onInset);
}
