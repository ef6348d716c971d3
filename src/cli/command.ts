/** A command as the command line knows it. */
import type { ArgumentTable } from "./read-arguments.ts";

export interface Command {
  /** What it does, after its name in the list of commands. */
  readonly summary: string;
  /** Carries it out and returns the exit code. Throws a `UsageError` for an argument that it cannot take. */
  start(args: readonly string[]): number | Promise<number>;
}

/** One whose options are declared, so that a shell can complete them. */
export interface DeclaredCommand extends Command {
  readonly table: ArgumentTable;
}

export type Commands = Readonly<Record<string, Command>>;
