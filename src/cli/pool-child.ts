/** The child's end of process-pool.ts. */
import { setImmediate } from "node:timers/promises";
import type { ChildMessage } from "./process-pool.ts";

/** Shortest time between two reports of progress, ms. */
const reportEveryMs = 500;

/** Carries out the tasks that the parent sends, one at a time; the process ends with its parent. */
export function serveTasks<Task, Result>(
  carryOut: (task: Task, onProgress: (fraction: number) => Promise<void>) => Promise<Result>,
): void {
  const say = (message: ChildMessage<Result>) => process.send?.(message);
  process.on("message", async (task: Task) => {
    let saidAt = 0;
    try {
      const result = await carryOut(task, async (fraction) => {
        if (performance.now() - saidAt > reportEveryMs) {
          saidAt = performance.now();
          say({ kind: "progress", fraction });
        }
        await setImmediate();
      });
      say({ kind: "result", result });
    } catch (error) {
      say({ kind: "failure", reason: error instanceof Error ? error.message : String(error) });
    }
  });
  process.on("disconnect", () => process.exit());
}
