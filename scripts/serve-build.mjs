/** Serves the built page. `npm start` and the end-to-end tests use this same server. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** A fault that the person running the command can mend; its message is a full sentence. */
export class ServeError extends Error {}

/**
 * @param {unknown} text
 * @returns {number}
 */
export function parsePort(text) {
  const port = Number(text);
  if (String(text).trim() !== "" && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new ServeError(
    `Expected a port from 1 to 65535, or 0 for any free one, got "${text}"; set PORT or --port to a whole number.`,
  );
}

/** What a response without the headers of vite.config.ts means: the page shares no memory between threads. */
const noIsolation = {
  "Cross-Origin-Opener-Policy": "unsafe-none",
  "Cross-Origin-Embedder-Policy": "unsafe-none",
};

/**
 * Starts the server; port 0 takes any free port.
 * @param {number} port
 * @param {{ isIsolated?: boolean }} [options] whether the page is isolated from other origins, as it is by default
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuild(port, { isIsolated = true } = {}) {
  if (!existsSync(path.join(root, "dist", "index.html"))) {
    throw new ServeError("The folder dist has no built page; run `npm run build` first.");
  }
  const server = await preview({
    root,
    logLevel: "error",
    preview: {
      host: "127.0.0.1",
      port,
      strictPort: true,
      open: false,
      ...(isIsolated ? {} : { headers: noIsolation }),
    },
  }).catch((error) => {
    if (!/already in use|EADDRINUSE/.test(String(error?.message))) throw error;
    throw new ServeError(
      `Port ${port} on 127.0.0.1 is already in use; stop the program that uses it, or set PORT or --port to another.`,
    );
  });
  const address = server.httpServer.address();
  const actualPort = address !== null && typeof address === "object" ? address.port : port;
  return { url: `http://127.0.0.1:${actualPort}`, close: () => server.close() };
}
