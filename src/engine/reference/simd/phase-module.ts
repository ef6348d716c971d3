/**
 * The compiled phases as a WebAssembly module: decoded and compiled once a thread, or the sentence that says
 * why it cannot be. Compilation is synchronous; the module is a few kilobytes.
 */
import { inEnglish, type Refusal } from "../../../model/refusal.ts";
import { phasesHex } from "../generated/phases.ts";

/** The little of WebAssembly that is used here. Model and reference engine are checked without a browser's types. */
interface WebAssemblyHere {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Record<string, Record<string, object>>,
  ) => { readonly exports: unknown };
  readonly Memory: new (limits: {
    initial: number;
    maximum: number;
    shared: boolean;
  }) => { readonly buffer: ArrayBuffer };
}

/** The functions of the module; they are written in scripts/codegen/wasm/network-text.ts and the files that it imports. */
export interface CompiledNetwork {
  run(job: number, thread: number): void;
  listEdges(
    walk: number,
    tile: number,
    column: number,
    line: number,
    cell: number,
    edges: number,
    ranks: number,
  ): void;
}

/** The module with its memory. Each thread makes its own instance over the same memory. */
export interface NetworkInstance {
  readonly network: CompiledNetwork;
  readonly buffer: ArrayBuffer;
  readonly module: object;
  readonly memory: object;
}

const pageBytes = 65_536;
/** The module for a memory of one thread, and for one that threads share. */
const compiled: { alone?: object; shared?: object } = {};

function here(): WebAssemblyHere | undefined {
  return (globalThis as { WebAssembly?: WebAssemblyHere }).WebAssembly;
}

/** Null when the compiled phases can run here, else why not, as a clause. */
export function whyNoSimd(): Refusal | null {
  const webAssembly = here();
  if (!webAssembly) {
    return { key: "refusal.noWebAssembly" };
  }
  if (compiled.alone) {
    return null;
  }
  const bytes = decode(phasesHex);
  if (!webAssembly.validate(bytes)) {
    return { key: "refusal.noSimd" };
  }
  try {
    compiled.alone = new webAssembly.Module(bytes);
    return null;
  } catch {
    return { key: "refusal.webAssemblyForbidden" };
  }
}

/** Whether threads here can share memory: always in Node, in browsers on pages that are isolated from other origins. */
export function canShareMemory(): boolean {
  const { crossOriginIsolated } = globalThis as { crossOriginIsolated?: boolean };
  return typeof SharedArrayBuffer !== "undefined" && crossOriginIsolated !== false;
}

/** The module over a new memory of at least `bytes` bytes, which never grows. Throws a sentence where it cannot run. */
export function instantiateNetwork(bytes: number, isShared: boolean): NetworkInstance {
  const reason = whyNoSimd();
  if (reason !== null) {
    throw new Error(
      `The phases as WebAssembly SIMD were asked for, but cannot be had: ${inEnglish(reason)}. Ask for JavaScript.`,
    );
  }
  const webAssembly = here()!;
  const pages = Math.ceil(bytes / pageBytes);
  const memory = new webAssembly.Memory({ initial: pages, maximum: pages, shared: isShared });
  if (isShared) {
    compiled.shared ??= new webAssembly.Module(forSharedMemory(decode(phasesHex)));
  }
  const module = (isShared ? compiled.shared : compiled.alone)!;
  const { exports } = new webAssembly.Instance(module, { engine: { memory } });
  return { network: exports as CompiledNetwork, buffer: memory.buffer, module, memory };
}

/** The two modules differ in one bit: whether the memory that they import is shared. It follows the import's name and kind. */
function forSharedMemory(bytes: Uint8Array): Uint8Array {
  const nameAndKind = [..."memory"].map((letter) => letter.charCodeAt(0)).concat(2);
  const at = bytes.findIndex((_, first) => nameAndKind.every((byte, index) => bytes[first + index] === byte));
  bytes[at + nameAndKind.length]! |= 2;
  return bytes;
}

function decode(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}
