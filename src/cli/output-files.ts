/**
 * Files that a command was asked to write. All are opened before the work begins, so that a name that cannot be written is
 * refused at once; each takes its name only when it is whole, and whatever ends the process leaves nothing behind.
 */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { UsageError } from "./usage-error.ts";
import { whatIsAt } from "./what-is-at.ts";

export interface OutputFile {
  /** As it was asked for. */
  readonly path: string;
  /** ".csv": lower case, with its dot. */
  readonly ending: string;
  readonly bytes: number;
  /** A failure is kept until the end: the results of the run are printed all the same. */
  write(content: string | Uint8Array): void;
}

/** Endings of the files that every command with results can write, by option. */
export const fileEndings = {
  series: [".csv", ".parquet"],
  figure: [".svg"],
  manifest: [".json"],
} as const;

class PartialFile implements OutputFile {
  readonly path: string;
  readonly ending: string;
  /** A link is followed. */
  readonly target: string;
  private readonly partial: string;
  private readonly descriptor: number;
  private isOpen = true;
  private failure: Error | null = null;
  bytes = 0;

  constructor(option: string, name: string, endings: readonly string[]) {
    this.path = name;
    const found = whatIsAt(name);
    if (found && !found.isFile()) {
      throw new UsageError(`--${option} must name a file to write, but "${name}" is not a plain file.`);
    }
    this.ending = endingOf(option, name, endings);
    this.target = found ? realpathSync(name) : path.resolve(name);
    this.partial = `${this.target}.${hostname()}-${process.pid}.partial`;
    this.descriptor = openPartial(option, name, this.partial);
    // Whoever could read the file before can read it after.
    if (found) fchmodSync(this.descriptor, found.mode & 0o7777);
  }

  write(content: string | Uint8Array): void {
    if (this.failure) return;
    try {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor, bytes, done);
      this.bytes += bytes.length;
    } catch (error) {
      this.failure = error as Error;
    }
  }

  /** Throws what went wrong on the way. */
  finish(): void {
    if (this.failure) throw this.failure;
    fsyncSync(this.descriptor);
    renameSync(this.partial, this.target);
    this.isOpen = false;
    closeSync(this.descriptor);
  }

  discard(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.descriptor);
    rmSync(this.partial, { force: true });
  }
}

export class OutputFiles {
  private readonly files: PartialFile[] = [];
  private readonly discardOnExit = () => this.discard();

  constructor() {
    process.on("exit", this.discardOnExit);
  }

  /**
   * Opens the file of each option that was given; null for the others. Throws a `UsageError` for the first that cannot be
   * written, has none of its option's endings, or was given to another option; nothing is left of the rest then.
   */
  openAll<Option extends string>(
    names: { readonly [Each in Option]: string | undefined },
    endings: { readonly [Each in Option]: readonly string[] },
  ): { readonly [Each in Option]: OutputFile | null } {
    try {
      const opened = (Object.keys(endings) as Option[]).map((option) => {
        const name = names[option];
        return [option, name === undefined ? null : this.open(option, name, endings[option])];
      });
      return Object.fromEntries(opened) as { [Each in Option]: OutputFile | null };
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Throws as `openAll` does, and leaves the others open. */
  open(option: string, name: string, endings: readonly string[]): OutputFile {
    const file = new PartialFile(option, name, endings);
    const isTaken = this.files.some(({ target }) => target === file.target);
    this.files.push(file);
    if (isTaken)
      throw new UsageError(
        `--${option} names the file "${name}", which another option writes; name another.`,
      );
    return file;
  }

  /** Gives every file its name. A sentence for each that could not be written; it is gone then. */
  finish(): string[] {
    const failures = this.files.flatMap((file) => {
      try {
        file.finish();
        return [];
      } catch (error) {
        return [`The file "${file.path}" could not be written: ${(error as Error).message}.`];
      }
    });
    this.discard();
    return failures;
  }

  /** Leaves nothing behind of files that are not finished. */
  discard(): void {
    process.off("exit", this.discardOnExit);
    for (const file of this.files) file.discard();
  }
}

function endingOf(option: string, name: string, endings: readonly string[]): string {
  const ending = path.extname(name).toLowerCase();
  if (name === "" || !endings.includes(ending)) {
    throw new UsageError(
      `--${option} must name a file that ends in ${endings.join(" or ")}, but got "${name}".`,
    );
  }
  return ending;
}

const refusals = [
  { codes: ["ENOENT", "ENOTDIR"], words: "its folder does not exist" },
  { codes: ["EACCES", "EPERM", "EROFS"], words: "its folder may not be written to" },
];

function openPartial(option: string, name: string, partial: string): number {
  try {
    return openSync(partial, "w");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = refusals.find(({ codes }) => codes.includes(String(code)))?.words ?? String(code);
    throw new UsageError(
      `--${option} must name a file that can be written, but "${name}" cannot: ${reason}.`,
    );
  }
}
