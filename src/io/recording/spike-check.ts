/** What readers of recordings share: how many cells there may be, where spikes go, and what is checked of each spike. */
import type { Population } from "../../model/network/populations.ts";
import { type PlaceInFile, RecordingFaultError } from "./recording-fault.ts";

export type Cells = { readonly [Name in Population]: number };

/** Takes a spike: the cell's id on the sheet, where excitatory cells come first, and its time. */
export type SpikeSink = (neuron: number, timeMs: number) => void;

/** Times above this are taken for a wrong unit. */
export const longestRecordingMs = 3_600_000;

/** Checks spikes one by one, in the order of a list that must not fall, and hands them on. */
export class SpikeCheck {
  private readonly file: string;
  private readonly cells: Cells;
  private readonly sink: SpikeSink;
  private beforeMs = 0;

  constructor(file: string, cells: Cells, sink: SpikeSink) {
    this.file = file;
    this.cells = cells;
    this.sink = sink;
  }

  /** Begins another list, which has an order of its own. */
  begin(): void {
    this.beforeMs = 0;
  }

  /** `population`: null where `id` is one of the whole sheet. Throws a `RecordingFaultError` with the place. */
  take(id: number, population: Population | null, timeMs: number, place: () => PlaceInFile): void {
    const { excitatory, inhibitory } = this.cells;
    const cells = population === null ? excitatory + inhibitory : this.cells[population];
    if (!(Number.isInteger(id) && id >= 0 && id < cells)) {
      const values = { id: String(id), cells, population: population ?? "all" };
      throw new RecordingFaultError(this.file, place(), { key: "recording.wrong.id", values });
    }
    if (!(timeMs >= 0 && timeMs <= longestRecordingMs)) {
      const values = { time: String(timeMs), most: longestRecordingMs };
      throw new RecordingFaultError(this.file, place(), { key: "recording.wrong.time", values });
    }
    if (timeMs < this.beforeMs) {
      const values = { time: timeMs, before: this.beforeMs };
      throw new RecordingFaultError(this.file, place(), { key: "recording.wrong.order", values });
    }
    this.beforeMs = timeMs;
    this.sink(population === "inhibitory" ? excitatory + id : id, timeMs);
  }
}
