/** Files of a network, written into the folder of an export one after the other. */
import { setImmediate } from "node:timers/promises";
import type { NetworkFile } from "../../io/network/network-files.ts";
import type { ExportFolder } from "./write-folder.ts";

/** `onProgress` gets the share of the work that is done, 0 … 1. */
export async function writeFiles(
  folder: ExportFolder,
  files: readonly NetworkFile[],
  onProgress: (share: number) => void,
): Promise<void> {
  // This build of the library writes to the disk itself, not to a file system in memory.
  const { ready, File } = await import("h5wasm/node");
  await ready;
  for (const each of files) {
    if ("content" in each) {
      folder.write(each.name, each.content);
      continue;
    }
    const file = new File(folder.pathOf(each.name), "w");
    try {
      for (const share of each.write(file)) {
        onProgress(share);
        await setImmediate(); // lets an interrupt in
      }
    } finally {
      file.close();
    }
  }
}
