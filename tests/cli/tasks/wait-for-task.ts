/** Tasks for the test of the process pool. */
import { setTimeout } from "node:timers/promises";

export interface WaitTask {
  readonly waitMs: number;
  /** Throws this sentence after the wait. */
  readonly refusal?: string;
  /** Ends its process after the wait. */
  readonly isFatal?: boolean;
  /** Its process does not end when it is asked to. */
  readonly isDeaf?: boolean;
}

export interface WaitResult {
  readonly waitMs: number;
  readonly processId: number;
}

export async function waitForTask(
  { waitMs, refusal, isFatal, isDeaf }: WaitTask,
  onProgress: (fraction: number) => Promise<void>,
): Promise<WaitResult> {
  if (isDeaf) process.on("SIGTERM", () => undefined);
  await onProgress(0.5);
  await setTimeout(waitMs);
  if (refusal !== undefined) {
    throw new RangeError(refusal);
  }
  if (isFatal) {
    process.kill(process.pid, "SIGKILL");
    await setTimeout(60_000);
  }
  return { waitMs, processId: process.pid };
}
