/** A table of columns, each with its unit: what every series and result is before it becomes a file. */
import type { CoveredSpan } from "../covered-span.ts";

/** Numbers, of which null and NaN were not measured, or words. */
export type ColumnValues =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | readonly (number | null)[]
  | readonly string[];

export interface TableColumn {
  /** Its name in files: a quantity's own where it is one. */
  readonly key: string;
  /** "1" for a pure number, "" for words. */
  readonly unit: string;
  readonly values: ColumnValues;
}

export interface Table {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** Carried in files that have room for it, by key. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** The time that it is of, where its column of time does not say that. */
  readonly covers?: CoveredSpan;
}

/** Throws an Error where columns differ in length or share a key. */
export function rowsOf({ name, columns }: Table): number {
  const rows = columns[0]?.values.length ?? 0;
  const other = columns.find(({ values }) => values.length !== rows);
  if (other) {
    throw new Error(
      `All columns of the table ${name} must have ${rows} rows, but ${other.key} has ${other.values.length}.`,
    );
  }
  const keys = columns.map(({ key }) => key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) throw new Error(`The table ${name} has two columns named ${repeated}.`);
  return rows;
}

/** From the first to the last row of its column of time; null without one, or without a row. */
export function spanOfTable({ covers, columns }: Table): CoveredSpan | null {
  if (covers) return covers;
  const time = columns.find(({ key, unit }) => (key === "timeMs" || key === "hours") && unit !== "");
  const numbers = time ? Array.from(time.values as ArrayLike<number>).filter(Number.isFinite) : [];
  const [start, stop] = [numbers[0], numbers.at(-1)];
  if (!time || start === undefined || stop === undefined) return null;
  return { unit: time.key === "hours" ? "h" : "ms", start, stop };
}
