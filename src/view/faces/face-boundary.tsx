/** Keeps the page whole when a face cannot be loaded or drawn: a sentence, and the way to another. */
import { Component, type ReactNode } from "react";
import { type FaceName, openFace } from "../../app/face.ts";
import { reasonOf } from "../../model/refusal.ts";
import { say, t } from "../../web/messages/messages.ts";
import "./face-boundary.css";

interface FaceBoundaryProps {
  /** Another face begins anew. */
  readonly face: FaceName;
  readonly children: ReactNode;
}

/** Long enough to read the sentence. */
const kioskReloadMs = 4000;

export class FaceBoundary extends Component<FaceBoundaryProps, { readonly detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: say(reasonOf(error)) };
  }

  override componentDidUpdate(before: FaceBoundaryProps): void {
    if (before.face !== this.props.face && this.state.detail !== null) this.setState({ detail: null });
  }

  override componentDidCatch(): void {
    // Nobody is there to press a button.
    if (this.props.face === "kiosk") setTimeout(() => window.location.reload(), kioskReloadMs);
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    const isLast = this.props.face === "explore" || this.props.face === "kiosk";
    const other = isLast ? null : "explore";
    return (
      <main className="face-fault">
        <p role="alert">{t("page.faceFault", { detail })}</p>
        <p className="face-fault-ways">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {t("page.reload")}
          </button>
          {other && (
            <button type="button" className="button" onClick={() => openFace(other)}>
              {t(`page.face.${other}`)}
            </button>
          )}
        </p>
      </main>
    );
  }
}
