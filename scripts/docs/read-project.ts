/** The project's documents, and a fault for each link or name of a document in any of its files that leads nowhere. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { deadLinks, deadMentions } from "./dead-links.ts";
import { type Document, projectFiles, readDocument } from "./document.ts";

/** Where names of documents stand; what is generated repeats what is named elsewhere. */
const texts = /\.(m?[jt]sx?|json|html|css|md|py|toml|ya?ml|sh|glsl|wgsl)$/;

export interface Project {
  readonly files: ReadonlySet<string>;
  readonly documents: readonly Document[];
}

const read = (root: string, file: string) => readFileSync(path.join(root, file), "utf8");

export function readProject(root: string): Project {
  const files = projectFiles(root);
  const documents = files
    .filter((file) => file.endsWith(".md"))
    .map((file) => readDocument(file, read(root, file)));
  return { files: new Set(files), documents };
}

export function linkFaults(root: string, { files, documents }: Project): string[] {
  const mentions = [...files]
    .filter((file) => texts.test(file) && file !== "package-lock.json")
    .flatMap((file) => deadMentions(file, read(root, file), documents));
  return [...deadLinks(documents, files), ...mentions];
}
