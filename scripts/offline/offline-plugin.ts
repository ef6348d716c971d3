/**
 * Builds the service worker when the page has been built, with the list of what it keeps: files of the first load are fetched
 * at once, everything else when it is first asked for.
 */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "vite";
import { languages } from "../../src/web/messages/languages.ts";
import { headersFileName } from "../policy/policy-plugin.ts";
import { filesBelow, isHashed } from "../serve/built-files.mjs";
import { noticesFileName } from "../supply/notices-plugin.ts";

/** The service worker's file. Its name must never change: a browser that has it looks for the next version under it. */
const serviceWorkerFile = "sw.js";

/** English is in the page itself. */
const translated = languages.map(({ tag }) => tag).filter((tag) => tag !== "en");

/** Not fetched at once: files that most visits do not need. The first pattern that fits decides. */
const onDemand: readonly RegExp[] = [
  /^assets\/files-/,
  /^assets\/(embed-screen|lab-screen|certainty|take-home|film|capture|source-list)-/,
  /^assets\/worker\/(gpu-js|gpujs-engine|analysis\.worker|figure\.worker)-/,
  // Every language but English, and fonts of scripts other than Latin.
  new RegExp(`^assets/(${translated.join("|")})-[\\w-]{8}\\.js$`),
  /^assets\/(?!(inter|jetbrains-mono)-latin-wght).*\.woff2$/,
  /^ensemble\//,
  /^atlas\/(?!k2(-mk-801|-memantine)?\.atlas)/,
  /^assets\/(chinese|japanese|arabic|devanagari|hindi)-.*\.css$/,
  /\.schema\.json$/,
  /^embed-demo/,
];
/** Maps are for developer tools, which fetch them from the network; the manifest of the build is for whoever measures it, headers are for the host. */
const leftOut: readonly string[] = [serviceWorkerFile, headersFileName, noticesFileName, "manifest.json"];
const isLeftOut = (file: string) => file.endsWith(".map") || leftOut.includes(file);

interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
}

const filesOf = (folder: string) => filesBelow(folder).filter((file) => !isLeftOut(file));

function keptFile(folder: string, url: string): KeptFile {
  const hash = () =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, url)))
      .digest("hex")
      .slice(0, 16);
  return { url, revision: isHashed(url) ? null : hash() };
}

export function offline(): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = filesOf(folder);
      const isOnDemand = (file: string) => onDemand.some((pattern) => pattern.test(file));
      const listOf = (wanted: readonly string[]) =>
        JSON.stringify(wanted.map((file) => keptFile(folder, file)));
      const atOnce = files.filter((file) => !isOnDemand(file));
      await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        define: {
          filesAtOnce: listOf(atOnce),
          filesOnDemand: listOf(files.filter(isOnDemand)),
          "process.env.NODE_ENV": JSON.stringify("production"),
        },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: "es2022",
          lib: {
            entry: path.join(import.meta.dirname, "../../workers/offline.worker.ts"),
            // Not every browser takes a module for a service worker.
            formats: ["iife"],
            name: "offline",
            fileName: () => serviceWorkerFile,
          },
        },
      });
      const bytes = atOnce.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
      this.info(`${atOnce.length} files, ${(bytes / 1e6).toFixed(2)} MB, are kept in the browser at once.`);
    },
  };
}
