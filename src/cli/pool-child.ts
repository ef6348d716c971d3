/** What a child process of process-pool.ts runs. */
import { setImmediate } from "node:timers/promises";

export interface PoolTask {
  readonly module: string;
  readonly functionName: string;
  readonly task: unknown;
}

// tinypool lets a child finish its task when the parent has died.
process.on("disconnect", () => process.exit());

/** Carries out one task by the named function of the named module, and sends its progress to the parent. */
export async function carryOutTask({ module, functionName, task }: PoolTask): Promise<unknown> {
  const exported = await import(module);
  return exported[functionName](task, async (fraction: number) => {
    process.send?.(fraction);
    await setImmediate();
  });
}
