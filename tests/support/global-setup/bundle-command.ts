import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The command line of the checkout as one file that plain Node runs. */
    commandFile: string;
  }
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Bundles the command line once, so that each of the hundred processes that tests start does not translate its TypeScript anew,
 * which takes longer than what most of them do. A test reads its place with `inject("commandFile")`, or starts it with
 * `start-command.ts`. What divides its work among processes (calibrate, validate, atlas) needs the sources: it is started there.
 */
export default async function bundleCommand(project: TestProject): Promise<() => void> {
  const cache = path.join(root, ".cache");
  mkdirSync(cache, { recursive: true });
  // Two folders deep, as src/cli is: the command finds the files of the checkout by that.
  const folder = mkdtempSync(path.join(cache, "command-"));
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: "warn" },
    build: {
      ...{ ssr: true, target: "node20", minify: false, outDir: folder },
      rolldownOptions: {
        input: { main: path.join(root, "src/cli/main.ts") },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
    ssr: { target: "node" },
  });
  project.provide("commandFile", path.join(folder, "main.js"));
  return () => rmSync(folder, { recursive: true, force: true });
}
