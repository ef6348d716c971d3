/** A protocol over the ensemble of its parameter set: computed, and as tables or CSV. */
import { quantities } from "../../model/quantities.ts";
import {
  type BandColumn,
  bandColumns,
  type CourseBands,
  courseBands,
} from "../../treatment/ensemble/course-bands.ts";
import type { EnsembleMember } from "../../treatment/ensemble/ensemble.ts";
import { namedProtocols } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { align } from "../align.ts";
import { bandInFigures, digits } from "../print-number.ts";

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

const edges = ["low", "median", "high"] as const;

/** A header and a row per time; each column as its 5 %, 50 % and 95 % quantile. */
export function bandsAsCsv({ hours, columns }: CourseBands): string {
  const head = bandColumns.flatMap((name) => edges.map((edge) => `${name}_${edge}`));
  const rows = Array.from(hours, (time, point) =>
    [
      digits(time, 8),
      ...bandColumns.flatMap((name) => edges.map((edge) => digits(columns[name][edge][point] ?? null, 8))),
    ].join(","),
  );
  return [["hours", ...head].join(","), ...rows].join("\n");
}

/** "0.95 (0.91 … 0.99)" */
const inFigures = ({ columns }: CourseBands, name: BandColumn, point: number): string => {
  const of = (edge: (typeof edges)[number]) => digits(columns[name][edge][point] ?? null, 3);
  return `${of("median")} (${of("low")} … ${of("high")})`;
};

/** What a terminal is wide enough for. */
const shownColumns = ["effectiveUm", "excitatoryRateHz", "bdnf", "mtorc1", "spineOccupancy"] as const;

export function bandsAsTables(protocol: Protocol, bands: CourseBands): string {
  const head = `${protocol.title}: ${protocol.summary}\n${bands.members} members of the ensemble: median (5 % … 95 %)`;
  const table = align([
    ["hours", ...shownColumns],
    ["h", ...shownColumns.map((name) => quantities[name].unit)],
    ...Array.from(bands.hours, (time, point) => [
      digits(time, 4),
      ...shownColumns.map((name) => inFigures(bands, name, point)),
    ]),
  ]);
  const outcomes = align([
    ["expected", "found", "band", "met by", "use"],
    ...protocol.expectations.map((expectation, index) => {
      const { found = null, share = null } = bands.expectations[index] ?? {};
      return [
        expectation.words,
        foundBandInFigures(found),
        bandInFigures(expectation),
        shareInFigures(share),
        expectation.use ?? "",
      ];
    }),
  ]);
  return [head, table, outcomes].join("\n\n");
}

/** "0.2 (0.15 … 0.31)"; a dash where nothing was measured. */
export const foundBandInFigures = (found: CourseBands["expectations"][number]["found"]): string =>
  found === null ? "–" : `${digits(found.median, 3)} (${digits(found.low, 3)} … ${digits(found.high, 3)})`;

/** "97 %" */
export const shareInFigures = (share: number | null): string =>
  share === null ? "–" : `${Math.round(100 * share)} %`;
