/** Which plural form a number takes, by the browser's own rules: compiled messages ask for "one", "few", "other" … */

/** The rule of a language for the runtime of compiled messages. */
export function pluralRule(locale: string): (value: number | string, isOrdinal?: boolean) => string {
  const cardinal = new Intl.PluralRules(locale);
  let ordinal: Intl.PluralRules | undefined;
  return (value, isOrdinal = false) => {
    if (isOrdinal) ordinal ??= new Intl.PluralRules(locale, { type: "ordinal" });
    return (isOrdinal && ordinal ? ordinal : cardinal).select(Number(value));
  };
}
