/** The operator's view: behind the PIN; without a PIN in the settings it can be read, and nothing changed. */
import { useEffect, useState } from "react";
import { useKioskState } from "../../../app/kiosk/use-kiosk-state.ts";
import type { WakeLockState } from "../../../app/kiosk/wake-lock.ts";
import { t } from "../../../web/messages/messages.ts";
import { Dialog } from "../../ui/dialogs/dialog.tsx";
import { OperatorChanges } from "./operator-changes.tsx";
import { OperatorCounts } from "./operator-counts.tsx";
import { OperatorSource } from "./operator-source.tsx";
import { OperatorState } from "./operator-state.tsx";
import { PinPad } from "./pin-pad.tsx";

interface OperatorProps {
  readonly wakeLock: WakeLockState;
  /** Whether the page may save files and be left. */
  readonly onAllow: (isAllowed: boolean) => void;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** It closes by itself when nothing is touched for so long, ms. */
const closesAfterMs = 120_000;

export function Operator({ wakeLock, onAllow, onClose, onLeave }: OperatorProps) {
  const pin = useKioskState((state) => state.config.pin);
  const [isIn, setIn] = useState(false);
  useClosing(onClose);
  const enter = () => {
    onAllow(true);
    setIn(true);
  };
  const asksForPin = pin !== null && !isIn;
  return (
    <Dialog
      title={t(asksForPin ? "kiosk.pin.title" : "kiosk.operator.title")}
      size={asksForPin ? "text" : "window"}
      onClose={onClose}
    >
      {asksForPin ? (
        <PinPad pin={pin} onRight={enter} />
      ) : (
        <div className="kiosk-operator">
          {!isIn && <p role="alert">{t("kiosk.pin.none")}</p>}
          <OperatorSource />
          {isIn && <OperatorChanges />}
          <OperatorState wakeLock={wakeLock} />
          <OperatorCounts canTake={isIn} />
          {isIn && (
            <div className="kiosk-operator-ways">
              <button type="button" className="button" onClick={() => window.location.reload()}>
                {t("kiosk.operator.reload")}
              </button>
              <button type="button" className="button" onClick={onLeave}>
                {t("kiosk.operator.exit")}
              </button>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Closes when nothing has been touched for a while: the next person is a visitor. */
function useClosing(onClose: () => void): void {
  useEffect(() => {
    const own = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(onClose, closesAfterMs);
    };
    for (const kind of ["pointerdown", "keydown", "wheel"]) {
      window.addEventListener(kind, wait, { signal: own.signal, capture: true, passive: true });
    }
    wait();
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [onClose]);
}
