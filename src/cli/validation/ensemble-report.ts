/** The part of docs/validation.md about what the ensemble agrees on. */
import {
  type Figure,
  type FigurePanel,
  type Region,
  tickedAxis,
  type ValueAxis,
} from "../../io/figure/figure.ts";
import { parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import { inEnglish } from "../../model/refusal.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { windowOf } from "../../treatment/trajectory/expectation-window.ts";
import { bandInFigures, digits } from "../print-number.ts";
import { foundBandInFigures, shareInFigures } from "../protocol/protocol-bands.ts";
import { aspectOf, documentFigure } from "./document-figure.ts";
import type { DrawnColumn, EnsembleFindings, ProtocolBands } from "./ensemble-bands.ts";
import type { GrowthAtDose } from "./growth-at-dose.ts";
import { markdownTable } from "./markdown-table.ts";
import type { ReportContext } from "./report.ts";

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

![Ketamine, BDNF, mTORC1, p-eEF2, functional gain and spines over eight weeks after one infusion: median and band of the ensemble, the parameter set, and where each must pass or peak](images/validation/ensemble-cascade.svg)

### Spines in eight courses

![Spine density over weeks in eight courses: median and band of the ensemble, and the parameter set](images/validation/ensemble-spines.svg)

### Dose and response

![Spine growth at 24 h against dose, an inverted U: median and band of the ensemble, and the parameter set](images/validation/dose-response.svg)

### Every expectation

${markdownTable([
  ["protocol", "expected", "found: median (5 … 95 %)", "band", "members that meet it", "use"],
  ...all.map(({ protocol, expectation, found, share, reason }) => [
    protocol.name,
    expectation.words,
    found === null && reason !== null
      ? inEnglish(reason)
      : comparedFound(expectation, foundBandInFigures(found)),
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
export function ensembleCharts({ courses, doses, origin }: EnsembleFindings): ReadonlyMap<string, string> {
  const bandsOf = (name: string) => {
    const found = courses.find(({ protocol }) => protocol.name === name);
    if (!found) throw new Error(`The pictures need the course ${name}.`);
    return found;
  };
  const footnote = [
    "band: central 90 % of the ensemble",
    `${origin.members} members on ${origin.networks.length} networks`,
    `parameter set ${parameterSets[origin.parameterSet].title}`,
    `network ${origin.networkHash}`,
  ];
  return new Map([
    ["ensemble-cascade.svg", documentFigure({ ...cascadeFigure(bandsOf("single-infusion")), footnote })],
    ["ensemble-spines.svg", documentFigure({ ...spineFigure(drawnCourses.map(bandsOf)), footnote })],
    ["dose-response.svg", documentFigure({ ...doseFigure(doses), footnote })],
  ]);
}

type UnsignedFigure = Omit<Figure, "footnote">;

function panelOf(
  bands: ProtocolBands,
  column: DrawnColumn,
  y: ValueAxis,
  perX: number,
  fromHours: number,
): FigurePanel {
  const shown = bands.hours.flatMap((hours, point) => (hours >= fromHours ? [point] : []));
  const x = shown.map((point) => (bands.hours[point] ?? 0) / perX);
  const at = (values: readonly number[]) => shown.map((point) => values[point] ?? Number.NaN);
  const { low, median, high } = bands.columns[column];
  return {
    y,
    marks: [
      { kind: "band", colour: 0, x, low: at(low), high: at(high) },
      { kind: "line", name: "median of the ensemble", colour: 0, x, y: at(median) },
      { kind: "line", name: "parameter set", colour: 1, x, y: at(bands.set[column]), isDashed: true },
    ],
  };
}

/** A logarithmic axis has no 0. */
const firstHour = 0.05;

function cascadeFigure({ protocol, bands }: EnsembleFindings["courses"][number]): UnsignedFigure {
  const panel = (column: DrawnColumn, y: ValueAxis): FigurePanel => {
    const { marks, ...rest } = panelOf(bands, column, y, 1, firstHour);
    return { ...rest, marks: [...regionsOf(protocol, bands, column, y), ...marks] };
  };
  return {
    title: "Single infusion, 0.5 mg/kg in 40 min: the ensemble and the parameter set",
    x: tickedAxis("time since the infusion began", [0.05, 0.25, 0.5, 1, 2, 4, 9, 24, 72, 168, 504, 1344], {
      unit: "h",
      scale: "log",
    }),
    panels: [
      panel("effectiveUm", tickedAxis("ketamine", [0, 0.2, 0.4, 0.6, 0.8], { unit: "µM" })),
      panel("bdnf", tickedAxis("BDNF", [0.8, 1.2, 1.6, 2, 2.5], { unit: "× rest" })),
      panel("mtorc1", tickedAxis("mTORC1", [0, 0.2, 0.4, 0.6, 0.8, 1])),
      panel("pEef2", tickedAxis("p-eEF2", [0.8, 0.85, 0.9, 0.95, 1], { unit: "× rest" })),
      panel("functionalGain", tickedAxis("functional gain", [0, 0.2, 0.4, 0.6, 0.8, 1])),
      panel("spineOccupancy", tickedAxis("spines", [0.7, 0.8, 0.9, 1, 1.1], { unit: "× healthy" })),
    ],
    panelAspect: aspectOf(96),
  };
}

/** What the expectations about a column allow, as far as its axis reaches. */
const regionsOf = (
  { expectations }: Protocol,
  { hours, set }: ProtocolBands,
  column: DrawnColumn,
  y: ValueAxis,
): Region[] =>
  expectations
    .filter((expectation) => expectation.column === column)
    .flatMap((expectation): Region[] => {
      const window = windowOf(expectation, { hours, values: set[column] });
      if (!window) return [];
      const { fromHours, toHours: toX, minimum, maximum } = window;
      return [
        {
          ...{ kind: "region", colour: "expected", name: "where it must pass or peak" },
          ...{ fromX: Math.max(firstHour, fromHours), toX },
          ...{ fromY: minimum ?? y.minimum, toY: maximum ?? y.maximum },
        },
      ];
    });

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

function spineFigure(courses: readonly EnsembleFindings["courses"][number][]): UnsignedFigure {
  const day = 24;
  return {
    title: "Spine density from a stressed start: the ensemble and the parameter set",
    x: tickedAxis("time", [0, 7, 14, 21, 28, 35, 42, 49, 56], { unit: "days" }),
    panels: courses.map(({ protocol, bands }) => ({
      title: protocol.title,
      ...panelOf(
        bands,
        "spineOccupancy",
        tickedAxis("spines", [0.7, 0.8, 0.9, 1, 1.1], { unit: "× healthy" }),
        day,
        0,
      ),
    })),
    columns: 2,
    panelAspect: 0.36,
  };
}

function doseFigure(doses: EnsembleFindings["doses"]): UnsignedFigure {
  const x = doses.map(({ doseMgPerKg }) => doseMgPerKg);
  const edge = (of: keyof GrowthAtDose["band"]) => doses.map(({ band }) => band[of]);
  return {
    title: "Spine growth 24 h after an infusion of 40 min: an inverted U",
    x: tickedAxis("dose", [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10], { unit: "mg/kg", scale: "log" }),
    panels: [
      {
        y: tickedAxis("spine growth", [-10, 0, 10, 20, 30, 40, 50], { unit: "% of start" }),
        marks: [
          {
            ...{ kind: "region", colour: "expected", name: "where it must pass" },
            ...{ fromX: 0.45, toX: 0.55, fromY: 15, toY: 45 },
          },
          { kind: "band", colour: 0, x, low: edge("low"), high: edge("high") },
          { kind: "line", name: "median of the ensemble", colour: 0, x, y: edge("median") },
          {
            ...{ kind: "line", name: "parameter set", colour: 1, isDashed: true },
            ...{ x, y: doses.map(({ set }) => set) },
          },
        ],
      },
    ],
    panelAspect: aspectOf(240),
  };
}
