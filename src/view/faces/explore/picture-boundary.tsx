/** Keeps the page whole when the picture cannot be drawn: says why, and shows the fallback in its place. */
import { Component, type ReactNode } from "react";
import { t } from "../../../web/messages/messages.ts";

export interface PictureBoundaryProps {
  readonly children: ReactNode;
  /** Put in the picture's place; gets the reason as a sentence. */
  readonly fallback: (reason: string) => ReactNode;
}

interface PictureBoundaryState {
  readonly reason: string | null;
}

export class PictureBoundary extends Component<PictureBoundaryProps, PictureBoundaryState> {
  override state: PictureBoundaryState = { reason: null };

  static getDerivedStateFromError(error: unknown): PictureBoundaryState {
    const detail = error instanceof Error ? error.message : String(error);
    return { reason: t("page.pictureStopped", { detail }) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.fallback(reason);
  }
}
