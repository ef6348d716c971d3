/**
 * `npm run docs`: every document of the project as a static site in dist-docs/, which can be read from a disk (file:) and served from any path. It has no
 * script and loads nothing from elsewhere. `--to FOLDER` writes it to another place.
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Document, targetOf } from "./document.ts";
import { navigation } from "./navigation.ts";
import { type Entry, type PageContent, pageHtml } from "./page.ts";
import { linkFaults, readProject } from "./read-project.ts";
import { escaped, pageOf, renderDocument, wayTo } from "./render.ts";
import { styleSheet } from "./style-sheet.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { to: { type: "string", default: path.join(root, "dist-docs") } } });
const site = path.resolve(values.to);

const project = readProject(root);
const faults = linkFaults(root, project);
if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
const documents = new Map(project.documents.map((document) => [document.file, document]));
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

const isFolder = (file: string) => !project.files.has(file);
const filesIn = (folder: string) => [...project.files].filter((file) => file.startsWith(`${folder}/`)).sort();

/** What documents link to that is none: folders and files with a page of their own, and pictures, which are copied. */
const { folders, texts, pictures } = linkedFiles();

function linkedFiles() {
  const found = { folders: new Set<string>(), texts: new Set<string>(), pictures: new Set<string>() };
  const add = (file: string) => {
    if (documents.has(file)) return;
    if (/\.(jpe?g|png|svg)$/.test(file)) found.pictures.add(file);
    else if (!isFolder(file)) found.texts.add(file);
    else if (!documents.has(`${file}/README.md`)) {
      found.folders.add(file);
      for (const inside of filesIn(file)) add(inside);
    }
  };
  for (const { file: from, targets } of project.documents) {
    for (const target of targets.map((href) => targetOf(from, href)))
      if (target.kind === "inside") add(target.file);
  }
  return found;
}

const entryOf = (file: string): Entry => ({
  title: folders.has(file) ? folderTitle(file) : (documents.get(file)?.title ?? file),
  page: pageOf(file, folders.has(file)),
});
const folderTitle = (folder: string) => (folder === "docs/decisions" ? "Decisions" : `Folder ${folder}`);

const groups = navigation(new Set(documents.keys()), folders).map(({ name, files }) => ({
  name,
  entries: files.map(entryOf),
}));

function documentPage(document: Document): PageContent {
  const headings = document.headings.filter(({ depth }) => depth === 2);
  const body = renderDocument(document, isFolder);
  return { ...entryOf(document.file), body, parts: headings };
}

/** A list of all that is in it. */
function folderPage(folder: string): PageContent {
  const entry = entryOf(folder);
  const items = filesIn(folder).map((file) => {
    const { title, page } = entryOf(file);
    const name = documents.has(file) ? title : file.slice(folder.length + 1);
    const to = pictures.has(file) ? file : page;
    return `<li><a href="${wayTo(entry.page, to)}">${escaped(name)}</a></li>`;
  });
  return { ...entry, body: `<h1>${escaped(entry.title)}</h1>\n<ul>${items.join("\n")}</ul>\n`, parts: [] };
}

function textPage(file: string): PageContent {
  const text = escaped(readFileSync(path.join(root, file), "utf8"));
  return {
    ...entryOf(file),
    body: `<h1>${escaped(file)}</h1>\n<pre tabindex="0"><code>${text}</code></pre>\n`,
    parts: [],
  };
}

function write(file: string, content: string) {
  mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
  writeFileSync(path.join(site, file), content);
}

rmSync(site, { recursive: true, force: true });
const pages = [
  ...[...documents.values()].map(documentPage),
  ...[...folders].map(folderPage),
  ...[...texts].map(textPage),
];
for (const page of pages) write(page.page, pageHtml(page, groups, version));
for (const picture of pictures) {
  mkdirSync(path.dirname(path.join(site, picture)), { recursive: true });
  copyFileSync(path.join(root, picture), path.join(site, picture));
}
write("site/site.css", styleSheet(root));
copyFileSync(path.join(root, "public/icon.svg"), path.join(site, "site/icon.svg"));
for (const family of ["inter", "jetbrains-mono"]) {
  const from = path.join(root, "node_modules/@fontsource-variable", family);
  const to = path.join(site, "site", family);
  cpSync(path.join(from, "LICENSE"), path.join(to, "LICENSE"));
  cpSync(path.join(from, "wght.css"), path.join(to, "wght.css"));
  const isUsed = (file: string) => !file.endsWith(".woff2") || file.endsWith("-wght-normal.woff2");
  cpSync(path.join(from, "files"), path.join(to, "files"), { recursive: true, filter: isUsed });
}
console.log(`${pages.length} pages and ${pictures.size} pictures in ${site}; begin with index.html.`);
