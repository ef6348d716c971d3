/** A text to be copied, whole. */
import { type ReactNode, useRef, useState } from "react";
import { t } from "../../../web/messages/messages.ts";

interface CopiedTextProps {
  readonly label: string;
  readonly text: string;
  /** Further buttons. */
  readonly children?: ReactNode;
}

export function CopiedText({ label, text, children }: CopiedTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t("kiosk.setup.copied"));
    } catch {
      field.current?.select();
      setSaid(t("kiosk.setup.notCopied"));
    }
  };
  return (
    <>
      <textarea
        ref={field}
        className="field kiosk-setup-text"
        aria-label={label}
        readOnly
        spellCheck={false}
        rows={text.split("\n").length}
        value={text}
      />
      <div className="kiosk-setup-ways">
        <button type="button" className="button" onClick={copy}>
          {t("kiosk.setup.copy")}
        </button>
        {children}
        <p role="status">{said}</p>
      </div>
    </>
  );
}
