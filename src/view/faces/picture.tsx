/** The three-dimensional picture; where it cannot be drawn, the reason and the network's activity as a large chart. */
import { Component, type ReactNode, Suspense, useLayoutEffect, useRef } from "react";
import { reasonOf } from "../../model/refusal.ts";
import { Awaited } from "../../web/awaited.tsx";
import { say, t } from "../../web/messages/messages.ts";
import { webglSupport } from "../../web/webgl-support.ts";
import { RateChart } from "../instruments/charts/fast-charts.tsx";
import type { Inset } from "../scene/camera/scene-layout.ts";
import "./picture.css";
import { lazyPart } from "../../web/lazy-part.ts";

/** Loaded on its own, so that panels and simulation need not wait for it. */
const Scene = lazyPart(() => import("../scene/scene.tsx").then((module) => ({ default: module.Scene })));

interface PictureProps {
  readonly inset: Inset;
  readonly isCalm: boolean;
  /** Told whether there is a picture that shows the network: none while its graphics context is lost, or drawing has failed. */
  readonly onShown?: (isShown: boolean) => void;
}

interface PictureState {
  /** Why a chart is shown in its place; null while there is a picture. */
  readonly reason: string | null;
  /** The graphics context is lost, and has not come back yet. */
  readonly isLost: boolean;
  /** Another number is another canvas. */
  readonly canvas: number;
}

/** Three.js has no error of its own for it. */
const isWithoutContext = (error: unknown) =>
  error instanceof Error && error.message.includes("creating WebGL context");

/** A browser restores a lost context within this time, or not at all: then another canvas gets one. */
const restoredWithinMs = 2000;
/** So many losses within this time, and the picture is given up. */
const mostLosses = 4;
const lossesWithinMs = 60_000;

/** Also the boundary of errors: it keeps the page whole when drawing fails, and when the graphics device is lost. */
export class Picture extends Component<PictureProps, PictureState> {
  override state: PictureState = {
    reason: webglSupport().hasWebgl2 ? null : t("page.noWebgl"),
    isLost: false,
    canvas: 0,
  };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lossesMs: number[] = [];
  private listeners = new AbortController();

  static getDerivedStateFromError(error: unknown) {
    if (isWithoutContext(error)) return { reason: t("page.noContext") };
    return { reason: t("page.pictureStopped", { detail: say(reasonOf(error)) }) };
  }

  override componentDidUpdate(_: PictureProps, before: PictureState): void {
    const { reason, isLost } = this.state;
    if (before.reason !== reason || before.isLost !== isLost) {
      this.props.onShown?.(reason === null && !isLost);
    }
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
    this.listeners.abort();
  }

  private readonly listen = (place: HTMLDivElement | null): void => {
    this.listeners.abort();
    this.listeners = new AbortController();
    // They do not bubble.
    const options = { capture: true, signal: this.listeners.signal };
    place?.addEventListener("webglcontextlost", this.lose, options);
    place?.addEventListener("webglcontextrestored", this.restore, options);
  };

  private readonly lose = (): void => {
    const nowMs = performance.now();
    this.lossesMs = [...this.lossesMs.filter((lostMs) => nowMs - lostMs < lossesWithinMs), nowMs];
    this.setState({ isLost: true });
    clearTimeout(this.timer);
    this.timer = setTimeout(this.replace, restoredWithinMs);
  };

  private readonly restore = (): void => {
    clearTimeout(this.timer);
    this.setState({ isLost: false });
  };

  private readonly replace = (): void => {
    if (this.lossesMs.length >= mostLosses) this.setState({ reason: t("page.pictureLost") });
    else this.setState(({ canvas }) => ({ canvas: canvas + 1, isLost: false }));
  };

  override render(): ReactNode {
    const { inset, isCalm } = this.props;
    const { reason, isLost, canvas } = this.state;
    if (reason !== null) return <PictureFallback reason={reason} inset={inset} />;
    return (
      <>
        <div ref={this.listen} className="picture-canvas" data-lost={isLost}>
          <Suspense fallback={<Awaited />}>
            <Scene key={canvas} inset={inset} calm={isCalm} />
          </Suspense>
        </div>
        {isLost && (
          <p className="picture-lost" role="status">
            {t("page.pictureRestoring")}
          </p>
        )}
      </>
    );
  }
}

function PictureFallback({ reason, inset }: { readonly reason: string; readonly inset: Inset }) {
  const { top, right, bottom, left } = inset;
  return (
    <div className="picture-fallback" style={{ padding: `${top}px ${right}px ${bottom}px ${left}px` }}>
      <div className="picture-fallback-body">
        <p role="status">{t("page.chartInstead", { reason })}</p>
        <RateChart heightRem={13.75} />
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
