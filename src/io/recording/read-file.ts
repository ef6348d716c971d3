/** Reads a file that a person has opened in the page. Must run in a worker: HDF5 is read from the file itself, piece by piece. */
import { loadPart } from "../../loading/load-part.ts";
import { readCsvSpikes } from "./read-csv.ts";
import { assertSonata, readSonataSpikes, simulatorOf } from "./read-sonata.ts";
import { kindOfRecording } from "./recording-fault.ts";
import type { Cells, SpikeSink } from "./spike-check.ts";

const pieceBytes = 1 << 20;

/** Called after each piece with the share that is read, 0 … 1; reading waits for it, and ends with what it throws. */
export type OnPiece = (share: number) => Promise<void>;

/**
 * Hands every spike to `sink`. Resolves with the simulator that the file names, or null. Rejects with a `RecordingFaultError` for
 * a file that does not fit, and with the browser's error where it cannot be read.
 */
export async function readRecordingFile(
  file: File,
  cells: Cells,
  sink: SpikeSink,
  onPiece: OnPiece,
): Promise<string | null> {
  if (kindOfRecording(file.name, file.size) === "csv") {
    await readCsvSpikes(file.name, bytesOf(file, onPiece), cells, sink);
    return null;
  }
  return readSonataFile(file, cells, sink, onPiece);
}

async function* bytesOf(file: Blob, onPiece: OnPiece): AsyncGenerator<Uint8Array> {
  for (let first = 0; first < file.size; first += pieceBytes) {
    yield new Uint8Array(await file.slice(first, first + pieceBytes).arrayBuffer());
    await onPiece(Math.min(1, (first + pieceBytes) / file.size));
  }
}

async function readSonataFile(
  file: File,
  cells: Cells,
  sink: SpikeSink,
  onPiece: OnPiece,
): Promise<string | null> {
  const { ready, File: HdfFile } = await loadPart(() => import("h5wasm"));
  const { FS } = await ready;
  const folder = `/recording-${crypto.randomUUID()}`;
  FS.mkdir(folder);
  // The file itself as a file system: only what is asked for is read.
  FS.mount(FS.filesystems.WORKERFS, { blobs: [{ name: "spikes.h5", data: file }] }, folder);
  try {
    const root = new HdfFile(`${folder}/spikes.h5`, "r");
    assertSonata(file.name, root);
    try {
      for (const share of readSonataSpikes(file.name, root, cells, sink)) await onPiece(share);
      return simulatorOf(root);
    } finally {
      root.close();
    }
  } finally {
    FS.unmount(folder);
    FS.rmdir(folder);
  }
}
