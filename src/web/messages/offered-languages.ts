/** The languages that the page can show: English, and those that have a catalogue. */
import { catalogues } from "./generated/catalogues.ts";
import { languages } from "./languages.ts";

export type LanguageTag = "en" | keyof typeof catalogues;

const hasWords = (tag: string): tag is LanguageTag => tag === "en" || Object.hasOwn(catalogues, tag);

/** Their tags, in the order of the menu. */
export const offeredTags: readonly LanguageTag[] = languages.map(({ tag }) => tag).filter(hasWords);

/** The first of some wanted languages that there is; English where there is none. */
export function languageFor(wanted: readonly string[]): LanguageTag {
  for (const tag of wanted) {
    const found = offeredTags.find((offered) => writing(offered) === writing(tag));
    if (found) return found;
  }
  return "en";
}

/** Language and script, whatever the region: "pt-PT" is read as "pt" is, "zh-TW" is not read as "zh-Hans" is. */
function writing(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // A browser that names a language by no valid tag.
    return tag;
  }
}
