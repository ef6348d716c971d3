/** Values between the points of a trajectory, on the straight line from one point to the next. */

/** Times that differ by less are one, h. */
const slackHours = 1e-9;

/** Two neighbouring points and how far a time is from the first to the second, 0 … 1. */
interface Place {
  readonly before: number;
  readonly after: number;
  readonly share: number;
}

/** Where `hours` lies among `count` points in order of time; beyond either end, that end. Needs at least one point. */
export function placeAmong(count: number, hoursOf: (point: number) => number, hours: number): Place {
  let after = 0;
  while (after < count - 1 && hoursOf(after) < hours - slackHours) after++;
  const before = Math.max(0, after - 1);
  const span = hoursOf(after) - hoursOf(before);
  const share = span > 0 ? Math.min(1, Math.max(0, (hours - hoursOf(before)) / span)) : 1;
  return { before, after, share };
}

/** The value at a place, from the value of each point; exactly that of a point where the place is one. */
export function valueAtPlace({ before, after, share }: Place, numberOf: (point: number) => number): number {
  const from = numberOf(before);
  return share === 1 ? numberOf(after) : from + share * (numberOf(after) - from);
}
