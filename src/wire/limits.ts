/** Ranges of what the page may set on the simulation's clocks: checked by the page, by the address and by the worker. */

import type { RestingLimit } from "../model/limits.ts";

export const speedLimits = {
  msPerSecond: { rest: 100, minimum: 1, maximum: 1000, unit: "ms/s", label: "biological speed" },
  hoursPerSecond: { rest: 0, minimum: 0, maximum: 168, unit: "h/s", label: "speed of the hours" },
} as const satisfies Record<string, RestingLimit>;
