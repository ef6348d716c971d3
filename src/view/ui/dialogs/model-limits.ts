/** What the model assumes, where it disagrees with data and what it omits: entries of the message catalogue, in order. */

/** Each with a statement, its evidence and what was measured, or is expected, without it. */
export const assumptionNames = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"] as const;

/** Each with a statement and its evidence. */
export const disagreementNames = [
  "interneurons",
  "slowWaves",
  "gamma",
  "delay",
  "sv2a",
  "enantiomers",
  "hydroxynorketamine",
] as const;

export const omissionNames = ["regions", "plasticity", "targets", "people"] as const;
