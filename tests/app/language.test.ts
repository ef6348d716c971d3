import { afterEach, describe, expect, it, vi } from "vitest";
import { initialSettings } from "../../src/app/initial-settings.ts";
import { chooseLanguage, followLanguage, languageStore } from "../../src/app/language.ts";
import { appStore } from "../../src/app/store.ts";
import type { Catalogue } from "../../src/web/messages/catalogue.ts";
import { factsOf } from "../../src/web/messages/languages.ts";
import { currentLocale, language, say, showLanguage, t } from "../../src/web/messages/messages.ts";
import { decimal } from "../../src/web/messages/numbers.ts";
import type { LanguageTag } from "../../src/web/messages/offered-languages.ts";

/** Words that are enough to tell languages apart. */
const words: Readonly<Record<string, Catalogue>> = {
  en: {},
  de: { "run.help": () => "Hilfe" },
  ar: { "run.help": () => "مساعدة" },
};
const tag = (name: string) => name as LanguageTag;
const shown = () => language.getState().tag;

let stop = () => {};
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  appStore.setState({ language: initialSettings.language });
  languageStore.setState({ isDecided: false, awaited: null, fault: null });
  showLanguage("en", {});
});

/** A page whose languages are loaded, and those in `missing` are not. */
function openPage(
  missing: readonly string[] = [],
  load = async (name: string): Promise<Catalogue> => words[name] ?? {},
) {
  const documentElement = { lang: "en", dir: "ltr" };
  const page = { document: { documentElement }, navigator: { languages: ["en-GB"] } };
  stop = followLanguage(page as unknown as Window, async (name) => {
    if (missing.includes(name)) throw new Error(`no ${name}`);
    return load(name);
  });
  return documentElement;
}

/** A device that remembers. */
function keepChoices(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  return kept;
}

describe("a language that is chosen", () => {
  it("is shown with its numbers, and the page says which it is and on which side it begins", async () => {
    const page = openPage();
    chooseLanguage(tag("ar"));
    await vi.waitFor(() => expect(shown()).toBe("ar"));
    expect(t("run.help")).toBe("مساعدة");
    expect(page).toEqual({ lang: "ar", dir: "rtl" });
    expect(decimal(1234.5, 1)).toBe("1,234.5");
    chooseLanguage(tag("de"));
    await vi.waitFor(() => expect(page).toEqual({ lang: "de", dir: "ltr" }));
    expect([currentLocale(), decimal(1234.5, 1)]).toEqual(["de", "1.234,5"]);
    expect(languageStore.getState()).toEqual({ isDecided: true, awaited: null, fault: null });
  });

  it("is kept on this device until it is left to the browser again; one that the address asks for is not", () => {
    const kept = keepChoices();
    openPage();
    appStore.setState({ language: tag("ar") });
    expect([...kept.values()]).toEqual([]);
    chooseLanguage(tag("de"));
    expect([...kept.values()]).toEqual(["de"]);
    chooseLanguage("auto");
    expect([...kept.values()]).toEqual([]);
  });

  it("is the last one, where two are chosen one after the other and the first comes last", async () => {
    let answerFirst = (_: Catalogue) => {};
    openPage([], (name) =>
      name === "de"
        ? new Promise((resolve) => {
            answerFirst = resolve;
          })
        : Promise.resolve(words[name] ?? {}),
    );
    chooseLanguage(tag("de"));
    chooseLanguage(tag("ar"));
    await vi.waitFor(() => expect(shown()).toBe("ar"));
    answerFirst(words["de"] ?? {});
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown()).toBe("ar");
  });
});

describe("a language that cannot be loaded", () => {
  it("is said in a sentence, and the page stays in the present one", async () => {
    const page = openPage(["ar"]);
    chooseLanguage(tag("de"));
    await vi.waitFor(() => expect(shown()).toBe("de"));
    chooseLanguage(tag("ar"));
    await vi.waitFor(() => expect(languageStore.getState().fault).not.toBeNull());
    const { fault, awaited } = languageStore.getState();
    const values = { name: factsOf("ar").name, present: factsOf("de").name, detail: "no ar" };
    expect(fault && say(fault)).toBe(t("language.fault", values));
    expect([awaited, shown(), appStore.getState().language, page.lang]).toEqual([null, "de", "de", "de"]);
  });

  it("leaves the page in English where it is the first, and the page does not wait for it", async () => {
    appStore.setState({ language: tag("ar") });
    openPage(["ar"]);
    await vi.waitFor(() => expect(languageStore.getState().isDecided).toBe(true));
    expect([shown(), appStore.getState().language]).toEqual(["en", "auto"]);
    expect(languageStore.getState().fault).not.toBeNull();
  });
});
