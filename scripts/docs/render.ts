/** HTML of a document, in which links lead to pages of the site. */
import path from "node:path";
import { Marked, type Tokens } from "marked";
import { type Document, plainText, targetOf } from "./document.ts";

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The page of a file or folder of the project, relative to the site. A folder's page and that of its README are the same. */
export function pageOf(file: string, isFolder: boolean): string {
  if (isFolder) return path.posix.join(file, "index.html");
  if (path.posix.basename(file) === "README.md")
    return path.posix.join(path.posix.dirname(file), "index.html");
  return file.endsWith(".md") ? file.replace(/\.md$/, ".html") : `${file}.html`;
}

/** The way from one page of the site to another, or to a file of it. */
export const wayTo = (from: string, to: string): string =>
  path.posix.relative(path.posix.dirname(from), to) || path.posix.basename(to);

const pictures = /\.(jpe?g|png|svg)$/;

/** What a link of the document leads to: an address outside, or a page or picture of the site. */
function linkIn(document: Document, href: string, isFolder: (file: string) => boolean): string {
  const target = targetOf(document.file, href);
  if (target.kind === "outside") return target.url;
  const { file, anchor } = target;
  const here = pageOf(document.file, false);
  if (file === document.file) return anchor === null ? wayTo(here, here) : `#${anchor}`;
  const there = pictures.test(file) ? file : pageOf(file, isFolder(file));
  return `${wayTo(here, there)}${anchor === null ? "" : `#${anchor}`}`;
}

/** The document's own HTML, without the page around it. */
export function renderDocument(document: Document, isFolder: (file: string) => boolean): string {
  const anchors = document.headings.map(({ anchor }) => anchor);
  const site = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const anchor = anchors.shift() ?? "";
        const words = this.parser.parseInline(tokens);
        const link =
          depth === 1 ? "" : ` <a class="anchor" href="#${anchor}" aria-hidden="true" tabindex="-1">#</a>`;
        return `<h${depth} id="${anchor}">${words}${link}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const to = linkIn(document, href, isFolder);
        return `<a href="${escaped(to)}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text, tokens }: Tokens.Image) {
        const words = tokens ? plainText(tokens) : text;
        const from = escaped(linkIn(document, href, isFolder));
        return `<a class="picture" href="${from}"><img src="${from}" alt="${escaped(words)}" loading="lazy"></a>`;
      },
      table({ header, rows }: Tokens.Table) {
        const cells = (row: Tokens.TableCell[], tag: "td" | "th") =>
          `<tr>${row
            .map(({ tokens, align }) => {
              const side = align === null ? "" : ` class="${align}"`;
              return `<${tag}${side}>${this.parser.parseInline(tokens)}</${tag}>`;
            })
            .join("")}</tr>`;
        const isNamed = header.some(({ text }) => text !== "");
        const head = isNamed ? `<thead>${cells(header, "th")}</thead>` : "";
        const body = rows.map((row) => cells(row, "td")).join("\n");
        return `<div class="wide" tabindex="0"><table>${head}<tbody>${body}</tbody></table></div>\n`;
      },
      // Comments mark parts that are generated; no document has any other HTML of its own.
      html: ({ text }: Tokens.HTML | Tokens.Tag) =>
        text.trimStart().startsWith("<!--") ? "" : escaped(text),
    },
  });
  return site.parser([...document.tokens]);
}
