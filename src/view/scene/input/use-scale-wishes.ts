import { useEffect } from "react";
import { onTravel, scaleNames } from "../../../app/view.ts";
import type { OrbitMotion } from "../camera/orbit.ts";

/** Flies to the scales that are asked for elsewhere on the page. */
export function useScaleWishes(orbit: OrbitMotion): void {
  useEffect(
    () => onTravel((scale) => orbit.flyTo(Math.min(scaleNames.indexOf(scale), orbit.deepestStop))),
    [orbit],
  );
}
