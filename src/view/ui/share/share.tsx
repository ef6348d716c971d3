/** Copies a link to this state, shows it as a QR code, and saves and opens the session as a file. Loaded when it is opened. */
import { generate } from "lean-qr";
import { type ChangeEvent, useRef, useState } from "react";
import { reasonLeftOut, writeAddress } from "../../../app/address.ts";
import { openFile } from "../../../app/autosave.ts";
import { faceStore, hashOf } from "../../../app/face.ts";
import { saveSession } from "../../../app/session-keeping.ts";
import { appStore } from "../../../app/store.ts";
import { reasonOf } from "../../../model/refusal.ts";
import { say, t } from "../../../web/messages/messages.ts";
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
  const [leftOut] = useState(() => reasonLeftOut(appStore.getState()));
  return (
    <div className="share">
      <section aria-labelledby="share-link">
        <h3 id="share-link">{t("share.link")}</h3>
        <div className="share-link">
          <QrCode text={link} />
          <div>
            <p>{t("share.linkMeaning")}</p>
            {leftOut && <p className="refusal">{t(`share.leftOut.${leftOut}`)}</p>}
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

/** Modules of white around the code, as its standard asks for. */
const quietZone = 4;

function QrCode({ text }: { readonly text: string }) {
  const code = codeOf(text);
  if (!code) return <p>{t("share.qrTooLong")}</p>;
  const side = code.size + 2 * quietZone;
  return (
    <svg
      className="share-code"
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      role="img"
      aria-label={t("share.qr")}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}

/** The dark modules as one path; null for a text that no QR code can hold. */
function codeOf(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const code = generate(text);
    const places = Array.from({ length: code.size ** 2 }, (_, n) => [
      n % code.size,
      Math.floor(n / code.size),
    ]);
    const dark = places.filter(([x = 0, y = 0]) => code.get(x, y));
    return { size: code.size, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join("") };
  } catch {
    return null;
  }
}

function SessionButtons({ onDone }: { readonly onDone: () => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const save = async () => {
    try {
      const bytes = await saveSession();
      const file = `disinhibit-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.session`;
      download(bytes, file);
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

function download(bytes: Uint8Array<ArrayBuffer>, file: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const anchor = Object.assign(document.createElement("a"), { href: address, download: file });
  anchor.click();
  // Some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
