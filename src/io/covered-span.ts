/** Which time a file covers. */

export interface CoveredSpan {
  readonly unit: "ms" | "h";
  readonly start: number;
  readonly stop: number;
}

/** From the earliest to the latest time of some spans of one unit, that of the first; null without any. */
export function hullOf(spans: readonly (CoveredSpan | null)[]): CoveredSpan | null {
  const known = spans.filter((span) => span !== null);
  const [first] = known;
  if (!first) return null;
  const alike = known.filter(({ unit }) => unit === first.unit);
  return {
    unit: first.unit,
    start: Math.min(...alike.map(({ start }) => start)),
    stop: Math.max(...alike.map(({ stop }) => stop)),
  };
}
