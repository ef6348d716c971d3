/** Serves the built page. `npm start` and the end-to-end tests use this same server. Nothing is written, so the folder may be read-only. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { anyFrame, securityHeaders } from "./policy/security-headers.mjs";
import { createFileServer } from "./serve/file-server.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** A fault that the person running the command can mend; its message is a full sentence. */
export class ServeError extends Error {}

/**
 * @param {string} text
 * @returns {number}
 */
export function parsePort(text) {
  // Digits only: Number would take "0x50" and "1e3" as well.
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new ServeError(
    `Expected a port from 1 to 65535, or 0 for any free one, got "${text}"; set PORT or --port to a whole number.`,
  );
}

/**
 * Who may show the page in a frame, as in a content security policy.
 * @param {string} text
 * @returns {string}
 */
export function parseFrameAncestors(text) {
  const sources = text.trim().split(/\s+/);
  const isOrigin = (/** @type {string} */ source) =>
    /^https?:\/\/(\*\.)?[\w.-]+(:\d{1,5}|:\*)?$/.test(source);
  if (["*", "none", "self"].includes(text.trim())) return text.trim() === "*" ? anyFrame : `'${text.trim()}'`;
  if (sources.every((source) => source === "self" || isOrigin(source))) {
    return sources.map((source) => (source === "self" ? "'self'" : source)).join(" ");
  }
  throw new ServeError(
    `Expected *, none, self or origins such as https://example.org, separated by spaces, got "${text}"; set --frame-ancestors to one of them.`,
  );
}

/** Addresses that only this machine reaches. @param {string} host */
export const isLoopback = (host) => host === "localhost" || host === "::1" || /^127\./.test(host);

/**
 * @typedef {object} ServeOptions
 * @property {string} [host] address to listen at, by default one that only this machine reaches
 * @property {boolean} [isIsolated] false to send none of the headers that many static hosts cannot set
 * @property {string} [frameAncestors] who may show the page in a frame; everybody by default
 * @property {string} [folder] of the built page, by default `dist`
 * @property {Partial<import("./serve/file-server.mjs").ServerLimits>} [limits]
 */

/**
 * Starts the server; port 0 takes any free port.
 * @param {number} port
 * @param {ServeOptions} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuild(port, options = {}) {
  const { host = "127.0.0.1", isIsolated = true, frameAncestors = anyFrame, limits = {} } = options;
  const folder = options.folder ?? path.join(root, "dist");
  const page = path.join(folder, "index.html");
  if (!existsSync(page)) {
    throw new ServeError(`The folder ${folder} has no built page; run \`npm run build\` first.`);
  }
  const headersOf = isIsolated ? securityHeaders(readFileSync(page, "utf8"), { frameAncestors }) : () => ({});
  const server = createFileServer(realpathSync(folder), { headersOf, limits });
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explained(error, port, host)));
    server.listen({ port, host, exclusive: true }, () => resolve(undefined));
  });
  const address = server.address();
  const actualPort = address !== null && typeof address === "object" ? address.port : port;
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} host
 */
function explained(error, port, host) {
  const sentences = new Map([
    [
      "EADDRINUSE",
      `Port ${port} on ${host} is already in use; stop the program that uses it, or set PORT or --port to another.`,
    ],
    ["EACCES", `Port ${port} may only be used by an administrator; set PORT or --port to one above 1023.`],
    [
      "EADDRNOTAVAIL",
      `This machine has no address ${host}; set --host to one of its own, or to 0.0.0.0 for all.`,
    ],
    ["ENOTFOUND", `There is no host of the name ${host}; set --host to an address of this machine.`],
  ]);
  const sentence = sentences.get(error.code ?? "");
  return sentence === undefined ? error : new ServeError(sentence);
}
