/** What does not fit in a file of spikes: the file, the place in it and what is wrong there, as a sentence of the catalogue. */
import { inputLimits } from "../../model/input-limits.ts";
import type { Sentence } from "../../web/messages/messages.ts";

export type RecordingFault = Extract<Sentence, { readonly key: "recording.fault" }>;
/** What is wrong, as a clause. */
type Wrong = Extract<Sentence, { readonly key: `recording.wrong.${string}` }>;
export type PlaceInFile = Extract<Sentence, { readonly key: `recording.place.${string}` }>;

/** Refuses a file whole. `message` is for programs; people read the fault, in their language. */
export class RecordingFaultError extends Error {
  override readonly name = "RecordingFaultError";
  readonly fault: RecordingFault;

  constructor(file: string, place: PlaceInFile, what: Wrong) {
    super(`"${file}" does not fit: ${what.key}`);
    this.fault = { key: "recording.fault", values: { file, place, what } };
  }
}

/** Rounded up: a file that is too large by a byte must not seem to be of the size that is allowed. */
const gigabytes = (bytes: number) => (Math.ceil(bytes / 1e8) / 10).toFixed(1);

/** What a file is by its ending. Throws a `RecordingFaultError` for another ending, and for a file that is too large. */
export function kindOfRecording(file: string, bytes: number): "csv" | "sonata" {
  if (bytes > inputLimits.recordingBytes) {
    throw new RecordingFaultError(file, wholeFile, {
      key: "recording.wrong.tooLarge",
      values: { size: gigabytes(bytes), most: gigabytes(inputLimits.recordingBytes) },
    });
  }
  const ending = file.toLowerCase().match(/\.(csv|h5)$/)?.[1];
  if (ending === undefined) throw new RecordingFaultError(file, wholeFile, { key: "recording.wrong.ending" });
  return ending === "csv" ? "csv" : "sonata";
}

export const wholeFile: PlaceInFile = { key: "recording.place.file" };
export const atLine = (number: number): PlaceInFile => ({ key: "recording.place.line", values: { number } });
/** A group or a list of an HDF5 file. */
export const atPath = (path: string): PlaceInFile => ({ key: "recording.place.path", values: { path } });
export const atSpike = (path: string, number: number): PlaceInFile => ({
  key: "recording.place.spike",
  values: { path, number },
});
