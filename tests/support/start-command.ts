/** The command line in a process of its own, as a person starts it. */
import { type ChildProcess, spawn } from "node:child_process";
import { inject } from "vitest";

export interface Ended {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  /** Environment variables beside those of the tests. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the command and does not wait. */
export function startCommand(
  args: readonly string[],
  { environment = {} }: Options = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [inject("commandFile"), ...args], { env });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (piece: string) => {
      said[name] += piece;
    });
  }
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...said })));
  return { child, ended };
}

/** Runs the command to its end. */
export const runCommand = (...args: string[]): Promise<Ended> => startCommand(args).ended;
