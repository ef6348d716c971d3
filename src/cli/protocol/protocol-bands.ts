/** A protocol over the ensemble of its parameter set: computed, and as a table. */
import { quantities } from "../../model/quantities.ts";
import { type BandColumn, type CourseBands, courseBands } from "../../treatment/ensemble/course-bands.ts";
import type { EnsembleMember } from "../../treatment/ensemble/ensemble.ts";
import { namedProtocols } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { align } from "../align.ts";
import { digits } from "../print-number.ts";

/** Bands at these times. Throws a RangeError with a sentence where a member's course leaves its atlas. */
export function computeBands(
  protocol: Protocol,
  members: readonly EnsembleMember[],
  hours: Float64Array,
  onProgress?: (fraction: number, members: number) => void,
): CourseBands {
  const work = courseBands({ protocol, others: namedProtocols, hours, members });
  for (let done = 0; ; done++) {
    const next = work.next();
    if (next.done) return next.value;
    onProgress?.((done + 1) / members.length, done + 1);
  }
}

export const bandEdges = ["low", "median", "high"] as const;

/** "0.95 (0.91 … 0.99)" */
const inFigures = ({ columns }: CourseBands, name: BandColumn, point: number): string => {
  const of = (edge: (typeof bandEdges)[number]) => digits(columns[name][edge][point] ?? null, 3);
  return `${of("median")} (${of("low")} … ${of("high")})`;
};

/** What a terminal is wide enough for. */
const shownColumns = ["effectiveUm", "excitatoryRateHz", "bdnf", "mtorc1", "spineOccupancy"] as const;

/** A few columns over the ensemble, a row per macro point. */
export function bandsAsTable(bands: CourseBands): string {
  const head = `${bands.members} sets of assumptions that meet what the model is fitted to (the ensemble): median (5 % … 95 %)`;
  const table = align([
    ["hours", ...shownColumns],
    ["h", ...shownColumns.map((name) => quantities[name].unit)],
    ...Array.from(bands.hours, (time, point) => [
      digits(time, 4),
      ...shownColumns.map((name) => inFigures(bands, name, point)),
    ]),
  ]);
  return `${head}\n${table}`;
}

/** "0.2 (0.15 … 0.31)"; a dash where nothing was measured. */
export const foundBandInFigures = (found: CourseBands["expectations"][number]["found"]): string =>
  found === null ? "–" : `${digits(found.median, 3)} (${digits(found.low, 3)} … ${digits(found.high, 3)})`;

/** "97 %" */
export const shareInFigures = (share: number | null): string =>
  share === null ? "–" : `${Math.round(100 * share)} %`;
