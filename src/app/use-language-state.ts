import { useStore } from "zustand";
import { type LanguageState, languageStore } from "./language.ts";

/** One slice of what becomes of the language that was asked for. */
export const useLanguageState = <Value>(select: (state: LanguageState) => Value): Value =>
  useStore(languageStore, select);
