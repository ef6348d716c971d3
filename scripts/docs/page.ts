/** A page of the site: the navigation around what a document says. It has no script. */
import type { Document } from "./document.ts";
import { escaped, wayTo } from "./render.ts";

/** What a page may load: its style sheet, fonts and pictures beside it. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export interface Entry {
  readonly title: string;
  /** Relative to the site. */
  readonly page: string;
}

export interface Navigation {
  readonly name: string;
  readonly entries: readonly Entry[];
}

export interface PageContent extends Entry {
  /** HTML. */
  readonly body: string;
  /** Headings that are listed in the navigation, below the page's own entry. */
  readonly parts: Document["headings"];
}

function listOf(groups: readonly Navigation[], { page, parts }: PageContent): string {
  const partList = parts.length === 0 ? "" : `<ul>${parts.map(partLink).join("")}</ul>`;
  const entry = ({ title, page: to }: Entry) =>
    to === page
      ? `<li><a href="${wayTo(page, to)}" aria-current="page">${escaped(title)}</a>${partList}</li>`
      : `<li><a href="${wayTo(page, to)}">${escaped(title)}</a></li>`;
  return groups
    .map(({ name, entries }) => `<p class="group">${name}</p><ul>${entries.map(entry).join("")}</ul>`)
    .join("\n");
}

const partLink = ({ anchor, text }: Document["headings"][number]) =>
  `<li><a href="#${anchor}">${escaped(text)}</a></li>`;

/** The whole page. `version` is the project's. */
export function pageHtml(content: PageContent, groups: readonly Navigation[], version: string): string {
  const { title, page, body } = content;
  const list = listOf(groups, content);
  const at = (file: string) => wayTo(page, file);
  const name = title === "Disinhibit" ? title : `${title} · Disinhibit`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>${escaped(name)}</title>
<link rel="icon" type="image/svg+xml" href="${at("site/icon.svg")}">
<link rel="stylesheet" href="${at("site/site.css")}">
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header>
<a class="home" href="${at("index.html")}"><img class="home-icon" src="${at("site/icon.svg")}" alt="">Disinhibit</a>
<span class="version">${escaped(version)}</span>
<details class="menu"><summary>Contents</summary><nav aria-label="Documents">${list}</nav></details>
</header>
<nav class="side" aria-label="Documents">${list}</nav>
<main id="content">
${body}</main>
</body>
</html>
`;
}
