/** A program in a process of its own that answers each line of its input with one line of JSON. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";

export class LineProcess {
  private readonly name: string;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly reader: Interface;
  private readonly lines: AsyncIterator<string>;

  constructor(name: string, command: string, args: readonly string[]) {
    this.name = name;
    // One thread, whatever numerical libraries there are.
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    this.child = spawn(command, args, { env });
    this.child.stderr.pipe(process.stderr);
    this.reader = createInterface(this.child.stdout);
    this.lines = this.reader[Symbol.asyncIterator]();
  }

  /** Sends a line and waits for the answer. */
  async ask<Answer>(request: object): Promise<Answer> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    // Compilers and Brian2 itself print other lines.
    for (let next = await this.lines.next(); !next.done; next = await this.lines.next()) {
      if (next.value.startsWith("{")) {
        return JSON.parse(next.value) as Answer;
      }
    }
    throw new Error(`${this.name} ended without an answer; see the lines above.`);
  }

  stop(): void {
    this.child.stdin.end();
    this.reader.close();
  }
}
