/**
 * Tables as comma-separated values (RFC 4180, lines end with a line feed): decimal point and commas, or decimal comma and
 * semicolons, as programs of many countries expect. UTF-8 without a byte-order mark. What was not measured is empty.
 */
import { rowsOf, type Table, type TableColumn } from "./table.ts";

export interface CsvOptions {
  /** "." by default. */
  readonly decimalSign?: "." | ",";
  /** Whether the header has each unit in square brackets behind the name; by default it has. */
  readonly hasUnits?: boolean;
}

export type Cell = string | number | null;

const separatorOf = (decimalSign: "." | ",") => (decimalSign === "," ? ";" : ",");

/** One line with its end. Numbers have as many digits as lead back to the same number. */
export function csvLine(cells: readonly Cell[], decimalSign: "." | "," = "."): string {
  const separator = separatorOf(decimalSign);
  const words = cells.map((cell) => {
    if (typeof cell !== "number") return quoted(cell ?? "", separator);
    if (Number.isNaN(cell)) return "";
    return decimalSign === "." ? `${cell}` : `${cell}`.replace(".", ",");
  });
  return `${words.join(separator)}\n`;
}

const quoted = (words: string, separator: string): string =>
  words.includes(separator) || /["\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;

function csvHeader({ columns }: Table, { decimalSign = ".", hasUnits = true }: CsvOptions = {}): string {
  return csvLine(
    columns.map(({ key, unit }) => (hasUnits && unit !== "" ? `${key} [${unit}]` : key)),
    decimalSign,
  );
}

const rowsPerPiece = 4096;

/** The file in pieces of a few thousand rows. Throws an Error where columns differ in length. */
function* csvPieces(table: Table, options: CsvOptions = {}): Generator<string> {
  const rows = rowsOf(table);
  const readers = table.columns.map(readerOf);
  yield csvHeader(table, options);
  for (let first = 0; first < rows; first += rowsPerPiece) {
    const lines: string[] = [];
    for (let row = first; row < Math.min(rows, first + rowsPerPiece); row++) {
      lines.push(
        csvLine(
          readers.map((read) => read(row)),
          options.decimalSign,
        ),
      );
    }
    yield lines.join("");
  }
}

export const tableAsCsv = (table: Table, options: CsvOptions = {}): string =>
  [...csvPieces(table, options)].join("");

function readerOf({ values }: TableColumn): (row: number) => Cell {
  if (values instanceof Float32Array) return (row) => shortestSingle(values[row] ?? Number.NaN);
  return (row) => values[row] ?? null;
}

/** The decimal number with the fewest digits that is this one in single precision: 0.1, not 0.10000000149011612. */
function shortestSingle(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return value;
}
