/** The fonts of figures in the language that is shown, on screen and in files. */
import { figureFamily, figureFamilyWith } from "../../io/figure/surface.ts";
import { factsOf } from "../../web/messages/languages.ts";
import { language } from "../../web/messages/messages.ts";

/** Both the name that a reader's machine may have the font by, and that of the page's own. */
export function shownFigureFamily(): string {
  const { font } = factsOf(language.getState().tag);
  return font === undefined ? figureFamily : figureFamilyWith(`'${font}', '${font} Variable'`);
}
