/**
 * How much script each face of the built page loads at first, in kB of gzip, against its limit: everything that the page
 * imports by itself, the face's own chunk and the picture. Reads the manifest that the build writes.
 *
 *   node scripts/first-load.mjs [folder]   another folder than dist
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.resolve(process.argv[2] ?? path.join(project, "dist"));

/** What a visitor waits for. The Story is the first page of most, and may not load more than Explore. */
const limitsKb = {
  "src/view/faces/story/story-screen.tsx": 432,
  "src/view/faces/explore/explore-screen.tsx": 441,
};
const picture = "src/view/scene/scene.tsx";

/** @type {Record<string, { file: string, imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));

/** @param {string[]} entries */
function filesOf(entries) {
  const seen = new Set();
  const open = [...entries];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    const chunk = manifest[name];
    if (!chunk)
      throw new Error(`The build has no chunk for ${name}; say in scripts/first-load.mjs what a face loads.`);
    seen.add(name);
    open.push(...(chunk.imports ?? []));
  }
  return [...seen].map((name) => manifest[name]?.file ?? "");
}

let isTooMuch = false;
for (const [face, limitKb] of Object.entries(limitsKb)) {
  const files = filesOf(["index.html", face, picture]);
  const sizeKb =
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0) / 1000;
  console.log(`${face}: ${sizeKb.toFixed(1)} kB gzip in ${files.length} files, at most ${limitKb} kB`);
  isTooMuch ||= sizeKb > limitKb;
}
if (isTooMuch) {
  console.error("A face loads too much at first: load what it does not need at once with import().");
  process.exitCode = 1;
}
