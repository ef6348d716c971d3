import { useStore } from "zustand";
import { language } from "./messages.ts";

/** The locale that is shown. A component that calls this renders again, with all below it, when the language changes. */
export const useLocale = (): string => useStore(language, ({ locale }) => locale);

/** The tag of the language that is shown; likewise. */
export const useLanguage = (): string => useStore(language, ({ tag }) => tag);
