/** The site of the documents as `npm run docs` builds it, and what the check of links finds. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deadLinks, deadMentions } from "../../scripts/docs/dead-links.ts";
import { readDocument } from "../../scripts/docs/document.ts";
import { renderDocument } from "../../scripts/docs/render.ts";
import { readAddress } from "../../src/app/address.ts";
import { readFace } from "../../src/app/face.ts";

const root = path.resolve(import.meta.dirname, "../..");

describe("the site", () => {
  let site: string;
  let pages: { file: string; html: string }[];
  beforeAll(() => {
    site = mkdtempSync(path.join(tmpdir(), "disinhibit-docs-"));
    const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
    execFileSync(process.execPath, [tsx, "scripts/docs/build-site.ts", "--to", site], { cwd: root });
    pages = readdirSync(site, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".html"))
      .map((file) => ({ file, html: readFileSync(path.join(site, file), "utf8") }));
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  test("has a page for each document, and the README is where it begins", () => {
    expect(pages.length).toBeGreaterThan(90);
    const first = pages.find(({ file }) => file === "index.html");
    expect(first?.html).toContain('<h1 id="disinhibit">');
  });

  test("leads only to files and headings that are there, by relative addresses", () => {
    const ids = new Map(
      pages.map(({ file, html }) => [
        file,
        new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
      ]),
    );
    for (const { file, html } of pages) {
      for (const [, to = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(to)) continue;
        const [target = "", anchor] = to.split("#");
        const there = target === "" ? file : path.join(path.dirname(file), decodeURI(target));
        expect(existsSync(path.join(site, there)), `${to} in ${file}`).toBe(true);
        if (anchor) expect(ids.get(there)?.has(anchor), `${to} in ${file}`).toBe(true);
      }
    }
  });

  test("runs no script and writes no style into a page, which its policy would forbid", () => {
    for (const { file, html } of pages) {
      expect(html, file).toContain("content=\"default-src 'none';");
      expect(html, file).not.toMatch(/<script|<style|\son\w+="|\sstyle="/i);
    }
  });
});

// Not in one piece, since these are named nowhere else and the check of links reads this file, too.
const [a, none] = ["a", "none"].map((name) => `docs/${name}.md`) as [string, string];
const documents = [
  readDocument("README.md", `# Project\n\n[a](${a}#the-first-part) ![b](b.svg) [c](https://example.org)`),
  readDocument(a, "# A\n\n## The `first` *part*\n\n| [up](../README.md) |\n|---|\n\n[here](#a) [folder](.)"),
];
const files = new Set(["README.md", a, "b.svg"]);

test("links to files, folders and headings that are there are no faults", () => {
  expect(deadLinks(documents, files)).toEqual([]);
});

test.each([
  ["a file", `[x](${none})`],
  ["a picture in a table", "| ![x](none.png) |\n|---|"],
  ["a heading", `[x](${a}#second)`],
  ["a heading of the same document", "[x](#second)"],
  ["a file outside of the project", "[x](../../secret.md)"],
  ["an address that is none", "[x](https://)"],
])("%s that is not there is found", (_, text) => {
  expect(deadLinks([readDocument("README.md", text), documents[1]!], files)).toHaveLength(1);
});

test("a document that is named in a comment and does not exist is found", () => {
  const text = `// ${a}#the-first-part, ${a}#second and ${none} say more; other/${a} is not ours`;
  expect(deadMentions("x.ts", text, documents)).toHaveLength(2);
});

test("HTML that somebody writes into a document is shown as text", () => {
  const html = renderDocument(
    readDocument("a.md", "<img src=x onerror=alert(1)>\n\nword <b>bold</b> <!-- no -->"),
    () => false,
  );
  expect(html).not.toMatch(/<img|<b>|<!--/);
});

test("every address of the page in the lessons is taken by the page", () => {
  const text = readFileSync(path.join(root, "docs/teachers.md"), "utf8");
  const addresses = [...text.matchAll(/`(?:http:\/\/127\.0\.0\.1:4173\/)?(\?v=[^`#]*)?(#\/[^`]*)?`/g)];
  const named = addresses.filter(([, query, hash]) => query !== undefined || hash !== undefined);
  expect(named.length).toBeGreaterThan(15);
  for (const [whole, query = "", hash = ""] of named) {
    expect(readAddress(query).refused, whole).toBeNull();
    expect(readFace(hash, "explore").refusedFace, whole).toBeNull();
  }
});

test("no two decisions have the same number", () => {
  const numbers = readdirSync(path.join(root, "docs/decisions")).map((file) => file.slice(0, 4));
  expect(numbers.length).toBeGreaterThan(40);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});
