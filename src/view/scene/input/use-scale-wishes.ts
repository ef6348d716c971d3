import { useEffect } from "react";
import { onTravel, scaleNames } from "../../../app/view.ts";
import type { Stage } from "../stage/stage.ts";

/** Flies to the scales that are asked for elsewhere on the page. */
export function useScaleWishes(stage: Stage): void {
  useEffect(
    () =>
      onTravel((scale) => stage.orbit.flyTo(Math.min(scaleNames.indexOf(scale), stage.orbit.deepestStop))),
    [stage],
  );
}
