/** The fonts of the page's style sheets, for a thread that draws words and has no style sheets. */

interface PageFont {
  readonly family: string;
  /** As in the style sheet, with whole addresses. */
  readonly source: string;
  readonly weight: string;
  readonly unicodeRange: string;
}

/** Every part of every font that is declared now. */
export const pageFonts = (): PageFont[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...rulesOf(sheet)].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const { style } = rule;
      const said = (name: string, otherwise: string) => style.getPropertyValue(name) || otherwise;
      const source = said("src", "").replaceAll(
        /url\(["']?([^"')]+)["']?\)/g,
        (_, url: string) => `url("${new URL(url, sheet.href ?? document.baseURI).href}")`,
      );
      return {
        family: said("font-family", "").replaceAll(/["']/g, ""),
        source,
        weight: said("font-weight", "normal"),
        unicodeRange: said("unicode-range", "U+0-10FFFF"),
      };
    }),
  );

/** A style sheet of another origin, as a browser's extension adds, may not be read. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}
