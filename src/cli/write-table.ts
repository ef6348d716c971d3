/** Writes a table in the format that the file's ending names. */
import { tableAsCsv } from "../io/table/csv.ts";
import { tableAsParquet } from "../io/table/parquet.ts";
import type { Table } from "../io/table/table.ts";
import type { OutputFile } from "./output-files.ts";

export async function writeTable(file: OutputFile, table: Table): Promise<void> {
  file.write(file.ending === ".parquet" ? await tableAsParquet(table) : tableAsCsv(table));
}
