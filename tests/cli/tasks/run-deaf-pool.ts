/** A command whose children do not end when they are asked to, as on a machine that is too busy. */
import { runInProcesses } from "../../../src/cli/process-pool.ts";
import type { WaitResult, WaitTask } from "./wait-for-task.ts";

await runInProcesses<WaitTask, WaitResult>({
  module: new URL("./wait-for-task.ts", import.meta.url),
  functionName: "waitForTask",
  tasks: [{ waitMs: 1, isDeaf: true }],
  costOf: () => 1,
  nameOf: () => "The wait",
});
process.stdout.write("ended\n");
