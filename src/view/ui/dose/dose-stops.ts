/** The concentrations that the slider stops at: every key press and every drag lands on one of them. */
import { nextAmong } from "../../../web/slider-keys.ts";
import { concentrationOfTravel, doseRange, travelOfConcentration } from "./dose-scale.ts";

export interface DoseLandmark {
  readonly name: "none" | "infusion" | "double" | "anaesthesia" | "deep";
  readonly um: number;
}

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

/** Plasma levels worth a button, in µM: the model's own test points. */
const landmarkPlasmaUm = { none: 0, infusion: 1, double: 2, anaesthesia: 9.3, deep: 26.7 } as const;

/** The same as concentrations at the receptors, each on a stop. */
export const doseLandmarksAt = (effectivePerPlasma: number): readonly DoseLandmark[] =>
  Object.entries(landmarkPlasmaUm).map(([name, plasmaUm]) => ({
    name: name as DoseLandmark["name"],
    um: stopNear(plasmaUm * effectivePerPlasma),
  }));

const stopNear = (um: number): number =>
  doseStops.reduce((best, stop) => (Math.abs(stop - um) < Math.abs(best - um) ? stop : best));

/** Share of the travel that a landmark's button may cover to either side. */
const covered = 0.045;

/** Small marks between the landmarks, for reading the scale; none lies under a landmark. */
export const ticksBeside = (landmarks: readonly DoseLandmark[]): readonly number[] =>
  [0.1, 0.3, 0.6, 1, 2, 5, 8, 20].filter((tick) =>
    landmarks.every(({ um }) => Math.abs(travelOfConcentration(um) - travelOfConcentration(tick)) > covered),
  );

/** The next stop above (1) or below (−1) a concentration; the end itself at an end. */
export const nextStop = (concentrationUm: number, direction: 1 | -1): number =>
  nextAmong(doseStops, concentrationUm, direction);

/** The stop nearest to a share of the travel; a landmark draws from a little further away. */
export function stopAtTravel(travel: number, landmarks: readonly DoseLandmark[]): number {
  const pull = 0.008;
  const landmark = landmarks.find(({ um }) => Math.abs(travelOfConcentration(um) - travel) <= pull);
  return landmark?.um ?? stopNear(concentrationOfTravel(travel));
}
