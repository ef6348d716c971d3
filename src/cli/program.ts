/** Which program this is: its version, and the commit of its files where git can say. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Program } from "../io/manifest.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export function thisProgram(): Program {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string };
  return { name: "disinhibit", version, commit: commitOf(root) };
}

/** 40 hexadecimal digits, "-dirty" behind them where files differ; "unknown" outside of a repository or without git. */
function commitOf(folder: string): string {
  try {
    const asked = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"];
    const commit = execFileSync("git", asked, {
      ...{ cwd: folder, encoding: "utf8" },
      stdio: ["ignore", "pipe", "ignore"],
    })
      .toString()
      .trim();
    return /^[0-9a-f]{40}(-dirty)?$/.test(commit) ? commit : "unknown";
  } catch {
    return "unknown";
  }
}
