/** Which languages are offered: the one that was chosen first is the one that every visit begins in. */
import { t } from "../../../web/messages/messages.ts";
import { type LanguageTag, offeredTags } from "../../../web/messages/offered-languages.ts";
import { LanguageName } from "../../ui/language/language-name.tsx";

interface LanguagesFieldProps {
  /** null: all. */
  readonly languages: readonly LanguageTag[] | null;
  readonly onChange: (languages: [LanguageTag, ...LanguageTag[]]) => void;
}

export function LanguagesField({ languages, onChange }: LanguagesFieldProps) {
  const chosen = languages ?? offeredTags;
  const toggle = (tag: LanguageTag) => {
    const [first, ...others] = chosen.includes(tag)
      ? chosen.filter((each) => each !== tag)
      : [...chosen, tag];
    // One must be left.
    if (first !== undefined) onChange([first, ...others]);
  };
  return (
    <fieldset className="kiosk-languages">
      <legend>{t("kiosk.operator.languages")}</legend>
      <p>{t("kiosk.operator.languagesMeaning")}</p>
      {offeredTags.map((tag) => (
        <label key={tag}>
          <input
            type="checkbox"
            checked={chosen.includes(tag)}
            disabled={chosen.length === 1 && chosen[0] === tag}
            onChange={() => toggle(tag)}
          />
          <LanguageName tag={tag} />
        </label>
      ))}
    </fieldset>
  );
}
