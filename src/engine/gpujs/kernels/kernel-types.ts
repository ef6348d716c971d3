/** What a kernel sees, for the type checker only: gpu.js gets the plain text of the functions. */

/** One-dimensional array of 32-bit floats. */
export interface Row {
  readonly [index: number]: number;
}

/** Two-dimensional array: `table[row][column]`. */
export interface Table {
  readonly [row: number]: Row;
}

export interface KernelConstants {
  /** All neurons; and the excitatory ones, whose ids come first. */
  readonly neurons: number;
  readonly excitatory: number;
  readonly edges: Table;
  readonly gates: Row;
  readonly neuronTable: Table;
}

/** `this` of a kernel: the index of the one number it computes, and its constants. */
export interface Kernel<Name extends keyof KernelConstants> {
  readonly thread: { readonly x: number };
  readonly constants: Pick<KernelConstants, Name>;
}
