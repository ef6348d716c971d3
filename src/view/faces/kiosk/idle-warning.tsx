/** Says that the visit is about to end. A touch or a key anywhere, this button's too, goes on with it. */
import { useEffect, useId, useRef } from "react";
import { sendToVisit } from "../../../app/kiosk/kiosk.ts";
import { useKioskState } from "../../../app/kiosk/use-kiosk-state.ts";
import { t } from "../../../web/messages/messages.ts";

/** Seconds that are read aloud: a number every second would talk over itself. */
const spoken = (seconds: number) => seconds % 10 === 0 || seconds === 5;

export function IdleWarning() {
  const seconds = useKioskState((state) => state.secondsLeft);
  const total = useKioskState((state) => state.config.warningSeconds);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isOpen = seconds !== null;
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="kiosk-warning"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-meaning`}
      onClose={() => isOpen && sendToVisit({ kind: "touch" })}
    >
      {isOpen && (
        <>
          <h2 id={`${id}-title`}>{t("kiosk.idle.title")}</h2>
          <p id={`${id}-meaning`}>{t("kiosk.idle.meaning")}</p>
          <p className="kiosk-countdown" aria-hidden="true">
            {seconds}
          </p>
          <progress
            className="kiosk-left"
            max={total}
            value={seconds}
            aria-label={t("kiosk.idle.left", { seconds })}
          />
          <p className="visually-hidden" role="status">
            {spoken(seconds) ? t("kiosk.idle.left", { seconds }) : ""}
          </p>
          <button
            type="button"
            className="button kiosk-button kiosk-main-button"
            onClick={() => sendToVisit({ kind: "touch" })}
          >
            {t("kiosk.idle.stay")}
          </button>
        </>
      )}
    </dialog>
  );
}
