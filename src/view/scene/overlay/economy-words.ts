/** What the picture makes do with, in a sentence: nothing is left out in silence. */
import type { Economy } from "../quality/frame-governor.ts";

/** Empty while nothing is given up. */
export function economyWords(
  { resolutionShare, hasEffects, neuronsPerDrawn }: Economy,
  neurons: number,
): string {
  if (neuronsPerDrawn === 1 && hasEffects && resolutionShare >= 0.995) {
    return "";
  }
  const givenUp = [
    ...(neuronsPerDrawn > 1 ? [`1 neuron in ${neuronsPerDrawn}`] : []),
    ...(hasEffects ? [] : ["no glow"]),
    ...(resolutionShare < 0.995 ? [`${Math.round(100 * resolutionShare)} % of the resolution`] : []),
  ];
  const last = givenUp.pop();
  const list = givenUp.length > 0 ? `${givenUp.join(", ")} and ${last}` : last;
  const rest =
    neuronsPerDrawn > 1 ? `; the simulation still computes all ${neurons.toLocaleString("en-US")}` : "";
  return `Drawing ${list}, to keep the picture steady${rest}.`;
}
