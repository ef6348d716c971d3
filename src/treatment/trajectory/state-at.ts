/** The cascade at any time of a plan, between its macro points. */
import { type CascadeState, cascadeVariableNames } from "../../model/cascade/cascade.ts";
import { placeAmong, valueAtPlace } from "./between-points.ts";
import type { PlanPoint } from "./course-by-atlas.ts";

/** State at `hours`, on the straight line between the points around; beyond either end, that end's. Needs at least one point. */
export function stateAt(points: readonly PlanPoint[], hours: number): CascadeState {
  const place = placeAmong(points.length, (point) => points[point]!.row.hours, hours);
  return Object.fromEntries(
    cascadeVariableNames.map((name) => [name, valueAtPlace(place, (point) => points[point]!.state[name])]),
  ) as { [Name in keyof CascadeState]: number };
}
