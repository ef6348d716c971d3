/** What readers of recordings share: how many cells there may be, where spikes go, and how a fault is told. */
import type { Population } from "../../model/network/populations.ts";
import { UsageError } from "../usage-error.ts";

export type Cells = { readonly [Name in Population]: number };

/** Takes a spike: the cell's id on the sheet, where excitatory cells come first, and its time. */
export type SpikeSink = (neuron: number, timeMs: number) => void;

/** No file above this is opened. */
export const largestRecordingBytes = 10e9;
/** Times above this are taken for a wrong unit. */
export const longestRecordingMs = 3_600_000;

/** A fault of the file at a place: "line 17", "spikes/excitatory, spike 3". */
export const faultAt = (file: string, place: string, what: string): UsageError =>
  new UsageError(`"${file}", ${place}: ${what}; nothing was taken from the file.`);

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

  /** `population`: null where `id` is one of the whole sheet. Throws a `UsageError` with the place. */
  take(id: number, population: Population | null, timeMs: number, place: () => string): void {
    const { excitatory, inhibitory } = this.cells;
    const count = population === null ? excitatory + inhibitory : this.cells[population];
    if (!(Number.isInteger(id) && id >= 0 && id < count)) {
      const of = population === null ? "cells" : `${population} cells`;
      throw faultAt(
        this.file,
        place(),
        `the id ${id} is not one of ${count} ${of}, which count from 0 (--neurons says how many there are)`,
      );
    }
    if (!(timeMs >= 0 && timeMs <= longestRecordingMs)) {
      throw faultAt(
        this.file,
        place(),
        `the time ${timeMs} is not between 0 and ${longestRecordingMs} ms; times must be in ms`,
      );
    }
    if (timeMs < this.beforeMs) {
      throw faultAt(
        this.file,
        place(),
        `the time ${timeMs} ms follows ${this.beforeMs} ms; spikes must be in the order of time`,
      );
    }
    this.beforeMs = timeMs;
    this.sink(population === "inhibitory" ? excitatory + id : id, timeMs);
  }
}
