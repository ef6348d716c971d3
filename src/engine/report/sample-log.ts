import { type SampleColumn, type StateSamples, sampleColumnNames } from "./advance-report.ts";

/** Keeps the samples of one `advance` without allocating while there are no more than ever before. */
export class SampleLog implements StateSamples {
  count = 0;
  firstMs = 0;
  columns: { [Column in SampleColumn]: Float64Array } = this.allocate(0);

  /** Empties it, with room for `samples` from the millisecond `firstMs` on. */
  begin(firstMs: number, samples: number): void {
    if (samples > this.columns.potentialMv.length) this.columns = this.allocate(samples);
    this.count = 0;
    this.firstMs = firstMs;
  }

  private allocate(samples: number): { [Column in SampleColumn]: Float64Array } {
    const entries = sampleColumnNames.map((name) => [name, new Float64Array(samples)]);
    return Object.fromEntries(entries) as { [Column in SampleColumn]: Float64Array };
  }
}
