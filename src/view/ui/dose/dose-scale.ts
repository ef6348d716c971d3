/** The scale of the dose slider: 0 at the far left, then logarithmic; 0.1 to 5 µM, where most changes, has two thirds of it. */
import { conditionTable } from "../../../model/conditions.ts";

export const doseRange = conditionTable.concentrationUm;

/** Concentration in µM at a share of the travel. The first stretch is linear, because a logarithm has no 0. */
const knots = [
  { um: 0, travel: 0 },
  { um: 0.1, travel: 0.05 },
  { um: 0.8, travel: 0.29 },
  { um: 5, travel: 0.74 },
  { um: doseRange.maximum, travel: 1 },
] as const;

/** Share of the travel, 0 … 1, of a concentration in µM. */
export function travelOfConcentration(concentrationUm: number): number {
  const [from, to] = stretch((knot) => concentrationUm <= knot.um);
  const share =
    from.um === 0 ? concentrationUm / to.um : Math.log(concentrationUm / from.um) / Math.log(to.um / from.um);
  return clampToUnit(from.travel + share * (to.travel - from.travel));
}

/** Concentration in µM at a share of the travel: the inverse of `travelOfConcentration`. */
export function concentrationOfTravel(travel: number): number {
  const bounded = clampToUnit(travel);
  const [from, to] = stretch((knot) => bounded <= knot.travel);
  const share = (bounded - from.travel) / (to.travel - from.travel);
  return from.um === 0 ? share * to.um : from.um * (to.um / from.um) ** share;
}

type Knot = (typeof knots)[number];

function stretch(isBelow: (knot: Knot) => boolean): readonly [Knot, Knot] {
  if (isBelow(knots[1])) return [knots[0], knots[1]];
  if (isBelow(knots[2])) return [knots[1], knots[2]];
  if (isBelow(knots[3])) return [knots[2], knots[3]];
  return [knots[3], knots[4]];
}

const clampToUnit = (share: number) => Math.min(1, Math.max(0, share));
