/**
 * The language that is shown: the one that a person or the address has chosen, or the first of the browser's that there is.
 * Its words and fonts are loaded when it is chosen; where they cannot be, the page stays in the present one and says so.
 */
import { createStore } from "zustand/vanilla";
import { partWithin } from "../loading/load-part.ts";
import { reasonOf } from "../model/refusal.ts";
import { loadFonts } from "../web/design/load-fonts.ts";
import type { Catalogue } from "../web/messages/catalogue.ts";
import { catalogues } from "../web/messages/generated/catalogues.ts";
import { factsOf } from "../web/messages/languages.ts";
import { language, type Sentence, showLanguage } from "../web/messages/messages.ts";
import { type LanguageTag, languageFor } from "../web/messages/offered-languages.ts";
import type { Settings } from "./settings.ts";
import { appStore } from "./store.ts";

export interface LanguageState {
  /** Whether it is decided which language the page begins with: before, nothing is worth reading. */
  readonly isDecided: boolean;
  /** The language that is being loaded. */
  readonly awaited: LanguageTag | null;
  /** Why the last one that was asked for could not be shown. */
  readonly fault: Sentence | null;
}

export const languageStore = createStore<LanguageState>(() => ({
  isDecided: false,
  awaited: null,
  fault: null,
}));

const keptAs = "language";
/** A first visit shows nothing until its words are there: rather English than nothing, before the page is taken for dead, ms. */
const longestWordsMs = 8000;

/** What a language needs that is not in the page's first load. Rejects where it cannot be had. */
export type LoadLanguage = (tag: LanguageTag) => Promise<Catalogue>;

async function loadLanguage(tag: LanguageTag): Promise<Catalogue> {
  if (tag === "en") return {};
  const load: () => Promise<{ readonly messages: Catalogue }> = catalogues[tag];
  const all = () => Promise.all([load(), loadFonts(factsOf(tag).script)]);
  const [{ messages }] = await partWithin(all, longestWordsMs);
  return messages;
}

/** A person's choice: shown now, and on this device at the next visit. "auto": what the browser prefers, as on a first visit. */
export function chooseLanguage(choice: Settings["language"]): void {
  languageStore.setState({ fault: null });
  appStore.setState({ language: choice });
  try {
    if (choice === "auto") localStorage.removeItem(keptAs);
    else localStorage.setItem(keptAs, choice);
  } catch {
    // A browser that keeps nothing: the address has the choice.
  }
}

/** What was chosen on this device before; null where nothing was, or where the language is no longer there. */
function keptChoice(): LanguageTag | null {
  try {
    const kept = localStorage.getItem(keptAs);
    return kept !== null && languageFor([kept]) === kept ? kept : null;
  } catch {
    return null;
  }
}

/** Shows the language of the settings, now and whenever another is asked for, until the returned function is called. */
export function followLanguage(page: Window, load: LoadLanguage = loadLanguage): () => void {
  let isOver = false;
  /** The last setting that was shown. */
  let good: Settings["language"] = "auto";
  const show = async (choice: Settings["language"]) => {
    const tag = choice === "auto" ? languageFor(page.navigator.languages) : choice;
    const isWanted = () => !isOver && appStore.getState().language === choice;
    languageStore.setState({ awaited: tag });
    try {
      const messages = await load(tag);
      if (!isWanted()) return;
      good = choice;
      if (language.getState().tag !== tag) showLanguage(tag, messages);
      markPage(page.document, tag);
      languageStore.setState({ awaited: null, isDecided: true });
    } catch (error) {
      if (!isWanted()) return;
      const present = factsOf(language.getState().tag).name;
      const values = { name: factsOf(tag).name, present, detail: reasonOf(error) };
      languageStore.setState({ awaited: null, fault: { key: "language.fault", values } });
      // The browser's own choice is the last to be tried.
      if (choice === good) languageStore.setState({ isDecided: true });
      else appStore.setState({ language: good });
    }
  };
  if (appStore.getState().language === "auto") appStore.setState({ language: keptChoice() ?? "auto" });
  void show(appStore.getState().language);
  const unsubscribe = appStore.subscribe((state, before) => {
    if (state.language !== before.language) void show(state.language);
  });
  return () => {
    isOver = true;
    unsubscribe();
  };
}

/** Browsers choose fonts, hyphens, quotation marks and the side at which lines begin by these. */
function markPage({ documentElement }: Document, tag: LanguageTag): void {
  documentElement.lang = tag;
  documentElement.dir = factsOf(tag).direction;
}
