/** By how much the quality of the picture is lowered, in a sentence: nothing is left out in silence. */
import type { QualityLevel } from "../quality/quality.ts";

/** Empty at full quality. */
export function qualityWords(
  { resolutionShare, hasEffects, neuronsPerDrawn }: QualityLevel,
  neurons: number,
): string {
  if (neuronsPerDrawn === 1 && hasEffects && resolutionShare >= 0.995) {
    return "";
  }
  const lowered = [
    ...(neuronsPerDrawn > 1 ? [`1 neuron in ${neuronsPerDrawn}`] : []),
    ...(hasEffects ? [] : ["no glow"]),
    ...(resolutionShare < 0.995 ? [`${Math.round(100 * resolutionShare)} % of the resolution`] : []),
  ];
  const last = lowered.pop();
  const list = lowered.length > 0 ? `${lowered.join(", ")} and ${last}` : last;
  const rest =
    neuronsPerDrawn > 1 ? `; the simulation still computes all ${neurons.toLocaleString("en-US")}` : "";
  return `Drawing ${list}, to keep the picture steady${rest}.`;
}
