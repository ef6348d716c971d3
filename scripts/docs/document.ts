/** A Markdown file as its tokens, with what it is called, its headings with their anchors, and where its links lead. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import GithubSlugger from "github-slugger";
import { marked, type Token, type Tokens } from "marked";

interface Heading {
  readonly depth: number;
  readonly text: string;
  /** As GitHub names it. */
  readonly anchor: string;
}

export interface Document {
  /** Relative to the root, with "/". */
  readonly file: string;
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly headings: readonly Heading[];
  /** Of links and images, as they are written. */
  readonly targets: readonly string[];
}

const isIn =
  <Kind extends Token["type"]>(...kinds: Kind[]) =>
  (token: Token): token is Extract<Token, { type: Kind }> =>
    (kinds as string[]).includes(token.type);

/** What a reader sees of inline tokens. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ("tokens" in token && token.tokens ? plainText(token.tokens) : unescaped(token)))
    .join("");
}

/** Marked escapes the text of some tokens for HTML. */
const unescaped = (token: Token): string =>
  ("text" in token ? String(token.text) : token.raw)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

export function readDocument(file: string, text: string): Document {
  const tokens = marked.lexer(text);
  const slugger = new GithubSlugger();
  const headings = tokens.filter(isIn("heading")).map((heading) => {
    const said = plainText((heading as Tokens.Heading).tokens);
    return { depth: (heading as Tokens.Heading).depth, text: said, anchor: slugger.slug(said) };
  });
  const targets: string[] = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === "link" || token.type === "image") targets.push((token as Tokens.Link).href);
  });
  return { file, title: headings.find(({ depth }) => depth === 1)?.text ?? file, tokens, headings, targets };
}

export type Target =
  | { readonly kind: "outside"; readonly url: string }
  /** `file` is relative to the root; "" is the root itself. */
  | { readonly kind: "inside"; readonly file: string; readonly anchor: string | null };

/** Where a link in that file leads. */
export function targetOf(file: string, href: string): Target {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("//")) return { kind: "outside", url: href };
  const [target = "", anchor = null] = href.split("#");
  const joined = target === "" ? file : path.posix.join(path.posix.dirname(file), decodeURI(target));
  return { kind: "inside", file: joined.replace(/^\.$|\/$/, ""), anchor };
}

/** Every file of the project, committed or new, relative to the root. */
export const projectFiles = (root: string): string[] =>
  execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    ...{ cwd: root, encoding: "utf8", maxBuffer: 64e6 },
  })
    .split("\0")
    .filter((file) => file !== "");
