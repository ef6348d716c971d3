/** In the picture's place when it cannot be drawn: why, and the network's activity as a large chart. */
import type { ReactNode } from "react";
import { t } from "../../../web/messages/messages.ts";
import type { PictureInset } from "./picture-inset.ts";

export interface PictureFallbackProps {
  readonly reason: string;
  readonly inset: PictureInset;
  readonly chart: ReactNode;
}

export function PictureFallback({ reason, inset, chart }: PictureFallbackProps) {
  return (
    <div
      className="picture-fallback"
      style={{
        paddingTop: inset.top,
        paddingRight: inset.right,
        paddingBottom: inset.bottom,
        paddingLeft: inset.left,
      }}
    >
      <div className="picture-fallback-body">
        <p role="status">{t("page.chartInstead", { reason })}</p>
        {chart}
      </div>
    </div>
  );
}
