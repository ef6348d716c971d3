/** Writes the network that the page shows as files for other programs: the same that the command `export` writes, as a ZIP. */
import { createExportedNetwork } from "../src/io/network/exported-network.ts";
import { exportedFiles, type NetworkFile } from "../src/io/network/network-files.ts";
import { simulatorFiles } from "../src/io/network/simulators/targets.ts";
import { zipNetwork } from "../src/io/network/zip-network.ts";
import { loadPart } from "../src/loading/load-part.ts";
import { createRecipe } from "../src/model/network/recipe.ts";
import type { NetworkExportRequest } from "../src/wire/analysis-api.ts";

/** Files that are the same for every network, by their paths: a chunk each, loaded when it is asked for. */
const texts = import.meta.glob<string>("../src/io/network/simulators/**/*.{py,sh,mod,nestml}", {
  query: "?raw",
  import: "default",
});
const folder = "../src/io/network/simulators/";

/** Everything that `export` writes, by name. */
export async function filesOf(request: NetworkExportRequest): Promise<readonly NetworkFile[]> {
  const { target, recipe, conditions, durationMs, program } = request;
  const network = createExportedNetwork(createRecipe(recipe), conditions);
  const same = await Promise.all(
    simulatorFiles(target).map(async ([name, from]) => {
      const load = texts[`${folder}${from}`];
      if (!load) throw new Error(`The file ${from} is not part of the page.`);
      return { name, content: await loadPart(load) };
    }),
  );
  return [...same, ...exportedFiles(target, network, durationMs, program)];
}

/**
 * Writes into a file that a person has chosen, or makes a Blob where the browser gives no file. What ends it leaves nothing
 * behind; it rejects with what `onShare` throws.
 */
export async function exportNetwork(
  request: NetworkExportRequest,
  into: FileSystemFileHandle | null,
  onShare: (share: number) => Promise<void>,
): Promise<{ readonly bytes: number; readonly content: Blob | null }> {
  const files = await filesOf(request);
  let bytes = 0;
  if (into === null) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    await zipNetwork(files, (piece) => void pieces.push(piece), onShare);
    const content = new Blob(pieces, { type: "application/zip" });
    return { bytes: content.size, content };
  }
  const stream = await into.createWritable();
  try {
    const write = async (piece: Uint8Array<ArrayBuffer>) => {
      bytes += piece.length;
      await stream.write(piece);
    };
    await zipNetwork(files, write, onShare);
    await stream.close();
  } catch (error) {
    await stream.abort();
    throw error;
  }
  return { bytes, content: null };
}
