/** Lines of a UTF-8 text that is read in pieces of bytes. */
import { atLine, RecordingFaultError } from "./recording-fault.ts";

/** A longer line is none of a table of spikes; without a limit a file without line ends would fill the memory. */
const longestLine = 10_000;
const lineEnd = 0x0a;

/**
 * Yields the lines of each piece, without their ends. Throws a `RecordingFaultError` at the first line that is not UTF-8 or is
 * too long; the lines before it have been handed out by then.
 */
export async function* utf8Lines(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let number = 0;
  function* linesOf(block: Uint8Array): Generator<readonly string[]> {
    let lines: string[];
    try {
      lines = decoder.decode(block).split("\n");
    } catch {
      // Line ends are never part of another character, so that each line can be tried by itself.
      lines = [];
      for (let first = 0; first <= block.length; ) {
        const next = block.indexOf(lineEnd, first);
        const end = next < 0 ? block.length : next;
        try {
          lines.push(decoder.decode(block.subarray(first, end)));
        } catch {
          yield lines.map(withoutReturn);
          throw new RecordingFaultError(file, atLine(number + lines.length + 1), {
            key: "recording.wrong.notUtf8",
          });
        }
        first = end + 1;
      }
    }
    yield lines.map(withoutReturn);
    number += lines.length;
  }
  let rest = new Uint8Array();
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(lineEnd);
    if (end >= 0) {
      yield* linesOf(joined(rest, piece.subarray(0, end)));
      rest = piece.slice(end + 1);
    } else {
      rest = joined(rest, piece);
    }
    if (rest.length > longestLine) {
      throw new RecordingFaultError(file, atLine(number + 1), {
        key: "recording.wrong.longLine",
        values: { most: longestLine },
      });
    }
  }
  if (rest.length > 0) yield* linesOf(rest);
}

const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
