/**
 * A server of one folder's files over HTTP. A request is looked up in the list of the folder's files, so that no address, however
 * it is written, leads out of the folder; links in it are not followed.
 */
import { open } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { cacheControl } from "../policy/security-headers.mjs";
import { filesBelow, isHashed, isWorthCompressing, typeOf } from "./built-files.mjs";
import { byteRange } from "./byte-range.mjs";
import { acceptedEncoding, CompressedFiles, isOfSizeToCompress } from "./compressed.mjs";

/**
 * @typedef {object} ServerLimits what one client may take, so that there is something left for the others
 * @property {number} headerBytes
 * @property {number} headersMs until a request's headers have come
 * @property {number} requestMs until all of a request has come
 * @property {number} idleMs without a byte in either direction
 * @property {number} keepAliveMs between two requests of one connection
 * @property {number} connections at the same time
 */

/** @type {ServerLimits} */
const usualLimits = {
  headerBytes: 16_384,
  headersMs: 10_000,
  requestMs: 20_000,
  idleMs: 30_000,
  keepAliveMs: 5000,
  connections: 1000,
};

/** A file that was added while the server runs is found, by looking into the folder at most so often, ms. */
const lookEveryMs = 1000;

/**
 * @param {string} folder absolute
 * @param {object} options
 * @param {(file: string) => Record<string, string>} options.headersOf headers that go with every answer
 * @param {Partial<ServerLimits>} [options.limits]
 * @returns {import("node:http").Server} that does not listen yet
 */
export function createFileServer(folder, { headersOf, limits = {} }) {
  const { headerBytes, headersMs, requestMs, idleMs, keepAliveMs, connections } = {
    ...usualLimits,
    ...limits,
  };
  const compressed = new CompressedFiles();
  let files = new Set(filesBelow(folder));
  let lookedAt = Date.now();
  /** @param {string} file */
  const isThere = (file) => {
    if (!files.has(file) && Date.now() - lookedAt > lookEveryMs) {
      lookedAt = Date.now();
      files = new Set(filesBelow(folder));
    }
    return files.has(file);
  };

  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      keepAliveTimeout: keepAliveMs,
      connectionsCheckingInterval: Math.min(1000, headersMs),
    },
    (request, response) => {
      const file = fileOf(request.url ?? "");
      for (const [name, value] of Object.entries(headersOf(file ?? ""))) response.setHeader(name, value);
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.setHeader("Allow", "GET, HEAD");
        refuse(response, 405, "This server only gives files: use GET or HEAD.");
      } else if (file === null) {
        refuse(response, 400, "The address is not written correctly.");
      } else if (!isThere(file)) {
        refuse(response, 404, "There is no file of that name here.");
      } else {
        answer(request, response, { folder, file, compressed }).catch(() => {
          if (response.headersSent) response.destroy();
          else refuse(response, 500, "The file could not be read.");
        });
      }
    },
  );
  server.timeout = idleMs;
  server.maxConnections = connections;
  return server;
}

/**
 * The file that an address asks for, as a path below the folder; null for an address that names none. It is decoded once: what
 * was encoded twice is the name of no file.
 * @param {string} address
 */
function fileOf(address) {
  const [pathname = ""] = address.split(/[?#]/, 1);
  if (!pathname.startsWith("/")) return null;
  try {
    const file = decodeURIComponent(pathname.slice(1));
    if (/[\0\\]/.test(file)) return null;
    return file === "" || file.endsWith("/") ? `${file}index.html` : file;
  } catch {
    return null;
  }
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 */
function refuse(response, status, sentence) {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(sentence),
    "Cache-Control": "no-store",
  });
  response.end(response.req.method === "HEAD" ? undefined : sentence);
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ folder: string, file: string, compressed: CompressedFiles }} asked
 */
async function answer(request, response, { folder, file, compressed }) {
  const handle = await open(path.join(folder, file));
  try {
    const { size, mtimeMs } = await handle.stat();
    const tag = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
    const mayCompress = isWorthCompressing(file) && isOfSizeToCompress(size);
    const isPart = request.method === "GET" && request.headers.range !== undefined;
    const encoding = mayCompress && !isPart ? acceptedEncoding(request.headers["accept-encoding"]) : null;
    const entityTag = `"${encoding === null ? tag : `${tag}-${encoding}`}"`;
    response.setHeader("Content-Type", typeOf(file) ?? "application/octet-stream");
    response.setHeader("Cache-Control", cacheControl(isHashed(file)));
    response.setHeader("ETag", entityTag);
    if (mayCompress) response.setHeader("Vary", "Accept-Encoding");
    if (isKnown(request.headers["if-none-match"], entityTag)) {
      response.writeHead(304).end();
      return;
    }
    if (encoding !== null) {
      const content = await compressed.get(`${file} ${tag}`, encoding, () => handle.readFile());
      response.writeHead(200, { "Content-Encoding": encoding, "Content-Length": content.length });
      response.end(request.method === "HEAD" ? undefined : content);
      return;
    }
    response.setHeader("Accept-Ranges", "bytes");
    const sameAsBefore = request.headers["if-range"] ?? entityTag;
    const range = isPart && sameAsBefore === entityTag ? byteRange(request.headers.range, size) : "all";
    if (range === "outside") {
      response.setHeader("Content-Range", `bytes */${size}`);
      refuse(response, 416, `The file has ${size} bytes; the range begins behind its end.`);
      return;
    }
    const { start, end } = range === "all" ? { start: 0, end: size - 1 } : range;
    const ofPart = range === "all" ? {} : { "Content-Range": `bytes ${start}-${end}/${size}` };
    response.writeHead(range === "all" ? 200 : 206, { ...ofPart, "Content-Length": end - start + 1 });
    if (request.method === "HEAD" || size === 0) response.end();
    else await send(handle, response, start, end);
  } finally {
    await handle.close();
  }
}

/**
 * Sends bytes `start` to `end` as fast as the client takes them. Ends early when the client is gone.
 * @param {import("node:fs/promises").FileHandle} handle
 * @param {import("node:http").ServerResponse} response
 * @param {number} start
 * @param {number} end
 */
function send(handle, response, start, end) {
  const stream = handle.createReadStream({ start, end, autoClose: false });
  return new Promise((resolve, reject) => {
    response.on("close", () => {
      stream.destroy();
      resolve(undefined);
    });
    stream.on("error", reject);
    stream.pipe(response);
  });
}

/**
 * @param {string | undefined} header `If-None-Match`
 * @param {string} entityTag
 */
const isKnown = (header, entityTag) =>
  header !== undefined &&
  (header.trim() === "*" || header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === entityTag));
