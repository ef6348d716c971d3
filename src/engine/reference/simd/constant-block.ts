/**
 * The block of constants that a compiled phase reads before its loop: numbers of 64 bits, then addresses of
 * columns, in the order that the generated file lists them as paths (`cell.resetMv`, `state.adaptation`).
 */
import type { phaseBlocks } from "../generated/phases.ts";

export type PhaseBlock = (typeof phaseBlocks)[keyof typeof phaseBlocks];
/** What paths start from: `network`, `cell`, `state`, `primes`, `thresholds`. */
export type BlockRoots = Readonly<Record<string, object>>;

export function blockBytes({ constants, columns }: PhaseBlock): number {
  return 8 * constants.length + 4 * columns.length;
}

/** Fills the block at `address` with what its paths lead to. Columns are views of `buffer`. */
export function writeBlock(
  buffer: ArrayBuffer,
  address: number,
  { constants, columns }: PhaseBlock,
  roots: BlockRoots,
): void {
  const view = new DataView(buffer, address);
  constants.forEach((path, index) => {
    const value = follow(roots, path);
    if (typeof value !== "number") {
      throw new Error(
        `The compiled phases read the number ${path}, but there is none; run npm run generate.`,
      );
    }
    view.setFloat64(8 * index, value, true);
  });
  columns.forEach((path, index) => {
    const value = follow(roots, path);
    if (!(value instanceof Float32Array) || value.buffer !== buffer) {
      throw new Error(`The compiled phases read the column ${path}, but it is not in their memory.`);
    }
    view.setUint32(8 * constants.length + 4 * index, value.byteOffset, true);
  });
}

function follow(roots: BlockRoots, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, member) => (value as Record<string, unknown> | undefined)?.[member], roots);
}
