import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { runInProcesses } from "../../src/cli/process-pool.ts";
import type { WaitResult, WaitTask } from "./tasks/wait-for-task.ts";

const request = {
  module: new URL("./tasks/wait-for-task.ts", import.meta.url),
  functionName: "waitForTask",
  costOf: () => 1,
  nameOf: ({ waitMs }: WaitTask) => `The wait of ${waitMs} ms`,
};
const run = (tasks: readonly WaitTask[], onProgress?: (fraction: number, finished: number) => void) =>
  runInProcesses<WaitTask, WaitResult>({ ...request, tasks, onProgress });

describe("the process pool", () => {
  it("gives the results in the order of the tasks, from other processes, with progress", async () => {
    const reports: (readonly [number, number])[] = [];
    const tasks = [{ waitMs: 300 }, { waitMs: 0 }, { waitMs: 1 }];
    const results = await run(tasks, (fraction, finished) => reports.push([fraction, finished]));
    expect(results.map(({ waitMs }) => waitMs)).toEqual([300, 0, 1]);
    expect(results.some(({ processId }) => processId === process.pid)).toBe(false);
    expect(reports[0]).toEqual([0.5 / 3, 0]);
    expect(reports.at(-1)).toEqual([1, 3]);
  });

  it("has no result where there is no task", async () => {
    expect(await run([])).toEqual([]);
  });

  it("names the task that fails, and gives the reason", async () => {
    const tasks = [{ waitMs: 7, refusal: "The seed must be positive, but is -1." }, { waitMs: 60_000 }];
    await expect(run(tasks)).rejects.toThrow(
      "The wait of 7 ms failed: The seed must be positive, but is -1.",
    );
  });

  it("names the task whose process dies", async () => {
    await expect(run([{ waitMs: 5, isFatal: true }, { waitMs: 60_000 }])).rejects.toThrow(
      /^The wait of 5 ms failed: .*exited unexpectedly/,
    );
  });

  it("lets a command go on whose children end slowly", () => {
    const { status, stdout } = spawnSync("npx", ["tsx", "tests/cli/tasks/run-deaf-pool.ts"], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "ended\n" });
  });
});
