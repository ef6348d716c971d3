/** The folder of an export: made beside its place, and moved there when it is whole; whatever ends the process leaves nothing. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../usage-error.ts";
import { whatIsAt } from "../what-is-at.ts";

export class ExportFolder {
  private readonly target: string;
  private readonly partial: string;
  private readonly discardOnExit = () => this.discard();

  /** Throws a `UsageError` where `name` cannot become a new folder; nothing is left then. */
  constructor(name: string) {
    this.target = path.resolve(name);
    this.partial = `${this.target}.${process.pid}.partial`;
    const found = whatIsAt(this.target);
    const isEmptyFolder = found?.isDirectory() && readdirSync(this.target).length === 0;
    if (name === "" || (found && !isEmptyFolder)) {
      throw new UsageError(
        `--out must name a new or an empty folder, but ${name === "" ? "got nothing" : `"${name}" has something in it`}; name another.`,
      );
    }
    if (!existsSync(path.dirname(this.target))) {
      throw new UsageError(
        `--out must name a folder in one that exists, but "${path.dirname(name)}" does not.`,
      );
    }
    try {
      mkdirSync(this.partial);
    } catch (error) {
      throw new UsageError(
        `--out must name a folder that can be made, but "${name}" cannot: ${(error as Error).message}.`,
      );
    }
    process.on("exit", this.discardOnExit);
  }

  /** Where a file is while it is written; its folder exists. */
  pathOf(file: string): string {
    const place = path.join(this.partial, file);
    mkdirSync(path.dirname(place), { recursive: true });
    return place;
  }

  write(file: string, content: string | Uint8Array): void {
    writeFileSync(this.pathOf(file), content);
  }

  /** Copies a file as it is, mode included. */
  copy(from: string, file: string): void {
    cpSync(from, this.pathOf(file));
  }

  finish(): void {
    rmSync(this.target, { recursive: true, force: true });
    renameSync(this.partial, this.target);
    process.off("exit", this.discardOnExit);
  }

  discard(): void {
    process.off("exit", this.discardOnExit);
    rmSync(this.partial, { recursive: true, force: true });
  }
}
