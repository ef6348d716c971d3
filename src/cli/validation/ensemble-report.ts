/** The part of docs/validation.md about what the ensemble agrees on. */
import { parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import { bandInFigures, digits } from "../print-number.ts";
import { foundBandInFigures, shareInFigures } from "../protocol/protocol-bands.ts";
import type { DrawnColumn, EnsembleFindings, ProtocolBands } from "./ensemble-bands.ts";
import { markdownTable } from "./markdown-table.ts";
import type { ReportContext } from "./report.ts";
import { type Axis, axis, type Chart, chartColors, drawChart, type Panel } from "./svg-chart.ts";

export function ensemblePart({ origin, courses }: EnsembleFindings, context: ReportContext): string {
  const { search, networks, members, networkHash } = origin;
  const all = courses.flatMap(({ protocol, bands }) =>
    protocol.expectations.map((expectation, index) => ({
      ...{ protocol, expectation, reason: bands.reason },
      ...(bands.expectations[index] ?? { found: null, share: null }),
    })),
  );
  const heldOut = all.filter(({ expectation, share }) => expectation.use === "held-out" && share !== null);
  const most = heldOut.filter(({ share }) => (share ?? 0) >= 0.9).length;
  const few = heldOut.filter(({ share }) => (share ?? 0) <= 0.1).length;
  return `## The ensemble: what all sets of assumptions agree on

Parameter set ${parameterSets[origin.parameterSet].title}, network ${networkHash}, measured ${context.date} by \`${context.command}\` (${context.runtime}). ${members} members on ${networks.length} networks, all of the same weight:
${search.networksMet} of ${search.networksProposed} proposed networks met their targets, ${search.cascadesMet} of ${search.cascadesDrawn} draws of the cascade's constants met every fitted expectation (${digits((100 * search.cascadesMet) / search.cascadesDrawn, 2)} %; [decision 0030](decisions/0030-ensemble.md)).
Bands are the central 90 % of the members.

Fitted expectations are met by every member, since that is how members were chosen. Of the ${heldOut.length} held-out ones, at least nine tenths of
the members meet ${most}, and at most a tenth meet ${few}; the others depend on assumptions that the data leave open.

### One infusion

![Ketamine, BDNF, mTORC1, p-eEF2, functional gain and spines over eight weeks after one infusion: median and band of the ensemble, and the parameter set](images/validation/ensemble-cascade.svg)

### Spines in eight courses

![Spine density over weeks in eight courses: median and band of the ensemble, and the parameter set](images/validation/ensemble-spines.svg)

### Every expectation

${markdownTable([
  ["protocol", "expected", "found: median (5 … 95 %)", "band", "members that meet it", "use"],
  ...all.map(({ protocol, expectation, found, share, reason }) => [
    protocol.name,
    expectation.words,
    found === null && reason !== null ? reason : comparedFound(expectation, foundBandInFigures(found)),
    bandInFigures(expectation),
    shareInFigures(share),
    expectation.use ?? "",
  ]),
])}
`;
}

const comparedFound = ({ over, minus }: { over?: string; minus?: string }, figures: string): string => {
  if (minus !== undefined) return `${figures} more than ${minus}`;
  return over === undefined ? figures : `${figures} × ${over}`;
};

/** By file name. */
export function ensembleCharts({ courses }: EnsembleFindings): ReadonlyMap<string, string> {
  const bandsOf = (name: string) => {
    const found = courses.find(({ protocol }) => protocol.name === name);
    if (!found) throw new Error(`The pictures need the course ${name}.`);
    return found;
  };
  return new Map([
    ["ensemble-cascade.svg", drawChart(cascadeChart(bandsOf("single-infusion").bands))],
    ["ensemble-spines.svg", drawChart(spineChart(drawnCourses.map(bandsOf)))],
  ]);
}

const colorAt = (index: number) => chartColors[index % chartColors.length] ?? "#000";

function panelOf(bands: ProtocolBands, column: DrawnColumn, y: Axis, perX: number, fromHours: number): Panel {
  const shown = bands.hours.flatMap((hours, point) =>
    hours >= fromHours ? [{ x: hours / perX, point }] : [],
  );
  const curve = (values: readonly number[]) => shown.map(({ x, point }) => [x, values[point] ?? 0] as const);
  const { low, median, high } = bands.columns[column];
  return {
    y,
    band: shown.map(({ x, point }) => [x, low[point] ?? 0, high[point] ?? 0] as const),
    series: [
      { name: "median of the ensemble", color: colorAt(0), points: curve(median) },
      { name: "parameter set", color: colorAt(1), points: curve(bands.set[column]), isDashed: true },
    ],
  };
}

/** A logarithmic axis has no 0. */
const firstHour = 0.05;

function cascadeChart(bands: ProtocolBands): Chart {
  const panel = (column: DrawnColumn, y: Axis) => panelOf(bands, column, y, 1, firstHour);
  return {
    title: "Single infusion, 0.5 mg/kg in 40 min: median and central 90 % of the ensemble",
    x: axis("hours since the infusion began", [0.05, 0.25, 0.5, 1, 2, 4, 9, 24, 72, 168, 504, 1344], {
      isLogarithmic: true,
    }),
    panels: [
      panel("effectiveUm", axis("ketamine, µM", [0, 0.2, 0.4, 0.6, 0.8])),
      panel("bdnf", axis("BDNF, × rest", [0.8, 1.2, 1.6, 2, 2.5])),
      panel("mtorc1", axis("mTORC1", [0, 0.2, 0.4, 0.6, 0.8, 1])),
      panel("pEef2", axis("p-eEF2, × rest", [0.8, 0.85, 0.9, 0.95, 1])),
      panel("functionalGain", axis("functional gain", [0, 0.2, 0.4, 0.6, 0.8, 1])),
      panel("spineOccupancy", axis("spines, × healthy", [0.7, 0.8, 0.9, 1, 1.1])),
    ],
    panelHeight: 96,
  };
}

const drawnCourses = [
  "single-infusion",
  "ampa-blocked",
  "mtor-blocked",
  "anaesthesia-washout",
  "memantine",
  "mk-801",
  "six-infusions",
  "ssri",
] as const;

function spineChart(courses: readonly EnsembleFindings["courses"][number][]): Chart {
  const day = 24;
  return {
    title: "Spine density, × healthy, from a stressed start: median and central 90 % of the ensemble",
    x: axis("days", [0, 7, 14, 21, 28, 35, 42, 49, 56]),
    panels: courses.map(({ protocol, bands }) =>
      panelOf(bands, "spineOccupancy", axis(protocol.title, [0.7, 0.8, 0.9, 1, 1.1]), day, 0),
    ),
    panelHeight: 84,
  };
}
