/** The files of a built page: which there are, of what type, and whether a name has its file's hash. */
import { readdirSync } from "node:fs";
import path from "node:path";

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".woff2", "font/woff2"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  // Formats of the project's own.
  [".atlas", "application/octet-stream"],
  [".ensemble", "application/octet-stream"],
]);

/**
 * The type that a file is sent with; undefined for an ending that no file of the build has.
 * @param {string} file
 */
export const typeOf = (file) => types.get(path.extname(file).toLowerCase());

/** Compressed already. */
const packed = [".woff2", ".png", ".jpg"];

/** @param {string} file */
export const isWorthCompressing = (file) => !packed.includes(path.extname(file).toLowerCase());

/**
 * Whether the name has the hash of what the file holds, so that it never changes.
 * @param {string} file path below the folder, with slashes
 */
export const isHashed = (file) => /^assets\/.*-[\w-]{8}\.\w+(\.map)?$/.test(file);

/**
 * Paths of all files below a folder, with slashes. Links are left out, wherever they lead, and so is all whose name begins with a dot.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !/(^|\/)\./.test(file))
    .sort();
}
