/** The numbers that a chapter shows: where each comes from, and how it is written. */

import { formatHours } from "../../../web/design/clock-words.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import type { Reading } from "./story-measure.ts";

interface StoryFigure {
  readonly of: (reading: Reading) => number | null;
  /** What it is compared with, where that is not its value before the visitor did something; null: with nothing. */
  readonly before?: ((reading: Reading) => number | null) | null;
  readonly write: (value: number) => string;
}

const hertz = (value: number): string => t("story.unit.hertz", { value: decimal(value, 1) });
const times = (value: number): string => t("story.unit.times", { value: decimal(value, 2) });

export const storyFigures = {
  spot: {
    of: (reading) => reading.spotRateHz,
    before: (reading) => reading.spotRateBeforeHz,
    write: hertz,
  },
  excitatory: {
    of: (reading) => reading.excitatoryRateHz,
    before: (reading) => reading.vehicleExcitatoryRateHz,
    write: hertz,
  },
  inhibitory: {
    of: (reading) => reading.inhibitoryRateHz,
    before: (reading) => reading.vehicleInhibitoryRateHz,
    write: hertz,
  },
  glutamate: {
    of: (reading) => reading.relativeRelease,
    before: (reading) => reading.releaseAtRest,
    write: times,
  },
  blockInhibitory: { of: (reading) => reading.nmdaBlockInhibitory, write: (share) => percent(share) },
  blockExcitatory: { of: (reading) => reading.nmdaBlockExcitatory, write: (share) => percent(share) },
  ketamine: {
    of: (reading) => reading.effectiveUm,
    write: (value) => t("story.unit.micromolar", { value: decimal(value, 2) }),
  },
  bdnf: { of: (reading) => reading.bdnf, write: times },
  mtorc1: { of: (reading) => reading.highestMtorc1, write: (share) => percent(share) },
  spines: {
    of: (reading) => reading.spines,
    before: (reading) => reading.spinesAtStart,
    write: (count) => decimal(count),
  },
  occupancy: { of: (reading) => reading.spineOccupancy, write: (share) => percent(share) },
  hours: { of: (reading) => reading.hours, before: null, write: formatHours },
} as const satisfies Record<string, StoryFigure>;
export type StoryFigureName = keyof typeof storyFigures;

/** A figure of now, and what it is compared with; null where it is compared with nothing. */
export function figureInWords(name: StoryFigureName, before: Reading, now: Reading) {
  const { of, before: compared, write }: StoryFigure = storyFigures[name];
  return {
    now: writeOr(write, of(now)),
    before: compared === null ? null : writeOr(write, compared?.(now) ?? of(before)),
  };
}

const writeOr = (write: (value: number) => string, value: number | null): string =>
  value === null || Number.isNaN(value) ? "–" : write(value);
