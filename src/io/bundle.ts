/** Many files as one ZIP, with a manifest, the citation and a text that says what each file is. Made one after the other. */
import type { CoveredSpan } from "./covered-span.ts";
import { createManifest, type KnownOfRun, type ManifestFile, manifestAsJson } from "./manifest.ts";
import { createZip } from "./zip.ts";

export interface BundleEntry {
  /** With its ending. */
  readonly name: string;
  /** What it is, in a clause. */
  readonly meaning: string;
  /** `signal` asks for an early end; `onProgress` takes a share of this entry's work. */
  readonly make: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<MadeFile>;
}

export interface MadeFile {
  readonly content: Blob;
  /** The time that it covers, where it is of some time. */
  readonly span: CoveredSpan | null;
}

export interface BundleRequest {
  readonly entries: readonly BundleEntry[];
  readonly known: KnownOfRun;
  /** Text of CITATION.cff. */
  readonly citation: string;
  /** First lines of the README, and what it says of the manifest and of the citation, in the reader's language. */
  readonly words: Readonly<Record<"introduction" | "manifest" | "citation", string>>;
  readonly signal: AbortSignal;
  /** Share of all work that is done, 0 … 1, and the entry that is made. */
  readonly onProgress: (share: number, name: string) => void;
}

/** Throws the reason of `signal` when that ends it, and what an entry throws; nothing is left then. */
export async function bundle(request: BundleRequest): Promise<Blob> {
  const { entries, known, citation, words, signal, onProgress } = request;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = await createZip((piece) => {
    signal.throwIfAborted();
    pieces.push(piece);
  });
  const add = (name: string, content: Blob) => zip.add(name, streamOf(content));
  const written: ManifestFile[] = [];
  for (const [index, { name, meaning, make }] of named(entries).entries()) {
    signal.throwIfAborted();
    const report = (share: number) => onProgress((index + share) / entries.length, name);
    report(0);
    const { content, span } = await make(signal, report);
    signal.throwIfAborted();
    await add(name, content);
    written.push({ name, meaning, bytes: content.size, span });
  }
  await add("manifest.json", new Blob([manifestAsJson(createManifest(known, written))]));
  await add("CITATION.cff", new Blob([citation]));
  await add("README.txt", new Blob([readme(words, written)]));
  await zip.end();
  onProgress(1, "");
  return new Blob(pieces, { type: "application/zip" });
}

async function* streamOf(content: Blob): AsyncGenerator<Uint8Array> {
  const pieceBytes = 1 << 20;
  for (let from = 0; from < content.size; from += pieceBytes) {
    yield new Uint8Array(await content.slice(from, from + pieceBytes).arrayBuffer());
  }
}

/** Names that every system takes, each once. */
function named(entries: readonly BundleEntry[]): BundleEntry[] {
  const taken = new Map<string, number>([
    ["manifest.json", 1],
    ["citation.cff", 1],
    ["readme.txt", 1],
  ]);
  return entries.map((entry) => {
    const name = safeFileName(entry.name);
    const times = (taken.get(name.toLowerCase()) ?? 0) + 1;
    taken.set(name.toLowerCase(), times);
    return { ...entry, name: times === 1 ? name : name.replace(/(\.[^.]*)?$/, `-${times}$1`) };
  });
}

/** Without what a file system or a shell takes for something else; never empty, never hidden. */
export function safeFileName(name: string): string {
  const kept = name
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(/[^\p{Letter}\p{Number}.-]+/gu, "-")
    .replaceAll(/\.{2,}/g, ".")
    .replaceAll(/^[-.]+|[-.]+$/g, "")
    .slice(0, 120);
  return kept === "" ? "file" : kept;
}

const readme = (words: BundleRequest["words"], files: readonly ManifestFile[]): string =>
  [
    words.introduction,
    "",
    ...files.map(({ name, meaning }) => `${name}\n    ${meaning}`),
    `manifest.json\n    ${words.manifest}`,
    `CITATION.cff\n    ${words.citation}`,
    "",
  ].join("\n");
