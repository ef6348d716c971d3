/** Tables as Apache Parquet: numbers in their own types, units and what else is known in the file's key-value metadata. */
import type { ColumnSource } from "hyparquet-writer";
import { loadPart } from "../../loading/load-part.ts";
import { type ColumnValues, rowsOf, type Table } from "./table.ts";

/** Largest whole number of a column of 32 bits with a sign. */
const largestInt32 = 2 ** 31 - 1;

/** Named, so that the build leaves out the rest of the package. */
const loadWriter = () =>
  import("hyparquet-writer").then(({ parquetWriteBuffer }) => ({ parquetWriteBuffer }));

/** Throws an Error where columns differ in length. */
export async function tableAsParquet(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  rowsOf(table);
  const { parquetWriteBuffer } = await loadPart(loadWriter);
  const units = Object.fromEntries(table.columns.map(({ key, unit }) => [key, unit]));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: table.columns.map(({ key, values }) => ({ name: key, ...typedData(values) })),
      kvMetadata: [
        { key: "units", value: JSON.stringify(units) },
        ...Object.entries(table.metadata ?? {}).map(([key, value]) => ({ key, value })),
      ],
      createdBy: "disinhibit",
    }),
  );
}

function typedData(values: ColumnValues): Omit<ColumnSource, "name"> {
  if (values instanceof Float64Array) return { data: values, type: "DOUBLE", nullable: false };
  if (values instanceof Float32Array) return { data: values, type: "FLOAT", nullable: false };
  if (values instanceof Int32Array) return { data: values, type: "INT32", nullable: false };
  if (values instanceof Uint32Array) {
    if (values.every((value) => value <= largestInt32)) {
      return { data: Int32Array.from(values), type: "INT32", nullable: false };
    }
    return { data: BigInt64Array.from(values, BigInt), type: "INT64", nullable: false };
  }
  if (values.some((value) => typeof value === "string")) {
    return { data: [...(values as readonly string[])], type: "STRING", nullable: false };
  }
  return { data: [...(values as readonly (number | null)[])], type: "DOUBLE" };
}
