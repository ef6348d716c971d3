/** The list of languages, each by its own name; it says how far a language has been reviewed, and why one cannot be shown. */
import { useEffect, useState } from "react";
import { chooseLanguage } from "../../../app/language.ts";
import { useLanguageState } from "../../../app/use-language-state.ts";
import { factsOf } from "../../../web/messages/languages.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { type LanguageTag, offeredTags } from "../../../web/messages/offered-languages.ts";
import { useLanguage } from "../../../web/messages/use-locale.ts";
import { SenseSettings } from "../senses/sense-settings.tsx";
import { LanguageName } from "./language-name.tsx";
import "./language-list.css";

interface LanguageListProps {
  readonly tags?: readonly LanguageTag[];
  /** Whether the sound is a choice here. */
  readonly hasSound: boolean;
  /** Called when the chosen language is shown. */
  readonly onDone: () => void;
}

export function LanguageList({ tags = offeredTags, hasSound, onDone }: LanguageListProps) {
  const shown = useLanguage();
  const awaited = useLanguageState((state) => state.awaited);
  const fault = useLanguageState((state) => state.fault);
  const [chosen, setChosen] = useState<LanguageTag | null>(null);
  useEffect(() => {
    if (chosen !== null && chosen === shown && awaited === null) onDone();
  }, [chosen, shown, awaited, onDone]);
  return (
    <>
      <ul className="language-list">
        {tags.map((tag) => (
          <li key={tag}>
            <button
              type="button"
              className="button language-choice"
              aria-pressed={tag === shown}
              onClick={() => {
                setChosen(tag);
                chooseLanguage(tag);
              }}
            >
              <LanguageName tag={tag} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="language-state">
        {awaited !== null && awaited !== shown && t("language.loading", { name: factsOf(awaited).name })}
        {awaited === null && fault !== null && say(fault)}
      </p>
      <p className="small quiet">
        {factsOf(shown).isReviewed ? t("language.original") : t("language.review", { tag: shown })}
      </p>
      <SenseSettings hasSound={hasSound} />
    </>
  );
}
