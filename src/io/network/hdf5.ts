/** HDF5 datasets that grow while they are written, so that a file may be larger than memory. */
import type { Dataset, Group } from "h5wasm";
import { textType } from "../hdf5-text.ts";

export type Numbers =
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array;

/** 64-bit ids, as SONATA has them, of whole numbers below 2^53. */
export function as64Bit(values: ArrayLike<number>, count = values.length): BigInt64Array {
  const wide = new BigInt64Array(count);
  const halves = new Uint32Array(wide.buffer);
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? 0;
    halves[2 * index] = value;
    halves[2 * index + 1] = Math.floor(value / 2 ** 32);
  }
  return wide;
}

const chunkRows = 1 << 16;

/** A dataset of `columns` numbers per row that is written piece by piece; compressed. */
export class GrowingDataset {
  private readonly group: Group;
  private readonly name: string;
  private readonly columns: number;
  private readonly attributes: Readonly<Record<string, string>>;
  private dataset: Dataset | null = null;
  rows = 0;

  constructor(group: Group, name: string, columns = 1, attributes: Readonly<Record<string, string>> = {}) {
    this.group = group;
    this.name = name;
    this.columns = columns;
    this.attributes = attributes;
  }

  append(values: Numbers): void {
    const added = values.length / this.columns;
    const shapeOf = (rows: number) => (this.columns === 1 ? [rows] : [rows, this.columns]);
    if (this.dataset === null) {
      const created = this.group.create_dataset({
        ...{ name: this.name, data: values, shape: shapeOf(added), chunks: shapeOf(chunkRows) },
        maxshape: this.columns === 1 ? [null] : [null, this.columns],
        ...{ compression: "gzip", compression_opts: [1] },
      });
      for (const [name, value] of Object.entries(this.attributes))
        created.create_attribute(name, value, null, textType);
      this.dataset = created;
    } else if (added > 0) {
      this.dataset.resize(shapeOf(this.rows + added));
      const rows: [number, number] = [this.rows, this.rows + added];
      this.dataset.write_slice(this.columns === 1 ? [rows] : [rows, [0, this.columns]], values);
    }
    this.rows += added;
  }
}

/** What every SONATA file begins with. */
export function writeMagic(root: Group): void {
  root.create_attribute("magic", 0x0a7a, null, "<I");
  root.create_attribute("version", Uint32Array.of(0, 1));
}
