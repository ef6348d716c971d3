/** After the Story: what it was, where people find help, and a QR code for their own device. */
import { useRef } from "react";
import { sendToVisit } from "../../../app/kiosk/kiosk.ts";
import { useKioskState } from "../../../app/kiosk/use-kiosk-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { QrCode } from "../../ui/share/qr-code.tsx";
import { PicturePlace } from "../picture.tsx";
import { usePicture } from "../picture-host.tsx";
import { HelpLine } from "./attract.tsx";
import { useKioskInset } from "./use-kiosk-inset.ts";

export function VisitEnd() {
  const { host } = usePicture();
  const { audience, helpLine, qr } = useKioskState((state) => state.config);
  const stage = useRef<HTMLElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  useKioskInset(stage, clearing);
  return (
    <main ref={stage} className="kiosk-page kiosk-end">
      <PicturePlace host={host} />
      <div ref={clearing} className="kiosk-clearing" />
      <div className="kiosk-words">
        <h1>{t("kiosk.end.title")}</h1>
        <p className="kiosk-lead">
          {t(audience === "children" ? "kiosk.end.meaningChildren" : "kiosk.end.meaning")}
        </p>
        {helpLine !== null && <HelpLine text={helpLine} />}
        {qr !== null && (
          <figure className="kiosk-qr">
            <QrCode
              text={qr.address}
              label={t("kiosk.end.qr", { label: qr.label })}
              tooLong={t("share.qrTooLong")}
            />
            <figcaption>{qr.label}</figcaption>
          </figure>
        )}
        <div className="kiosk-begin">
          <button
            type="button"
            className="button kiosk-button kiosk-main-button"
            onClick={() => sendToVisit({ kind: "leave" })}
          >
            {t("kiosk.end.done")}
          </button>
          <button
            type="button"
            className="button kiosk-button"
            onClick={() => sendToVisit({ kind: "again" })}
          >
            {t("kiosk.end.again")}
          </button>
        </div>
      </div>
    </main>
  );
}
