/** A child process of `run-pool.ts`: carries out the runs that its parent sends, one at a time. */

import { setImmediate } from "node:timers/promises";
import type { ChildMessage } from "./run-pool.ts";
import { carryOut, type ValidationRun } from "./runs.ts";

const say = (message: ChildMessage) => process.send?.(message);

process.on("message", async (run: ValidationRun) => {
  let said = 0;
  try {
    const result = await carryOut(run, async (fraction) => {
      if (performance.now() - said > 500) {
        said = performance.now();
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
