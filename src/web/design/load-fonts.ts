/** Fonts of the scripts that the page's own fonts lack: loaded with a language that is written in one, and for no other. */
import type { LanguageFacts } from "../messages/languages.ts";

const loaders: { readonly [Script in LanguageFacts["script"]]?: () => Promise<unknown> } = {
  Arab: () => import("./fonts/arabic.css"),
  Deva: () => import("./fonts/devanagari.css"),
  Jpan: () => import("./fonts/japanese.css"),
  Hans: () => import("./fonts/chinese.css"),
};

/** Declares the fonts of a script: the browser then loads the parts whose characters are shown. Rejects where it cannot. */
export async function loadFonts(script: LanguageFacts["script"]): Promise<void> {
  await loaders[script]?.();
}
