/** A dialog over everything: the browser's own, so that focus, Escape and the background are as they should be. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { t } from "../../../web/messages/messages.ts";
import "./dialog.css";

interface DialogProps {
  /** null: it is closed. */
  readonly title: string | null;
  /** "window": as large as the window, for what needs room. */
  readonly size?: "text" | "window";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, size = "text", onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const isOpen = title !== null;

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  // Another text in the open dialog is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the title is what matters
  useEffect(() => {
    dialog.current?.scrollTo(0, 0);
    if (isOpen) closeButton.current?.focus();
  }, [title]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is the pointer's way
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button
            ref={closeButton}
            type="button"
            className="quiet-button dialog-close"
            aria-label={t("dialog.close")}
            onClick={onClose}
          >
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
