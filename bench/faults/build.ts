/** The files of the build, and which of them a part of the page needs: from its manifest and its folder, so that none is forgotten. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

export interface Build {
  /** Where it is served. */
  readonly url: string;
  /** Every file, by its path from the folder of the build. */
  readonly files: readonly string[];
  /** Scripts and style sheets of the first load. */
  readonly first: readonly string[];
  /** What is loaded later, by its source or the name of its package: the files that it needs beside those of the first load. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Scripts of threads, by path: what each imports at once, by path, and its text. */
  readonly threads: ReadonlyMap<string, ThreadScript>;
}

export interface ThreadScript {
  readonly imports: readonly string[];
  readonly text: string;
}

/** Reads the build in a folder. */
export function readBuild(folder: string, url: string): Build {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const text = readFileSync(path.join(folder, "manifest.json"), "utf8");
  const manifest = JSON.parse(text) as Record<string, Chunk>;
  const closure = (id: string, seen = new Set<string>()): Set<string> => {
    const chunk = manifest[id];
    if (!chunk || seen.has(chunk.file)) return seen;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
    for (const imported of chunk.imports ?? []) closure(imported, seen);
    return seen;
  };
  const first = closure("index.html");
  const later = new Set(Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports));
  const parts = [...later].flatMap((id): (readonly [string, readonly string[]])[] => {
    const chunk = manifest[id];
    if (!chunk || first.has(chunk.file)) return [];
    const needed = [...closure(id)].filter((file) => !first.has(file));
    return [[chunk.src ?? chunk.name ?? id, needed]];
  });
  const known = new Set([...first, ...parts.flatMap(([, needed]) => needed)]);
  // A style sheet that is imported alone is an entry of its own, which no chunk names.
  const sheets = Object.values(manifest).flatMap(({ src, file }): (readonly [string, readonly string[]])[] =>
    src?.endsWith(".css") && !known.has(file) ? [[src, [file]]] : [],
  );
  return {
    url,
    files,
    first: [...first],
    parts: new Map([...parts, ...sheets]),
    threads: threadsOf(folder, files),
  };
}

/** The manifest does not list what threads load: a script names what it needs at once in its imports. */
function threadsOf(folder: string, files: readonly string[]): ReadonlyMap<string, ThreadScript> {
  const scripts = files.filter((file) => /^assets\/worker\/.*\.js$/.test(file));
  return new Map(
    scripts.map((file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      const imports = [...text.matchAll(/\b(?:from|import)"\.\/([^"]+)"/g)].map(([, name]) =>
        path.posix.join(path.posix.dirname(file), name ?? ""),
      );
      return [file, { imports, text }];
    }),
  );
}
