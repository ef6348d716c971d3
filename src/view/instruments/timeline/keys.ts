/** What the keys of the timeline do. */
import { fractionOfHours, hoursOfFraction } from "../../../app/hours-scale.ts";
import { nextStopOf } from "./landmarks.ts";

/** Share of the line that an arrow moves. */
const arrowStep = 0.01;

/** The time that a key press leads to; null for keys that mean nothing here. */
export function hoursAfterKey(
  key: string,
  hours: number,
  horizonHours: number,
  stops: readonly number[],
): number | null {
  const step = (share: number) => hoursOfFraction(fractionOfHours(hours, horizonHours) + share, horizonHours);
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return step(arrowStep);
    case "ArrowLeft":
    case "ArrowDown":
      return step(-arrowStep);
    case "PageUp":
      return nextStopOf(stops, hours, 1);
    case "PageDown":
      return nextStopOf(stops, hours, -1);
    case "Home":
      return 0;
    case "End":
      return horizonHours;
    default:
      return null;
  }
}
