/** Asks a person for a file to write into, where the browser can: then nothing large need be held in memory. */

/** Of the File System Access API, which not every browser has; the types of TypeScript leave it out. */
type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

/** A file; "cancelled" where the person chose none; null where this browser has no way to ask. Call it in answer to a press. */
export async function chooseZip(suggestedName: string): Promise<FileSystemFileHandle | "cancelled" | null> {
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (!picker) return null;
  try {
    return await picker({ suggestedName, types: [{ accept: { "application/zip": [".zip"] } }] });
  } catch (error) {
    if ((error as Error).name === "AbortError") return "cancelled";
    // A page within another one, or a policy, may not ask.
    if ((error as Error).name === "SecurityError") return null;
    throw error;
  }
}
