/** How steps are grouped: everything that arrives within a window is under way when the window begins. */
import type { Wiring } from "../../model/network/connectivity.ts";
import { projectionIndex } from "../../model/network/structure.ts";
import { longestWindow } from "./layout.ts";

/** A segment is one window of excitatory arrivals and two of inhibitory ones, whose axons are faster. Lengths in steps. */
export interface WindowLengths {
  readonly inhibitorySteps: number;
  readonly segmentSteps: number;
}

/** The longest windows that the shortest delays of `wiring` and the packing of arrivals allow. */
export function longestWindows(wiring: Wiring): WindowLengths {
  const shortest = (...projections: (keyof typeof projectionIndex)[]) =>
    Math.min(...projections.flatMap((name) => [...wiring.projections[projectionIndex[name]].delaySteps]));
  const inhibitorySteps = Math.min(longestWindow.inhibitorySteps, shortest("EI", "II"));
  const segmentSteps = Math.min(longestWindow.excitatorySteps, shortest("EE", "IE"), 2 * inhibitorySteps);
  return { inhibitorySteps, segmentSteps };
}

/** Steps of the next segment: never across `steps`, nor across a boundary that is a multiple of `everySteps`. */
export function nextSegmentSteps(
  longest: WindowLengths,
  step: number,
  remaining: number,
  everySteps: number | undefined,
): number {
  const toBoundary = everySteps === undefined ? remaining : everySteps - (step % everySteps);
  return Math.min(longest.segmentSteps, remaining, toBoundary);
}
