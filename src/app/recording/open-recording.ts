/** Opens a file of spikes: read and checked whole by the analysis thread before anything on the page changes. */
import { createStore } from "zustand/vanilla";
import { createSheet } from "../../model/network/populations.ts";
import { reasonOf } from "../../model/refusal.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import type { RecordingAnswer } from "../../wire/analysis-api.ts";
import { type Analysis, analysis } from "../analysis.ts";
import { CommandCancelled } from "../run.ts";
import { appStore } from "../store.ts";
import { Recording } from "./recording.ts";
import { replay } from "./replay.ts";

export interface OpeningState {
  /** The file that is read; null while none is. */
  readonly file: string | null;
  /** Share that is read, 0 … 1. */
  readonly share: number;
  /** Why the last file was refused. */
  readonly refusal: Sentence | null;
}
const nothing: OpeningState = { file: null, share: 0, refusal: null };
export const openingStore = createStore<OpeningState>(() => nothing);

let stopper: AbortController | null = null;

/** Stops reading, and takes a refusal away. */
export function stopOpening(): void {
  stopper?.abort();
  stopper = null;
  openingStore.setState(nothing);
}

/** Shows the file as a recording, in place of one that is open. Never rejects: a refusal is kept, and then nothing has changed. */
export async function openRecording(file: File, thread: Analysis = analysis): Promise<void> {
  stopOpening();
  const { report, run } = appStore.getState();
  const refuse = (refusal: Sentence) => openingStore.setState({ ...nothing, refusal });
  if (!report) return refuse({ key: "refusal.noNetwork" });
  const mine = new AbortController();
  stopper = mine;
  openingStore.setState({ ...nothing, file: file.name });
  const { excitatory, inhibitory, neurons } = createSheet(report.tilesX, report.tilesY);
  const tell = (share: number) => {
    if (stopper === mine) openingStore.setState({ share });
  };
  try {
    const answer = await thread.run<RecordingAnswer>(
      (api, job, follow) => api.readRecording(job, file, { excitatory, inhibitory }, follow(tell)),
      mine.signal,
    );
    if (stopper !== mine) return;
    if (answer.kind === "refused") return refuse(answer.fault);
    if (appStore.getState().run !== run) return refuse({ key: "refusal.stoppedByStart" });
    const recorded = new Recording(Number.POSITIVE_INFINITY);
    for (const batch of answer.batches) recorded.add(batch);
    const { simulator, spikes, lengthMs } = answer;
    openingStore.setState(nothing);
    replay.open({ file: file.name, simulator, cells: neurons, spikes, lengthMs }, recorded);
  } catch (error) {
    if (stopper === mine && !(error instanceof CommandCancelled)) refuse(reasonOf(error));
  }
}
