/** Copies a link to this state, shows it as a QR code, and saves and opens the session as a file. Loaded when it is opened. */
import { type ChangeEvent, useRef, useState } from "react";
import { isCourseLeftOut, writeAddress } from "../../../app/address.ts";
import { openFile } from "../../../app/autosave.ts";
import { faceStore, hashOf } from "../../../app/face.ts";
import { saveSession } from "../../../app/session-keeping.ts";
import { appStore } from "../../../app/store.ts";
import { reasonOf } from "../../../model/refusal.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { saveFile } from "../../../web/save-file.ts";
import { QrCode } from "./qr-code.tsx";
import "./share.css";

/** The address of the state that is shown, for another browser. */
function linkOf(): string {
  const { origin, pathname } = window.location;
  const query = writeAddress(appStore.getState(), { isForOthers: true });
  const { face, part } = faceStore.getState();
  return `${origin}${pathname}${query}${hashOf(face, part)}`;
}

export function Share({ onDone }: { readonly onDone: () => void }) {
  // A link is to the state as it was when it was asked for: the QR code must not change under a camera.
  const [link] = useState(linkOf);
  const [leftOut] = useState(() => isCourseLeftOut(appStore.getState()));
  return (
    <div className="share">
      <section aria-labelledby="share-link">
        <h3 id="share-link">{t("share.link")}</h3>
        <div className="share-link">
          <QrCode text={link} label={t("share.qr")} tooLong={t("share.qrTooLong")} />
          <div>
            <p>{t("share.linkMeaning")}</p>
            {leftOut && <p className="refusal">{t("share.leftOut")}</p>}
            <CopyLink link={link} />
          </div>
        </div>
      </section>
      <section aria-labelledby="share-session">
        <h3 id="share-session">{t("share.session")}</h3>
        <p>{t("share.sessionMeaning")}</p>
        <p className="soft">{t("share.sessionSamples")}</p>
        <SessionButtons onDone={onDone} />
      </section>
    </div>
  );
}

function CopyLink({ link }: { readonly link: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t("share.copied"));
    } catch {
      // Without a secure connection, or where a frame does not allow it.
      field.current?.select();
      setSaid(t("share.notCopied"));
    }
  };
  return (
    <>
      <textarea
        ref={field}
        className="field share-text"
        aria-label={t("share.link")}
        readOnly
        rows={3}
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="share-actions">
        <button type="button" className="button" onClick={copy}>
          {t("share.copy")}
        </button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}

function SessionButtons({ onDone }: { readonly onDone: () => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const save = async () => {
    try {
      const bytes = await saveSession();
      const file = `disinhibit-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.session`;
      saveFile(file, new Blob([bytes], { type: "application/octet-stream" }));
      setSaid(t("share.saved", { file }));
    } catch (error) {
      setSaid(say(reasonOf(error)));
    }
  };
  const open = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    void openFile(file);
    onDone();
  };
  return (
    <>
      <div className="share-actions">
        <button type="button" className="button" onClick={save}>
          {t("share.save")}
        </button>
        <button type="button" className="button" onClick={() => chooser.current?.click()}>
          {t("share.open")}
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".session"
          hidden
          aria-label={t("share.open")}
          onChange={open}
        />
      </div>
      <p role="status">{said}</p>
      <p>{t("share.openMeaning")}</p>
    </>
  );
}
