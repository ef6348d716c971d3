/** Links that lead nowhere, without a network: to files, folders and headings of the project, and addresses that are none. */
import path from "node:path";
import { type Document, targetOf } from "./document.ts";

/** Folders in which files lie, and those above them. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set([""]);
  for (const file of files) {
    for (let folder = path.posix.dirname(file); folder !== "."; folder = path.posix.dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/** A sentence for each link of the documents that leads nowhere. */
export function deadLinks(documents: readonly Document[], files: ReadonlySet<string>): string[] {
  const folders = foldersOf(files);
  const anchors = new Map(
    documents.map(({ file, headings }) => [file, new Set(headings.map(({ anchor }) => anchor))]),
  );
  return documents.flatMap((document) =>
    document.targets.flatMap((href) => {
      const fault = faultOf(document.file, href);
      return fault === null ? [] : [`${document.file} links to "${href}", ${fault}.`];
    }),
  );

  function faultOf(from: string, href: string): string | null {
    const target = targetOf(from, href);
    if (target.kind === "outside") {
      const isAddress = /^(https?:\/\/|mailto:)/.test(target.url) && URL.canParse(target.url);
      return isAddress ? null : "which is no address of the web or of mail";
    }
    const { file, anchor } = target;
    if (file.startsWith("..")) return "which is outside of the project";
    if (!files.has(file) && !folders.has(file)) return "which does not exist";
    if (anchor === null) return null;
    const known = anchors.get(file);
    if (!known) return "whose part cannot be checked, since it is no Markdown file";
    return known.has(anchor) ? null : `but ${file} has no such heading`;
  }
}

/** A document that is named without being a link, as sentences of the page and comments do. */
const named = /(?<![\w/.])(docs\/[\w./-]+\.md)(?:#([\w-]+))?/g;

/** A sentence for each document that a text names and that does not exist. */
export function deadMentions(file: string, text: string, documents: readonly Document[]): string[] {
  return [...text.matchAll(named)].flatMap(([, mentioned = "", anchor]) => {
    const document = documents.find((each) => each.file === mentioned);
    if (!document) return [`${file} names ${mentioned}, which does not exist.`];
    if (anchor === undefined || document.headings.some((heading) => heading.anchor === anchor)) return [];
    return [`${file} names ${mentioned}#${anchor}, but it has no such heading.`];
  });
}
