/** Results of a long computation, kept in a file as they come, so that an interrupted one is continued. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Finished results by key, one JSON line each after a first line that says of which computation. */
export class PartialResults<Result> {
  private readonly file: string;
  private readonly keyOf: (result: Result) => string;
  private readonly results = new Map<string, Result>();

  /** Continues `file` if its first line is `signature`, else begins it anew. */
  constructor(file: string, signature: string, keyOf: (result: Result) => string) {
    this.file = file;
    this.keyOf = keyOf;
    const [first, ...lines] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (first === signature) {
      // An interrupted write leaves at most one broken last line.
      for (const line of lines.slice(0, -1)) this.keep(JSON.parse(line) as Result);
    } else {
      mkdirSync(path.dirname(file), { recursive: true });
    }
    const kept = [...this.results.values()].map((result) => JSON.stringify(result));
    writeFileSync(file, [signature, ...kept, ""].join("\n"));
  }

  get(key: string): Result | undefined {
    return this.results.get(key);
  }

  add(result: Result): void {
    this.keep(result);
    appendFileSync(this.file, `${JSON.stringify(result)}\n`);
  }

  remove(): void {
    rmSync(this.file);
  }

  private keep(result: Result): void {
    this.results.set(this.keyOf(result), result);
  }
}
