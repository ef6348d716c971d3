/** The part of a file that a request asks for. */

/**
 * @param {string | undefined} header `Range` of a request
 * @param {number} size of the file, bytes
 * @returns {{ start: number, end: number } | "all" | "outside"} first and last byte; "all" for no range, several, or one that is
 *   written wrongly, which are answered with the whole file (RFC 9110, 14.2); "outside" for one that begins behind the end
 */
export function byteRange(header, size) {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (first === "") {
    if (last === "") return "all";
    const length = Math.min(Number(last), size);
    return length === 0 ? "outside" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return "all";
  return start >= size ? "outside" : { start, end };
}
