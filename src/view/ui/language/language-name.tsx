/** A language by its own name, in a font that has its letters: many devices have none for every script. */
import { useEffect } from "react";
import { loadFonts } from "../../../web/design/load-fonts.ts";
import { factsOf } from "../../../web/messages/languages.ts";

export function LanguageName({ tag }: { readonly tag: string }) {
  const { name, direction, script, font } = factsOf(tag);
  useEffect(() => {
    // Where the font cannot be had, the device's own is all there is.
    loadFonts(script).catch(() => undefined);
  }, [script]);
  return (
    <span
      lang={tag}
      dir={direction}
      style={font ? { fontFamily: `"Inter Variable", "${font} Variable", system-ui, sans-serif` } : undefined}
    >
      {name}
    </span>
  );
}
