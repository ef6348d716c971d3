import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { offline } from "./scripts/offline/offline-plugin.ts";
import { policy } from "./scripts/policy/policy-plugin.ts";
import { developmentHeaders, isolationHeaders } from "./scripts/policy/security-headers.mjs";
import { waitingStyles } from "./scripts/styles/waiting-styles-plugin.ts";
import { thirdPartyNotices } from "./scripts/supply/notices-plugin.ts";

/** gpu.js and what it parses kernels with: one chunk, which only a worker loads, and only when it needs it. */
const gpuJsPackages = /[\\/]node_modules[\\/](gpu\.js|gpu-mock\.js|acorn)[\\/]/;

/** What writes files: a chunk each, which the page loads when a file of that kind is asked for. */
const filePackages = [
  { name: "files-parquet", test: /[\\/]node_modules[\\/]hyparquet(-writer)?[\\/]/ },
  { name: "files-zip", test: /[\\/]node_modules[\\/]fflate[\\/]/ },
  { name: "files-video", test: /[\\/]node_modules[\\/]mediabunny[\\/]/ },
];

/**
 * What every face loads and parts that are loaded later use, too. Without a chunk of its own each of these small modules
 * would be a file of the first load.
 */
const sharedModules =
  /[\\/]src[\\/](app[\\/](face|live-frame|hours-scale|address|analysis-network|begin-again|chosen-state|course-text|hours-pace|session|set-aside-store|stimulus|subject-course|take-up-course|recording[\\/]recording)|model[\\/](network[\\/]geometry|measures)|view[\\/](ui[\\/](dose[\\/](dose-s|dose-words|effective)|legend-mark)|instruments[\\/](population-mark|rate-figures|live-text)))/;

const citation = readFileSync(new URL("./CITATION.cff", import.meta.url), "utf8");
const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));

/** 40 hexadecimal digits, "-dirty" behind them where files differ; "unknown" outside of a repository or without git. */
function commitOfBuild(): string {
  const asked = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"];
  const { stdout } = spawnSync("git", asked, { cwd: import.meta.dirname, encoding: "utf8" });
  const commit = stdout?.trim() ?? "";
  return /^[0-9a-f]{40}(-dirty)?$/.test(commit) ? commit : "unknown";
}

/** Comments and indentation are a third of the shaders of the scene, and no browser needs them. */
const strippedShaders: Plugin = {
  name: "stripped-shaders",
  apply: "build",
  enforce: "pre",
  load(id) {
    if (!id.endsWith(".glsl?raw")) return null;
    const text = readFileSync(id.slice(0, -"?raw".length), "utf8");
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "").replaceAll(/\s*\n\s*/g, "\n");
    return `export default ${JSON.stringify(code)}`;
  },
};

export default defineConfig({
  define: {
    appVersion: JSON.stringify(version),
    appCommit: JSON.stringify(commitOfBuild()),
    appCitation: JSON.stringify(citation),
  },
  plugins: [react(), strippedShaders, waitingStyles(), policy(), thirdPartyNotices(), offline()],
  // Relative addresses, so that the built folder works from any path of any static host.
  base: "./",
  // Vitest's page for browser tests runs scripts of its own, which no policy of the page knows.
  server: { headers: process.env["VITEST"] === undefined ? developmentHeaders : isolationHeaders },
  // "mpa": an address that names no file is answered with 404, as a static host does.
  appType: "mpa",
  build: {
    // Module workers and WebGPU arrived later than all of ES2022.
    target: "es2022",
    // Every number on screen is open to inspection, down to the line that computed it. Browsers fetch the
    // maps only when their developer tools are open, so visitors do not pay for them.
    sourcemap: true,
    // Nothing is written into another file as a data: address, which the policy allows for nothing.
    assetsInlineLimit: 0,
    // What each chunk imports, for scripts/first-load.mjs.
    manifest: "manifest.json",
    rolldownOptions: {
      output: { codeSplitting: { groups: [...filePackages, { name: "shared", test: sharedModules }] } },
    },
    // The size budget lives in .size-limit.json.
    chunkSizeWarningLimit: 2000,
  },
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        // What worker threads load lies apart from what the page loads, so each has its own size budget.
        entryFileNames: "assets/worker/[name]-[hash].js",
        chunkFileNames: "assets/worker/[name]-[hash].js",
        codeSplitting: {
          groups: [
            { name: "gpu-js", test: gpuJsPackages },
            { name: "hdf5", test: /[\\/]node_modules[\\/]h5wasm[\\/]/ },
          ],
        },
      },
    },
  },
});
