/** The dialog that writes what is shown into files; its content is loaded when it is opened. */

import { lazyPart } from "../../../web/lazy-part.ts";
import { t } from "../../../web/messages/messages.ts";
import { Dialog } from "../dialogs/dialog.tsx";
import { Loaded } from "../dialogs/loaded.tsx";

const TakeHome = lazyPart(() => import("./take-home.tsx").then((module) => ({ default: module.TakeHome })));

interface TakeHomeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function TakeHomeDialog({ isOpen, onClose }: TakeHomeDialogProps) {
  return (
    <Dialog title={isOpen ? t("export.title") : null} onClose={onClose}>
      {isOpen && (
        <Loaded loading={t("export.loading")} failed={(detail) => t("export.failed", { detail })}>
          <TakeHome />
        </Loaded>
      )}
    </Dialog>
  );
}
