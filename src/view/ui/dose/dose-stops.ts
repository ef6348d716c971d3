/** The concentrations that the slider stops at: every key press and every drag lands on one of them. */
import { nextAmong } from "../../../web/slider-keys.ts";
import { concentrationOfTravel, doseRange, travelOfConcentration } from "./dose-scale.ts";

/** From `fromUm` up to the next row's, the stops are `stepUm` apart. */
const gridTable = [
  { fromUm: 0, stepUm: 0.01 },
  { fromUm: 0.1, stepUm: 0.05 },
  { fromUm: 1, stepUm: 0.1 },
  { fromUm: 5, stepUm: 0.5 },
  { fromUm: 20, stepUm: 1 },
] as const;

/** All stops in µM, ascending, from 0 to the largest concentration. */
export const doseStops: readonly number[] = [
  ...gridTable.flatMap(({ fromUm, stepUm }, row) => {
    const endUm = gridTable[row + 1]?.fromUm ?? doseRange.maximum;
    const count = Math.round((endUm - fromUm) / stepUm);
    return Array.from({ length: count }, (_, index) => Math.round((fromUm + index * stepUm) * 100) / 100);
  }),
  doseRange.maximum,
];

/** Concentrations worth a button: each is one of the model's own test points. */
export const doseLandmarks = [0, 1.5, 3, 14, 40] as const;

/** Small marks between the landmarks, for reading the scale. */
export const doseTicks = [0.1, 0.3, 0.6, 1, 2, 5, 8, 20] as const;

/** The next stop above (1) or below (−1) a concentration; the end itself at an end. */
export const nextStop = (concentrationUm: number, direction: 1 | -1): number =>
  nextAmong(doseStops, concentrationUm, direction);

/** The stop nearest to a share of the travel; a landmark draws from a little further away. */
export function stopAtTravel(travel: number): number {
  const pull = 0.008;
  const landmark = doseLandmarks.find((um) => Math.abs(travelOfConcentration(um) - travel) <= pull);
  if (landmark !== undefined) return landmark;
  const wanted = concentrationOfTravel(travel);
  return doseStops.reduce((best, stop) => (Math.abs(stop - wanted) < Math.abs(best - wanted) ? stop : best));
}
