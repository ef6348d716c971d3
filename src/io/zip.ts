/** A ZIP that is made piece by piece, so that it need not fit the memory. Without ZIP64: at most 4 GB, and 4 GB a file. */
import { loadPart } from "../loading/load-part.ts";

/** What is compressed already. */
const packed = /\.(png|webm|mp4|parquet|h5|zip)$/;

export interface ZipWriter {
  /** Rejects with what `onPiece` throws. */
  add(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  end(): Promise<void>;
}

/** Named one by one, so that the build leaves out the rest of the package. */
const loadPacker = () =>
  import("fflate").then(({ Zip, ZipDeflate, ZipPassThrough }) => ({ Zip, ZipDeflate, ZipPassThrough }));

/** `onPiece` gets the bytes in their order, and is waited for. */
export async function createZip(
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void | Promise<void>,
): Promise<ZipWriter> {
  const { Zip, ZipDeflate, ZipPassThrough } = await loadPart(loadPacker);
  let made: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else made.push(piece as Uint8Array<ArrayBuffer>);
  });
  const handOn = async () => {
    if (failure) throw failure;
    const pieces = made;
    made = [];
    for (const piece of pieces) await onPiece(piece);
  };
  return {
    add: async (name, content) => {
      const file = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      zip.add(file);
      for await (const piece of content) {
        file.push(piece);
        await handOn();
      }
      file.push(new Uint8Array(0), true);
      await handOn();
    },
    end: async () => {
      zip.end();
      await handOn();
    },
  };
}
