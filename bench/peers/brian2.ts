/** Brian2 on K1 or COBA, compiled C++ in a process of its own (`standalone.py` says what it is asked and answers). */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { LineProcess } from "../processor/line-process.ts";
import { coba } from "../recipes/coba.ts";

/** The interpreter that has Brian2. Throws a sentence that says what to install where there is none. */
export function findBrian2Python(): string {
  const named = process.env["BRIAN2_PYTHON"];
  const candidates = named === undefined ? ["python3", "/usr/bin/python3"] : [named];
  const found = candidates.find(
    (python) => spawnSync(python, ["-W", "ignore", "-c", "import brian2"], { stdio: "ignore" }).status === 0,
  );
  if (found === undefined || spawnSync("g++", ["--version"], { stdio: "ignore" }).status !== 0) {
    throw new Error(
      "Brian2 or g++ is missing. Install them (on Debian: apt install python3-brian g++), or name an interpreter that has Brian2 in BRIAN2_PYTHON.",
    );
  }
  return found;
}

export interface Brian2Windows {
  readonly windows: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
  readonly seed: number;
}

function start(script: string, args: readonly (string | number)[], request: Brian2Windows): LineProcess {
  const { windows, warmUpMs, windowMs, seed } = request;
  const file = fileURLToPath(new URL(script, import.meta.url));
  const all = ["-W", "ignore", file, ...args, windows, warmUpMs, windowMs, seed].map(String);
  return new LineProcess("Brian2", findBrian2Python(), all);
}

/** `folder` is what `writeNetwork` wrote. */
export const startBrian2K1 = (folder: string, request: Brian2Windows) =>
  start("./brian2_k1.py", [folder], request);

export const startBrian2Coba = (neurons: number, request: Brian2Windows) =>
  start("./brian2_coba.py", [JSON.stringify(coba), neurons], request);
