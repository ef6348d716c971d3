/** The tree of an earlier commit, in a temporary folder, with the packages of this one. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const thisTree = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Unpacks the commit once; later calls find it. */
export function earlierTree(commit: string): string {
  const folder = path.join(tmpdir(), `disinhibit-${commit}`);
  if (!existsSync(path.join(folder, "node_modules"))) {
    mkdirSync(folder, { recursive: true });
    const archive = execFileSync("git", ["archive", commit], { cwd: thisTree, maxBuffer: 2 ** 29 });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    // A link from a tree that is gone leads nowhere, but is there.
    rmSync(path.join(folder, "node_modules"), { force: true });
    symlinkSync(path.join(thisTree, "node_modules"), path.join(folder, "node_modules"));
  }
  return folder;
}
