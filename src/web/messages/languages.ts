/** Every language of the page, in one place. The words of one are in the folder of its tag, where it has one. */

export interface LanguageFacts {
  /** BCP 47: the name of its folder and its file. */
  readonly tag: string;
  /** What its readers call it. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** ISO 15924: which fonts it needs. */
  readonly script: "Latn" | "Arab" | "Deva" | "Jpan" | "Hans";
  /** The font that has the script's letters; its style sheet (web/design/fonts) names it, too. */
  readonly font?: string;
  /** BCP 47 tag by which numbers, dates, lists and plural forms are written, where it is not the tag itself. */
  readonly format?: string;
  /** Whether a person who knows both the language and the field has read all of it. */
  readonly isReviewed: boolean;
}

/** In the order of the menu: English is what the others are translated from. */
export const languages = [
  { tag: "en", name: "English", direction: "ltr", script: "Latn", isReviewed: true },
  { tag: "de", name: "Deutsch", direction: "ltr", script: "Latn", isReviewed: false },
  { tag: "fr", name: "Français", direction: "ltr", script: "Latn", isReviewed: false },
  { tag: "es", name: "Español", direction: "ltr", script: "Latn", isReviewed: false },
  { tag: "pt", name: "Português", direction: "ltr", script: "Latn", isReviewed: false },
  // European digits, as in the sciences and in files: fields and units have them anyway, and two kinds would stand side by side.
  {
    ...{ tag: "ar", name: "العربية", direction: "rtl", script: "Arab", font: "Noto Sans Arabic" },
    ...{ format: "ar-u-nu-latn", isReviewed: false },
  },
  {
    ...{ tag: "hi", name: "हिन्दी", direction: "ltr", script: "Deva", font: "Noto Sans Devanagari" },
    isReviewed: false,
  },
  {
    ...{ tag: "ja", name: "日本語", direction: "ltr", script: "Jpan", font: "Noto Sans JP" },
    isReviewed: false,
  },
  {
    ...{ tag: "zh-Hans", name: "简体中文", direction: "ltr", script: "Hans", font: "Noto Sans SC" },
    isReviewed: false,
  },
] as const satisfies readonly LanguageFacts[];

/** Throws for a tag that is not in the list. */
export function factsOf(tag: string): LanguageFacts {
  const facts = languages.find((each) => each.tag === tag);
  if (facts) return facts;
  const tags = languages.map((each) => each.tag).join(", ");
  throw new Error(`There is no language "${tag}" in src/web/messages/languages.ts; it has ${tags}.`);
}

/** How numbers of a language are written, as Intl wants it. */
export const formatOf = (tag: string): string => factsOf(tag).format ?? tag;
