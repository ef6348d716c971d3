/** The language of the page, and whether it is described and heard: a button for the head of any face, which opens both. */
import { useState } from "react";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { lazyPart } from "../../../web/lazy-part.ts";
import { factsOf } from "../../../web/messages/languages.ts";
import { t } from "../../../web/messages/messages.ts";
import type { LanguageTag } from "../../../web/messages/offered-languages.ts";
import { useLanguage } from "../../../web/messages/use-locale.ts";
import { Dialog } from "../dialogs/dialog.tsx";
import { Loaded } from "../dialogs/loaded.tsx";

const LanguageList = lazyPart(() =>
  import("./language-list.tsx").then((module) => ({ default: module.LanguageList })),
);

interface LanguageMenuProps {
  /** The languages that may be chosen; all that there are where nothing is said. */
  readonly tags?: readonly LanguageTag[];
  /** Whether the sound is a choice beside them; yes, if it is not said. */
  readonly hasSound?: boolean;
}

export function LanguageMenu({ tags, hasSound = true }: LanguageMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const { name } = factsOf(useLanguage());
  const label = t("language.button", { name });
  return (
    <>
      <button
        type="button"
        className="button icon-button"
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        onClick={() => setOpen(true)}
      >
        <Icon path={iconPaths.language} />
      </button>
      <Dialog title={isOpen ? t("language.title") : null} onClose={() => setOpen(false)}>
        {isOpen && (
          <Loaded loading={t("page.faceLoading")} failed={(detail) => t("page.faceFault", { detail })}>
            <LanguageList {...(tags && { tags })} hasSound={hasSound} onDone={() => setOpen(false)} />
          </Loaded>
        )}
      </Dialog>
    </>
  );
}
