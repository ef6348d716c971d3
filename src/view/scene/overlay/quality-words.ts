/** The reduced quality of the picture as a sentence. */
import { t } from "../../../web/messages/messages.ts";
import { percent } from "../../../web/messages/numbers.ts";
import type { QualityLevel } from "../quality/quality.ts";

/** Empty at full quality. */
export function qualityWords(
  { resolutionShare, hasEffects, neuronsPerDrawn }: QualityLevel,
  neurons: number,
): string {
  if (neuronsPerDrawn === 1 && hasEffects && resolutionShare >= 0.995) return "";
  const reductions = [
    ...(neuronsPerDrawn > 1 ? [t("overlay.quality.thinned", { oneIn: neuronsPerDrawn })] : []),
    ...(hasEffects ? [] : [t("overlay.quality.noGlow")]),
    ...(resolutionShare < 0.995
      ? [t("overlay.quality.resolution", { share: percent(resolutionShare) })]
      : []),
  ];
  const last = reductions.pop() ?? "";
  const most = reductions.join(", ");
  const list = most === "" ? last : t("overlay.quality.list", { most, last });
  return neuronsPerDrawn > 1
    ? t("overlay.quality.drawingThinned", { list, neurons })
    : t("overlay.quality.drawing", { list });
}
