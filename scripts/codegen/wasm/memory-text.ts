/** How the functions of the compiled network find what lies in its memory, as WebAssembly text. */
import { bucketBits, edgeBits, job, threadEntry } from "../../../src/engine/reference/simd/memory-layout.ts";

/** A field of the job. */
export const of = (name: keyof typeof job) => `(i32.load offset=${job[name]} (local.get $job))`;
export const bytesOf = (of: string, shift: number) => `(i32.shl ${of} (i32.const ${shift}))`;

/** A field of the thread's entry. */
export const ofThread = (name: keyof typeof threadEntry) =>
  `(i32.load offset=${threadEntry[name]} (local.get $thread))`;

/** Index of the bucket of a tile and a window. */
export const bucketOf = (tile: string, slot: string) =>
  `(i32.add (i32.mul ${tile} ${of("windows")}) ${slot})`;
export const recordsOf = (bucket: string) =>
  `(i32.add ${of("records")} (i32.shl ${bucket} (i32.const ${bucketBits})))`;

/** Lowest bit of the tile in an edge. */
export const tileShift = edgeBits.place + edgeBits.delay;
