/** The dialog over the whole window that shows how sure the model is, and what it says until its content has been loaded. */
import { Component, lazy, type ReactNode, Suspense } from "react";
import { t } from "../../../web/messages/messages.ts";
import { Dialog } from "../../ui/dialogs/dialog.tsx";

/** Loaded on its own: most visitors never open it. */
const Certainty = lazy(() => import("./certainty.tsx").then((module) => ({ default: module.Certainty })));

interface CertaintyDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function CertaintyDialog({ isOpen, onClose }: CertaintyDialogProps) {
  return (
    <Dialog title={isOpen ? t("certainty.title") : null} size="window" onClose={onClose}>
      {isOpen && (
        <Boundary>
          <Suspense fallback={<p role="status">{t("certainty.loading")}</p>}>
            <Certainty onLeave={onClose} />
          </Suspense>
        </Boundary>
      )}
    </Dialog>
  );
}

/** Keeps the page whole when the content cannot be loaded or drawn. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    return detail === null ? this.props.children : <p role="alert">{t("certainty.failed", { detail })}</p>;
  }
}
