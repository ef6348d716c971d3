/** Words as a list in the language that is shown: "a, b and c". */
import { currentLocale } from "./messages.ts";

export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(currentLocale(), { type: "conjunction" }).format(words);
