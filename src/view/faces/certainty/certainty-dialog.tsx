/** The dialog over the whole window that shows how sure the model is; its content is loaded when it is opened. */

import { lazyPart } from "../../../web/lazy-part.ts";
import { t } from "../../../web/messages/messages.ts";
import { Dialog } from "../../ui/dialogs/dialog.tsx";
import { Loaded } from "../../ui/dialogs/loaded.tsx";

/** Loaded on its own: most visitors never open it. */
const Certainty = lazyPart(() => import("./certainty.tsx").then((module) => ({ default: module.Certainty })));

interface CertaintyDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function CertaintyDialog({ isOpen, onClose }: CertaintyDialogProps) {
  return (
    <Dialog title={isOpen ? t("certainty.title") : null} size="window" onClose={onClose}>
      {isOpen && (
        <Loaded loading={t("certainty.loading")} failed={(detail) => t("certainty.failed", { detail })}>
          <Certainty onLeave={onClose} />
        </Loaded>
      )}
    </Dialog>
  );
}
