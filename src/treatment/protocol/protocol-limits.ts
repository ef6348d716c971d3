/** Bounds of a protocol, once: the schema, the forms of the page and the options of the command line read them. */
import type { NumberRange } from "../schema/fields.ts";

export const protocolVersion = 1;
/** Also of events with their repeats written out. */
export const mostEvents = 400;
/** Sixteen weeks. */
export const longestHorizonHours = 2688;

export const range = (minimum: number, maximum: number, unit: string, meaning: string): NumberRange => ({
  ...{ minimum, maximum, unit, meaning },
});

export const doseLimits = {
  doseMgPerKg: range(0, 10, "mg/kg", "dose for each kilogram of body weight"),
  durationMinutes: range(1, 1440, "min", "how long the infusion lasts"),
  doseMg: range(0, 200, "mg", "dose sprayed into the nose"),
} as const;

/** Numbers of the protocol itself. */
export const protocolLimits = {
  weightKg: range(20, 200, "kg", "body weight"),
  horizonHours: range(1, longestHorizonHours, "h", "how long it is watched"),
  hydroxynorketamineGain: range(
    0,
    0.5,
    "",
    "release gain from saturating hydroxynorketamine; 0 is off (contested)",
  ),
} as const;

export const repeatLimits = {
  times: range(2, 200, "", "how often in all"),
  everyHours: range(0.1, longestHorizonHours, "h", "from one to the next"),
} as const;

export const clampLimits = {
  concentrationUm: range(0, 50, "µM", "constant effective concentration"),
  plasmaUm: range(0, 30, "µM", "constant concentration of ketamine in plasma"),
  durationHours: range(0.05, longestHorizonHours, "h", "duration of the constant concentration"),
} as const;
