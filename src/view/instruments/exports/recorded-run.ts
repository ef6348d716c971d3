/** What files are made from: the record of the run, and how far back its charts look. */
import type { ChartWindow } from "../charts/chart-window.ts";
import type { RunRecord } from "../run-record.ts";

export interface RecordedRun {
  readonly record: RunRecord;
  readonly chartWindow: ChartWindow;
}
