/** Spikes of another simulator, read from a file that a person has opened, as batches that the page shows. */
import { SpikeGatherer, stepsPerMs } from "../src/io/recording/gather-spikes.ts";
import { readRecordingFile } from "../src/io/recording/read-file.ts";
import { RecordingFaultError, wholeFile } from "../src/io/recording/recording-fault.ts";
import type { Cells } from "../src/io/recording/spike-check.ts";
import type { RecordingAnswer } from "../src/wire/analysis-api.ts";
import { batchesOf } from "../src/wire/frame/spike-batches.ts";

/** Refuses as a value what does not fit. Rejects with what `onPiece` throws. */
export async function readRecording(
  file: File,
  cells: Cells,
  onPiece: (share: number) => Promise<void>,
): Promise<RecordingAnswer> {
  let stopped: unknown;
  try {
    const gathered = new SpikeGatherer(file.name, cells);
    const simulator = await readRecordingFile(
      file,
      cells,
      (neuron, timeMs) => gathered.add(neuron, timeMs),
      async (share) => {
        try {
          await onPiece(share);
        } catch (error) {
          stopped = error;
          throw error;
        }
      },
    );
    const { excitatory, inhibitory, lengthMs, neurons, steps } = gathered.finish();
    const batches = batchesOf({ neurons, steps, stepsPerMs, lengthMs, excitatoryCells: cells.excitatory });
    return { kind: "read", batches, simulator, spikes: { excitatory, inhibitory }, lengthMs };
  } catch (error) {
    if (stopped !== undefined) throw stopped;
    const { fault } = error instanceof RecordingFaultError ? error : unreadable(file, error);
    return { kind: "refused", fault };
  }
}

/** The file was moved or changed meanwhile, or may not be read. */
const unreadable = (file: File, error: unknown): RecordingFaultError =>
  new RecordingFaultError(file.name, wholeFile, {
    key: "recording.wrong.unreadable",
    values: { detail: error instanceof Error ? error.message : String(error) },
  });
