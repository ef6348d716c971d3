/** A file that says what it is and whether it is whole: magic, version, header (JSON), tables (f32, little endian), CRC-32. */
import * as v from "valibot";
import { asItIs, type Refusal, RefusalError, reasonOf } from "../model/refusal.ts";
import { crc32 } from "./crc32.ts";
import { parseJsonText } from "./schema/json-text.ts";

export interface FileKind {
  /** Four letters that the file begins with. */
  readonly magic: string;
  /** What it is called in sentences. */
  readonly name: Refusal;
  /** Versions that can be read; the last is written. */
  readonly versions: readonly number[];
  /** How to make it anew: a command, or the name of a button. */
  readonly command: string | Refusal;
}

export interface OpenedFile {
  readonly version: number;
  readonly header: unknown;
  /** Numbers after the header. Throws a RangeError where they are not as many. */
  readonly numbers: (count: number) => Float32Array;
}

const preambleBytes = 12;
const checksumBytes = 4;

export function encodeFile(
  kind: FileKind,
  header: object,
  tables: readonly Float32Array[],
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const numbers = tables.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(preambleBytes + text.length + 4 * numbers + checksumBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(kind.magic), 0);
  view.setUint32(4, kind.versions.at(-1)!, true);
  view.setUint32(8, text.length, true);
  bytes.set(text, preambleBytes);
  let offset = preambleBytes + text.length;
  for (const table of tables) {
    for (const value of table) {
      view.setFloat32(offset, value, true);
      offset += 4;
    }
  }
  view.setUint32(offset, crc32(bytes.subarray(0, offset)), true);
  return bytes;
}

/** Throws a RangeError with a sentence for bytes that are no such file, of another version, cut short or altered. */
export function openFile({ magic, name: file, versions, command }: FileKind, bytes: Uint8Array): OpenedFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length < preambleBytes + checksumBytes ||
    new TextDecoder().decode(bytes.subarray(0, 4)) !== magic
  ) {
    const values = { length: bytes.length, file, magic };
    throw new RefusalError({ key: "refusal.fileOfOtherKind", values });
  }
  const version = view.getUint32(4, true);
  if (!versions.includes(version)) {
    const values = { file, version, versions: versions.join(", "), command };
    throw new RefusalError({ key: "refusal.fileVersion", values });
  }
  const end = bytes.length - checksumBytes;
  const [stated, found] = [view.getUint32(end, true), crc32(bytes.subarray(0, end))];
  if (stated !== found) {
    const values = { file, found: inHex(found), stated: inHex(stated), command };
    throw new RefusalError({ key: "refusal.fileAltered", values });
  }
  const headerEnd = preambleBytes + view.getUint32(8, true);
  const header = headerIn(bytes.subarray(preambleBytes, headerEnd), { file, command });
  const numbers = (count: number) => {
    if (headerEnd + 4 * count !== end) {
      const values = { file, found: (end - headerEnd) / 4, count, command };
      throw new RefusalError({ key: "refusal.fileLength", values });
    }
    return Float32Array.from({ length: count }, (_, place) => view.getFloat32(headerEnd + 4 * place, true));
  };
  return { version, header, numbers };
}

/** The value of a header. Throws where its text cannot be read, as in a file that somebody has put together. */
function headerIn(bytes: Uint8Array, file: { readonly file: Refusal; readonly command: string | Refusal }) {
  try {
    return parseJsonText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new RefusalError({ key: "refusal.fileHeader", values: { ...file, reason: reasonOf(error) } });
  }
}

/** The header as its schema has it. Throws where it is another, as in a file that somebody has put together: its checksum is right all the same. */
export function checkedHeader<Schema extends v.GenericSchema>(
  { name: file, command }: FileKind,
  schema: Schema,
  header: unknown,
): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, header, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  const reason = asItIs(
    `${v.getDotPath(issue) ?? "header"}: ${issue.expected ?? "another value"} is expected`,
  );
  throw new RefusalError({ key: "refusal.fileHeader", values: { file, command, reason } });
}

/** The checksum at the end of a file, which names it. */
export function checksumOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return inHex(view.getUint32(bytes.length - checksumBytes, true));
}

const inHex = (value: number) => value.toString(16).padStart(8, "0");
