/** Brian2 on the COBA network, in a process of its own: built once, then asked for one window after the other. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { coba } from "../recipes/coba.ts";
import type { CobaWindow } from "./coba-window.ts";

export type Brian2Target = "numpy" | "cython" | "cpp_standalone";

/** What to do where Brian2 is missing. */
const whatToInstall =
  "Brian2 is not installed for any Python here. Install it (on Debian: apt install python3-brian), or name an interpreter that has it in BRIAN2_PYTHON.";

/** The interpreter that has Brian2. Throws a sentence that says what to install where there is none. */
export function findBrian2Python(): string {
  const named = process.env["BRIAN2_PYTHON"];
  const candidates = named === undefined ? ["python3", "/usr/bin/python3"] : [named];
  const found = candidates.find(
    (python) => spawnSync(python, ["-W", "ignore", "-c", "import brian2"], { stdio: "ignore" }).status === 0,
  );
  if (found === undefined) {
    throw new Error(whatToInstall);
  }
  return found;
}

/** Whether programs can be compiled for the target cpp_standalone. */
export const hasCompiler = () => spawnSync("g++", ["--version"], { stdio: "ignore" }).status === 0;

export interface Brian2Request {
  readonly python: string;
  readonly target: Brian2Target;
  readonly neurons: number;
  readonly seed: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
}

export class Brian2 {
  readonly name: string;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;
  private readonly reader: Interface;

  private constructor({ python, target, neurons, seed, warmUpMs, windowMs }: Brian2Request) {
    this.name = `Brian2 ${target}`;
    const script = fileURLToPath(new URL("./brian2_coba.py", import.meta.url));
    const args = ["-W", "ignore", script, target, neurons, seed, warmUpMs, windowMs].map(String);
    // One thread, whatever numerical libraries there are.
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    this.child = spawn(python, args, { env });
    this.child.stderr.pipe(process.stderr);
    this.reader = createInterface(this.child.stdout);
    this.lines = this.reader[Symbol.asyncIterator]();
    this.child.stdin.write(`${JSON.stringify(coba)}\n`);
  }

  /** Builds the network; `version` is Brian2's. */
  static async start(request: Brian2Request): Promise<{ peer: Brian2; version: string }> {
    const peer = new Brian2(request);
    const { version } = (await peer.answer()) as { version: string };
    return { peer, version };
  }

  async runWindow(): Promise<CobaWindow> {
    this.child.stdin.write("{}\n");
    return (await this.answer()) as CobaWindow;
  }

  stop(): void {
    this.child.stdin.end();
    this.reader.close();
  }

  /** The next line that is JSON; compilers and Brian2 itself print other lines. */
  private async answer(): Promise<unknown> {
    for (let next = await this.lines.next(); !next.done; next = await this.lines.next()) {
      if (next.value.startsWith("{")) {
        return JSON.parse(next.value);
      }
    }
    throw new Error(`${this.name} ended without an answer; see the lines above.`);
  }
}
