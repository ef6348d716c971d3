/** The three-dimensional picture; where it cannot be drawn, the reason and the network's activity as a large chart. */
import { Component, lazy, type ReactNode, Suspense, useLayoutEffect, useRef } from "react";
import { t } from "../../web/messages/messages.ts";
import { webglSupport } from "../../web/webgl-support.ts";
import { RateChart } from "../instruments/charts/fast-charts.tsx";
import type { Inset } from "../scene/camera/scene-layout.ts";
import "./picture.css";

/** Loaded on its own, so that panels and simulation need not wait for it. */
const Scene = lazy(() => import("../scene/scene.tsx").then((module) => ({ default: module.Scene })));

type PictureProps = { readonly inset: Inset; readonly isCalm: boolean };

/** Also the boundary of errors: it keeps the page whole when drawing fails. */
export class Picture extends Component<PictureProps, { readonly reason: string | null }> {
  override state = { reason: webglSupport().hasWebgl2 ? null : t("page.noWebgl") };

  static getDerivedStateFromError(error: unknown) {
    const detail = error instanceof Error ? error.message : String(error);
    return { reason: t("page.pictureStopped", { detail }) };
  }

  override render(): ReactNode {
    const { inset, isCalm } = this.props;
    const { reason } = this.state;
    if (reason !== null) return <PictureFallback reason={reason} inset={inset} />;
    return (
      <Suspense fallback={null}>
        <Scene inset={inset} calm={isCalm} />
      </Suspense>
    );
  }
}

function PictureFallback({ reason, inset }: { readonly reason: string; readonly inset: Inset }) {
  const { top, right, bottom, left } = inset;
  return (
    <div className="picture-fallback" style={{ padding: `${top}px ${right}px ${bottom}px ${left}px` }}>
      <div className="picture-fallback-body">
        <p role="status">{t("page.chartInstead", { reason })}</p>
        <RateChart heightPx={220} />
      </div>
    </div>
  );
}

/** Where a screen has its picture. The picture is mounted once: its host moves from screen to screen. */
export function PicturePlace({ host }: { readonly host: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.append(host), [host]);
  return <div ref={place} className="picture-place" />;
}
