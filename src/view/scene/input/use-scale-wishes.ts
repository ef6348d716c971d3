import { useEffect } from "react";
import { appStore } from "../../../app/store.ts";
import { scaleNames } from "../../../app/view.ts";
import type { OrbitMotion } from "../camera/orbit.ts";

/** Flies to the scales that are asked for elsewhere on the page. */
export function useScaleWishes(orbit: OrbitMotion): void {
  useEffect(
    () =>
      appStore.subscribe(({ scaleWish }, previous) => {
        if (scaleWish !== null && scaleWish !== previous.scaleWish) {
          orbit.flyTo(Math.min(scaleNames.indexOf(scaleWish.scale), orbit.deepestStop));
        }
      }),
    [orbit],
  );
}
