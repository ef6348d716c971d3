/** What each part of the cascade is for: outcomes of courses by atlas, with it and without. */
import { type CascadeAblation, cascadeAblations } from "../../model/cascade/cascade-ablations.ts";
import { type CascadeConstants, cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { Course } from "../../treatment/protocol/course.ts";
import { protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Expectation } from "../../treatment/protocol/protocol.ts";
import { watchedFor } from "../../treatment/run-with-comparisons.ts";
import { runCourseByAtlas } from "../../treatment/trajectory/course-by-atlas.ts";
import { outcomesOf } from "../../treatment/trajectory/outcomes.ts";
import { digits } from "../print-number.ts";
import { markdownTable } from "./markdown-table.ts";

interface AblationOutcome {
  readonly name: string;
  readonly protocol: string;
  readonly measured: Partial<Expectation>;
  /** Where the outcome with all parts is smaller than this, a change is judged by this. */
  readonly least: number;
}

const spines = (measure: Expectation["measure"], hours: object): Partial<Expectation> => ({
  ...{ column: "spineOccupancy", measure },
  ...hours,
});
const rise = (column: Expectation["column"]): Partial<Expectation> => ({
  ...{ column, measure: "highest", fromHours: 0, toHours: 24 },
});
const aDay = spines("change", { atHours: 24 });
/** A twentieth of the spines. */
const growth = 0.05;

const ablationOutcomes: readonly AblationOutcome[] = [
  { name: "spines a day after one infusion", protocol: "single-infusion", measured: aDay, least: growth },
  { name: "highest BDNF", protocol: "single-infusion", measured: rise("bdnf"), least: 1 },
  { name: "highest mTORC1", protocol: "single-infusion", measured: rise("mtorc1"), least: 0.1 },
  {
    name: "highest functional gain",
    protocol: "single-infusion",
    measured: rise("functionalGain"),
    least: 0.1,
  },
  {
    ...{ name: "share of spines kept from 3 d to 14 d", protocol: "single-infusion", least: 0.1 },
    measured: spines("shareOfChange", { atHours: 336, ofHours: 72 }),
  },
  { name: "spines with half of AMPA blocked", protocol: "ampa-blocked", measured: aDay, least: growth },
  {
    name: "spines with a tenth of AMPA blocked",
    protocol: "ampa-blocked-tenth",
    measured: aDay,
    least: growth,
  },
  {
    name: "spines after anaesthesia with wash-out",
    protocol: "anaesthesia-washout",
    measured: aDay,
    least: growth,
  },
  { name: "spines of a healthy start", protocol: "healthy-start", measured: aDay, least: growth },
  {
    ...{ name: "spines after eight weeks of SSRI", protocol: "ssri", least: growth },
    measured: spines("change", { atHours: 1344 }),
  },
  {
    ...{ name: "spines eight weeks after therapy", protocol: "therapy-in-window", least: growth },
    measured: spines("change", { atHours: 1344 }),
  },
  {
    ...{ name: "spines eight weeks after stress ended", protocol: "stress-ends", least: growth },
    measured: spines("change", { atHours: 1344 }),
  },
  {
    ...{ name: "most spines under daily anaesthetic doses", protocol: "repeated-high-dose", least: growth },
    measured: spines("highestChange", { fromHours: 0, toHours: 2016 }),
  },
  {
    ...{
      name: "spines eight weeks after daily anaesthetic doses",
      protocol: "repeated-high-dose",
      least: 0.002,
    },
    measured: spines("change", { atHours: 2016 }),
  },
];

export interface AblationChange {
  readonly outcome: string;
  readonly before: number;
  readonly after: number;
  /** Of the outcome with all parts. */
  readonly change: number;
}

export interface AblationResult {
  readonly ablation: CascadeAblation;
  /** Outcomes that change by at least a tenth, the greatest change first. */
  readonly changes: readonly AblationChange[];
}

/** A part counts where its removal changes an outcome by at least this. */
const leastChange = 0.1;

export function ablateCascade(atlas: Atlas): AblationResult[] {
  const before = outcomesWith(atlas, cascadeConstants);
  return cascadeAblations.map((ablation) => {
    const after = outcomesWith(atlas, { ...cascadeConstants, ...ablation.constants });
    const changes = ablationOutcomes.map(({ name, least }, index) => {
      const [whole, part] = [before[index] ?? 0, after[index] ?? 0];
      const change = (part - whole) / Math.max(least, Math.abs(whole));
      return { outcome: name, before: whole, after: part, change };
    });
    return {
      ablation,
      changes: changes
        .filter(({ change }) => Math.abs(change) >= leastChange)
        .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
    };
  });
}

/** Each outcome's number; what cannot be measured, since nothing changed, is 0. */
function outcomesWith(atlas: Atlas, constants: CascadeConstants): number[] {
  const rowsOf = new Map<string, readonly TrajectoryRow[]>();
  return ablationOutcomes.map(({ protocol: name, measured }) => {
    const protocol = protocolNamed(name);
    if (!protocol) throw new Error(`There is no protocol "${name}".`);
    let rows = rowsOf.get(name);
    if (!rows) {
      const { atHours = 0, ofHours = 0, toHours = 0 } = measured;
      const hours = name === "single-infusion" ? 336 : Math.max(atHours, ofHours, toHours);
      const course = new Course(watchedFor(protocol, hours), atlas.origin.parameterSet);
      rows = runCourseByAtlas(course, atlas, { constants }).map(({ row }) => row);
      rowsOf.set(name, rows);
    }
    const expectation = { words: name, minimum: 0, ...measured } as Expectation;
    const [outcome] = outcomesOf({ ...protocol, expectations: [expectation] }, rows, new Map());
    return outcome?.found ?? 0;
  });
}

/** The part of docs/validation.md about the cascade without its parts. */
export function ablationPart(results: readonly AblationResult[]): string {
  return `### The cascade without its parts

Each row removes one part, or turns one assumption round, and runs the same courses by atlas. The outcome that changes most
is shown, then the others that change by at least a tenth. A part that changes none is not kept.

${markdownTable([
  ["without", "removed", "outcome", "with all parts", "without", "others changed by a tenth or more"],
  ...results.map(({ ablation, changes: [most, ...others] }) => [
    ablation.name,
    ablation.removes,
    most?.outcome ?? "none",
    most ? digits(most.before, 3) : "–",
    most ? digits(most.after, 3) : "–",
    others.map(({ outcome }) => outcome).join("; "),
  ]),
])}
`;
}
