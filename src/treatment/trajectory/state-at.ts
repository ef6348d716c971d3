/** The cascade at any time of a plan, between its macro points. */
import { type CascadeState, cascadeVariableNames } from "../../model/cascade/cascade.ts";
import type { PlanPoint } from "./course-by-atlas.ts";

/** State at `hours`, on the straight line between the points around; beyond either end, that end's. Needs at least one point. */
export function stateAt(points: readonly PlanPoint[], hours: number): CascadeState {
  const after = points.find(({ row }) => row.hours >= hours) ?? points.at(-1)!;
  const before = points.findLast(({ row }) => row.hours <= hours) ?? points[0]!;
  const span = after.row.hours - before.row.hours;
  const share = span > 0 ? (hours - before.row.hours) / span : 0;
  return Object.fromEntries(
    cascadeVariableNames.map((name) => [
      name,
      before.state[name] + share * (after.state[name] - before.state[name]),
    ]),
  ) as { [Name in keyof CascadeState]: number };
}
