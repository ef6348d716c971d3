import { useEffect } from "react";
import { appStore } from "../../../app/store.ts";
import { scaleNames } from "../../../app/view.ts";
import type { Stage } from "../stage/stage.ts";

/** Flies to the scales that are asked for elsewhere on the page. */
export function useScaleWishes(stage: Stage): void {
  useEffect(
    () =>
      appStore.subscribe(({ scaleWish }, previous) => {
        if (scaleWish !== null && scaleWish !== previous.scaleWish) {
          stage.orbit.flyTo(Math.min(scaleNames.indexOf(scaleWish.scale), stage.orbit.deepestStop));
        }
      }),
    [stage],
  );
}
