/** Ranges of what the page may set on the simulation's clocks and threads: checked by the page, by the address and by the worker. */

import type { RestingLimit } from "../model/limits.ts";

export const speedLimits = {
  msPerSecond: {
    rest: 100,
    minimum: 1,
    maximum: 1000,
    unit: "ms/s",
    label: { key: "refusal.label.msPerSecond" },
  },
  hoursPerSecond: {
    rest: 0,
    minimum: 0,
    maximum: 168,
    unit: "h/s",
    label: { key: "refusal.label.hoursPerSecond" },
  },
} as const satisfies Record<string, RestingLimit>;

export const mostThreads = 64;

/** CPU threads for the network on a machine with so many cores; "auto" leaves a quarter of them, and all above 16, to drawing. */
export function threadsFor(asked: number | "auto", cores: number): number {
  return asked === "auto" ? Math.min(16, Math.max(1, Math.floor((cores * 3) / 4))) : asked;
}
