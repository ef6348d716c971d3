import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { csvLine, tableAsCsv } from "../../src/io/table/csv.ts";
import { tableAsParquet } from "../../src/io/table/parquet.ts";
import type { Table } from "../../src/io/table/table.ts";

const table: Table = {
  name: "rates",
  columns: [
    { key: "timeMs", unit: "ms", values: Float64Array.of(0.1, 0.2, 1 / 3) },
    { key: "rateHz", unit: "Hz", values: Float32Array.of(0.1, Number.NaN, 1e-7) },
    { key: "neuron", unit: "1", values: Uint32Array.of(0, 7, 5119) },
    { key: "block", unit: "1", values: [0.5, null, -2] },
    { key: "population", unit: "", values: ["excitatory", 'a "quoted", word', "two\nlines"] },
  ],
  metadata: { seed: "7" },
};

describe("a table as CSV", () => {
  it("has a header with units and a line per row, and nothing where nothing was measured", () => {
    expect(tableAsCsv(table)).toBe(
      [
        "timeMs [ms],rateHz [Hz],neuron [1],block [1],population",
        "0.1,0.1,0,0.5,excitatory",
        '0.2,,7,,"a ""quoted"", word"',
        '0.3333333333333333,1e-7,5119,-2,"two\nlines"',
        "",
      ].join("\n"),
    );
  });

  it("has decimal commas and semicolons where a country's programs expect them", () => {
    const [head, first, second] = tableAsCsv(table, { decimalSign: "," }).split("\n");
    expect(head).toBe("timeMs [ms];rateHz [Hz];neuron [1];block [1];population");
    expect(first).toBe("0,1;0,1;0;0,5;excitatory");
    expect(second).toBe('0,2;;7;;"a ""quoted"", word"');
    expect(csvLine(["a;b", "c,d"], ",")).toBe('"a;b";c,d\n');
  });

  it("has only names in its header where no units are wanted", () => {
    expect(tableAsCsv(table, { hasUnits: false })).toMatch(/^timeMs,rateHz,neuron,block,population\n/);
  });

  it("leads back to the same numbers", () => {
    const values = Float64Array.from(
      { length: 10_000 },
      (_, index) => Math.sin(index) * 10 ** ((index % 40) - 20),
    );
    const text = tableAsCsv({ name: "numbers", columns: [{ key: "value", unit: "1", values }] });
    expect(text.trimEnd().split("\n").slice(1).map(Number)).toEqual([...values]);
  });
});

describe("a table as Parquet", () => {
  const asFile = (bytes: Uint8Array<ArrayBuffer>) => bytes.buffer;

  it("is read by another program with its types, units and metadata", async () => {
    const file = asFile(await tableAsParquet(table));
    expect(await parquetReadObjects({ file })).toEqual([
      { timeMs: 0.1, rateHz: Math.fround(0.1), neuron: 0, block: 0.5, population: "excitatory" },
      { timeMs: 0.2, rateHz: Number.NaN, neuron: 7, block: null, population: 'a "quoted", word' },
      { timeMs: 1 / 3, rateHz: Math.fround(1e-7), neuron: 5119, block: -2, population: "two\nlines" },
    ]);
    const { key_value_metadata: metadata, schema } = await parquetMetadataAsync(file);
    expect(metadata).toEqual(
      expect.arrayContaining([
        {
          key: "units",
          value: JSON.stringify({ timeMs: "ms", rateHz: "Hz", neuron: "1", block: "1", population: "" }),
        },
        { key: "seed", value: "7" },
      ]),
    );
    expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
      ["timeMs", "DOUBLE"],
      ["rateHz", "FLOAT"],
      ["neuron", "INT32"],
      ["block", "DOUBLE"],
      ["population", "BYTE_ARRAY"],
    ]);
  });

  it("keeps a hundred thousand rows to the last bit", async () => {
    const values = Float64Array.from({ length: 100_000 }, (_, index) => Math.cos(index) / 3);
    const rows = await parquetReadObjects({
      file: asFile(await tableAsParquet({ name: "long", columns: [{ key: "value", unit: "1", values }] })),
    });
    expect(Float64Array.from(rows, (row) => Number(row["value"]))).toEqual(values);
  });

  it("refuses columns that do not belong together", async () => {
    const broken = { ...table, columns: [...table.columns, { key: "odd", unit: "1", values: [1] }] };
    await expect(tableAsParquet(broken)).rejects.toThrow("must have 3 rows, but odd has 1");
    expect(() => tableAsCsv({ ...table, columns: [...table.columns, ...table.columns] })).toThrow(
      "two columns named timeMs",
    );
  });
});
