/** How to use the page, in a few lines, and the keys. */
import "../../../web/messages/later-words.ts";
import { t } from "../../../web/messages/messages.ts";
import { RichText } from "../../../web/messages/rich-text.tsx";

const letterKeys = ["R", "E", "H", "D", "P", "F"] as const;

interface HelpProps {
  readonly hasSingleKeys: boolean;
  readonly onSingleKeys: (isOn: boolean) => void;
}

export function Help({ hasSingleKeys, onSingleKeys }: HelpProps) {
  return (
    <>
      {(["help.dose", "help.hours", "help.picture"] as const).map((key) => (
        <p key={key}>
          <RichText message={t(key)} />
        </p>
      ))}
      <h3>{t("help.keys")}</h3>
      <dl className="key-list">
        <KeyRow name={t("help.key.space")} action={t("help.action.space")} />
        {letterKeys.map((key) => (
          <KeyRow key={key} name={key} action={t(`help.action.${key}`)} />
        ))}
        <KeyRow name="?" action={t("help.action.help")} />
        <KeyRow name="← →" action={t("help.action.arrows")} />
        <KeyRow name={t("help.key.pages")} action={t("help.action.pages")} />
        <KeyRow name={t("help.key.homeEnd")} action={t("help.action.homeEnd")} />
      </dl>
      <label className="dialog-choice">
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        {t("help.singleKeys")}
      </label>
    </>
  );
}

function KeyRow({ name, action }: { readonly name: string; readonly action: string }) {
  return (
    <>
      <dt>
        <kbd className="key">{name}</kbd>
      </dt>
      <dd>{action}</dd>
    </>
  );
}
