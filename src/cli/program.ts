/** Which program this is, and where the files lie that come with it: in a checkout, or in the package that `npm run package` makes. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Program } from "../io/manifest.ts";

/** Of the checkout or of the package: both have what runs two folders deep. */
const root = fileURLToPath(new URL("../..", import.meta.url));

interface PackageFile {
  readonly version: string;
  /** Names the command that is installed; only the package has it. */
  readonly bin?: Readonly<Record<string, string>>;
  /** The commit that the package was made of. */
  readonly gitHead?: string;
}
const packageFile = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as PackageFile;

/** Whether the project's own files are here, which some commands write. */
export const isCheckout = packageFile.bin === undefined;

/** What a person types before the name of a command. */
export const invocation = Object.keys(packageFile.bin ?? {})[0] ?? "npm run -s cli --";

/** Path of a file that comes with the program, such as "public/atlas/k2.atlas". */
export const shippedFile = (path: string): string => `${root}${path}`;

export function thisProgram(): Program {
  const { version, gitHead } = packageFile;
  return { name: "disinhibit", version, commit: gitHead ?? commitOf(root) };
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
