/** Makes files and gives them to the browser to save, with progress and a way to end it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { knownOfRun, pageProgram } from "../../../app/known-of-run.ts";
import { type BundleEntry, bundle } from "../../../io/bundle.ts";
import { reasonOf } from "../../../model/refusal.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { saveFile } from "../../../web/save-file.ts";

/** CITATION.cff as it was when the page was built. */
declare const appCitation: string;

export type SavingState =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly share: number; readonly name: string }
  | { readonly kind: "said"; readonly sentence: string; readonly isFailure: boolean };

export interface Saving {
  readonly state: SavingState;
  readonly save: (entries: readonly BundleEntry[]) => Promise<void>;
  readonly cancel: () => void;
}

export function useSaving(): Saving {
  const [state, setState] = useState<SavingState>({ kind: "idle" });
  const stopper = useRef<AbortController | null>(null);
  const cancel = useCallback(() => stopper.current?.abort(), []);
  // A dialog that is closed makes nothing any more.
  useEffect(() => cancel, [cancel]);
  const save = useCallback(async (entries: readonly BundleEntry[]) => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    const show = (next: SavingState) => setState(next);
    try {
      const { name, content } = await make(entries, signal, (share, making) => {
        if (!signal.aborted) show({ kind: "making", share, name: making });
      });
      signal.throwIfAborted();
      saveFile(name, content);
      const size = sizeInWords(content.size);
      show({ kind: "said", sentence: t("export.saved", { name, size }), isFailure: false });
    } catch (error) {
      const sentence = signal.aborted ? t("export.cancelled") : say(reasonOf(error as Error));
      show({ kind: "said", sentence, isFailure: !signal.aborted });
    }
  }, []);
  return { state, save, cancel };
}

/** One file as it is, several as a ZIP. */
async function make(
  entries: readonly BundleEntry[],
  signal: AbortSignal,
  onProgress: (share: number, name: string) => void,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const [only] = entries;
  if (only && entries.length === 1) {
    onProgress(0, only.name);
    const { content } = await only.make(signal, (share) => onProgress(share, only.name));
    return { name: only.name, content };
  }
  const known = knownOfRun();
  const { version } = pageProgram;
  const content = await bundle({
    ...{ entries, known, signal, onProgress, citation: appCitation },
    words: {
      introduction: t("export.readme", { version, address: known.address ?? "" }),
      manifest: t("export.meaning.manifest"),
      citation: t("export.meaning.citation"),
    },
  });
  const day = new Date().toISOString().slice(0, 10);
  const of = known.recording ? "recording" : `seed-${known.network.seed}`;
  return { name: `disinhibit-${day}-${of}.zip`, content };
}

export const sizeInWords = (bytes: number): string =>
  bytes < 1e6
    ? t("export.kilobytes", { size: decimal(bytes / 1000, bytes < 1e4 ? 1 : 0) })
    : t("export.megabytes", { size: decimal(bytes / 1e6, 1) });
