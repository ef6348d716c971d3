/** The files of an exported network as a ZIP, for a page: HDF5 files are made in memory, one after the other, and handed on in pieces. */
import { loadPart } from "../../loading/load-part.ts";
import { createZip } from "../zip.ts";
import type { NetworkFile } from "./network-files.ts";

const piecesOfBytes = 1 << 20;
/** What filling the largest file takes of the work; the rest is handing its bytes on. */
const shareOfFilling = 0.9;
let files = 0;

/**
 * `onPiece` gets the ZIP's bytes in their order; `onShare`, called after each piece of work with the share that is done, 0 … 1, may
 * throw to end it. Both are waited for.
 */
export async function zipNetwork(
  content: readonly NetworkFile[],
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void | Promise<void>,
  onShare: (share: number) => Promise<void>,
): Promise<void> {
  const { ready, File } = await loadPart(() => import("h5wasm"));
  const { FS } = await ready;
  const zip = await createZip(onPiece);
  const largest = content.findLast((each) => "write" in each);
  for (const each of content) {
    const tell = (share: number) => onShare(each === largest ? share : 0);
    if ("content" in each) {
      await zip.add(each.name, [new TextEncoder().encode(each.content)]);
      continue;
    }
    const path = `/network-${files++}.h5`;
    try {
      const root = new File(path, "w");
      try {
        for (const share of each.write(root)) await tell(shareOfFilling * share);
      } finally {
        root.close();
      }
      const pieces = bytesOfFile(FS, path, (share) => tell(shareOfFilling + (1 - shareOfFilling) * share));
      await zip.add(each.name, pieces);
    } finally {
      FS.unlink(path);
    }
  }
  await zip.end();
}

type FileSystem = Awaited<typeof import("h5wasm")["ready"]>["FS"];

/** A copy of the whole would take its size once more. `onShare` is waited for after each piece. */
async function* bytesOfFile(
  FS: FileSystem,
  path: string,
  onShare: (share: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const stream = FS.open(path, "r");
  const { size } = FS.stat(path);
  try {
    for (let at = 0; at < size; ) {
      const piece = new Uint8Array(Math.min(piecesOfBytes, size - at));
      const count = FS.read(stream, piece, 0, piece.length, at);
      if (count === 0) throw new Error(`${path} ends at ${at} of ${size} bytes.`);
      at += count;
      yield piece.subarray(0, count);
      await onShare(at / size);
    }
  } finally {
    FS.close(stream);
  }
}
