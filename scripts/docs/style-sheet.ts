/** The style sheet of the site: colours of the page's own tokens, dark or light as the reader's system is, and site.css. */
import { readFileSync } from "node:fs";
import path from "node:path";

/** Those of the page that the site uses. */
const colours = [
  "ground",
  "panel-solid",
  "edge",
  "edge-strong",
  "text",
  "text-soft",
  "text-quiet",
  "ketamine",
  "ketamine-soft",
];

/** Declarations of these colours in the first rule whose selector has that text. Throws where there is none. */
function coloursOf(tokens: string, selector: string): string {
  const start = tokens.indexOf("{", tokens.indexOf(selector));
  const rule = tokens.slice(start + 1, tokens.indexOf("}", start));
  const found = colours.flatMap((name) => rule.match(new RegExp(`--${name}: [^;]+;`)) ?? []);
  if (found.length !== colours.length)
    throw new Error(`src/web/design/tokens.css has not all colours of the site under ${selector}.`);
  return found.join("\n  ");
}

export function styleSheet(root: string): string {
  const tokens = readFileSync(path.join(root, "src/web/design/tokens.css"), "utf8");
  const own = readFileSync(path.join(import.meta.dirname, "site.css"), "utf8");
  return `@import url("inter/wght.css");
@import url("jetbrains-mono/wght.css");
:root {
  ${coloursOf(tokens, ":root {\n  color-scheme")}
}
@media (prefers-color-scheme: light) {
:root {
  ${coloursOf(tokens, '[data-ground="white"]')}
}
}
${own}`;
}
