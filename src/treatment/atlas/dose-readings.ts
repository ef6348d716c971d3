/** What a response atlas says at several concentrations, everything else as in a network's present conditions. */
import type { Conditions } from "../../model/conditions.ts";
import { type Atlas, atlasReaches, atlasStandardErrors, atlasStatistics } from "./atlas.ts";

/** Rates at one concentration; errors are standard errors, between seeds and within the sample together. */
export interface AtlasReading {
  readonly concentrationUm: number;
  readonly excitatoryRateHz: number;
  readonly inhibitoryRateHz: number;
  readonly excitatoryErrorHz: number;
  readonly inhibitoryErrorHz: number;
}

/** null where the conditions are outside of the atlas. Concentrations outside of it are left out; regions are averaged. */
export function doseReadings(
  atlas: Atlas,
  conditions: Conditions,
  concentrationsUm: readonly number[],
): readonly AtlasReading[] | null {
  const { releaseGain, inhibitionLoss, ampaBlock } = conditions;
  const now = {
    ...{ releaseGain, inhibitionLoss, ampaBlock },
    functionalGain: meanOf(conditions.functionalGain),
    spineOccupancy: meanOf(conditions.spineOccupancy),
  };
  const readings = concentrationsUm.flatMap((concentrationUm): AtlasReading[] => {
    const point = { ...now, concentrationUm };
    if (!atlasReaches(atlas, point)) return [];
    const { excitatoryRateHz, inhibitoryRateHz } = atlasStatistics(atlas, point);
    const errors = atlasStandardErrors(atlas, point);
    return [
      {
        ...{ concentrationUm, excitatoryRateHz, inhibitoryRateHz },
        excitatoryErrorHz: errors.excitatoryRateHz,
        inhibitoryErrorHz: errors.inhibitoryRateHz,
      },
    ];
  });
  return readings.length > 0 ? readings : null;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
