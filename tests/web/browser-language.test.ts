import { expect, test } from "vitest";
import { nameLanguageValidly } from "../../src/web/browser-language.ts";

test.each([
  ["C", "en"],
  ["", "en"],
  ["de-CH", "de-CH"],
  ["zh-Hans", "zh-Hans"],
])("a browser that calls its language %j is read as one of %s", (said, read) => {
  const navigator = { language: said };
  nameLanguageValidly(navigator);
  expect(navigator.language).toBe(read);
  expect(() => new Intl.NumberFormat(navigator.language)).not.toThrow();
});
