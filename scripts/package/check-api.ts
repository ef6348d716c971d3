/**
 * Compares what the library exports with docs/library.api.md (with --write: writes that), and reads the examples as a program
 * that uses its types.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { makeDeclarations } from "./declarations.ts";
import { root } from "./root.ts";

try {
  makeDeclarations({ isReportWritten: process.argv.includes("--write") });
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", path.join(root, "examples")], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The examples do not fit the types of the library; see the lines above.");
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
