/** Files compressed when they are first asked for, and kept in memory. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Below, the headers weigh more than what is saved. Above, a file is read by developer tools only. Bytes. */
const smallest = 1024;
const largest = 16e6;
/** All that is kept, bytes; the files of a page come to 2.5 MB. The oldest goes first. */
const roomFor = 32e6;

/** In the order of preference. At these levels a file of 1 MB takes 20 to 50 ms, once. */
const encoders = {
  /** @param {Buffer} content */
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  /** @param {Buffer} content */
  gzip: (content) => promisify(gzip)(content, { level: 6 }),
};
/** @typedef {keyof typeof encoders} Encoding */

/**
 * The encoding that a client takes and that is preferred here; null for none.
 * @param {string | undefined} header `Accept-Encoding`
 * @returns {Encoding | null}
 */
export function acceptedEncoding(header) {
  const weights = new Map(
    (header ?? "").split(",").map((entry) => {
      const [name = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith("q="))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  const names = /** @type {Encoding[]} */ (Object.keys(encoders));
  return names.find((name) => (weights.get(name) ?? weights.get("*") ?? 0) > 0) ?? null;
}

/** @param {number} size bytes */
export const isOfSizeToCompress = (size) => size >= smallest && size <= largest;

export class CompressedFiles {
  /** @type {Map<string, Promise<Buffer>>} */
  #kept = new Map();
  #bytes = 0;

  /**
   * What `read` gives, compressed. Asked twice at the same time, it is read and compressed once.
   * @param {string} tag names this content; a changed file has another
   * @param {Encoding} encoding
   * @param {() => Promise<Buffer>} read
   */
  get(tag, encoding, read) {
    const key = `${encoding} ${tag}`;
    let compressed = this.#kept.get(key);
    if (!compressed) {
      compressed = read().then(encoders[encoding]);
      this.#kept.set(key, compressed);
      compressed.then(
        ({ length }) => this.#makeRoom(length),
        () => this.#kept.delete(key),
      );
    }
    return compressed;
  }

  /** @param {number} added bytes */
  async #makeRoom(added) {
    this.#bytes += added;
    for (const [key, compressed] of this.#kept) {
      if (this.#bytes <= roomFor) return;
      this.#kept.delete(key);
      this.#bytes -= (await compressed).length;
    }
  }
}
