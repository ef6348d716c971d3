/** What the slow timescale needs to know of the fast network, and all that the response atlas stores. */

import type { TrajectoryColumn } from "./quantities.ts";

export const statisticNames = [
  "excitatoryRateHz",
  "inhibitoryRateHz",
  "nmdaBlockExcitatory",
  "nmdaBlockInhibitory",
] as const satisfies readonly TrajectoryColumn[];
export type StatisticName = (typeof statisticNames)[number];

/** Stationary statistics of one region under constant conditions; rates in Hz, mean NMDA blocks 0 … 1. */
export type NetworkStatistics = { readonly [Name in StatisticName]: number };

export function statisticsOf(pick: (name: StatisticName, index: number) => number): NetworkStatistics {
  return Object.fromEntries(statisticNames.map((name, index) => [name, pick(name, index)])) as {
    [Name in StatisticName]: number;
  };
}

/** The part of the statistics that drives the slow cascade. */
export type DrivingStatistics = Pick<NetworkStatistics, "excitatoryRateHz" | "nmdaBlockExcitatory">;
