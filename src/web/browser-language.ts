/**
 * A browser that names its language by no valid tag is told "en" instead: WebKitGTK says "C" where the system has no language. uPlot makes a number
 * format of that name while it is loaded, which would throw and leave the page blank. The page's own words follow `navigator.languages`, which it reads with care.
 */
export function nameLanguageValidly(navigator: { readonly language: string }): void {
  try {
    Intl.getCanonicalLocales(navigator.language);
  } catch {
    Object.defineProperty(navigator, "language", { value: "en", configurable: true });
  }
}

// As it is loaded, and before all others: modules are carried out in the order in which they are imported.
if (typeof navigator !== "undefined") nameLanguageValidly(navigator);
