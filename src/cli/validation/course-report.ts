/** The part of docs/validation.md about courses of treatment. */
import { provenanceOf } from "../../io/provenance.ts";
import {
  type AssumptionSwitch,
  type AssumptionSwitchName,
  parametersWithout,
} from "../../model/assumption-switches.ts";
import { statisticNames } from "../../model/network-statistics.ts";
import {
  createParameters,
  type ParameterSetName,
  parameterSets,
} from "../../model/parameter-sets/parameter-sets.ts";
import { type Atlas, atlasStatistics } from "../../treatment/atlas/atlas.ts";
import { Course } from "../../treatment/protocol/course.ts";
import { protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Expectation } from "../../treatment/protocol/protocol.ts";
import { runCourseByAtlas } from "../../treatment/trajectory/course-by-atlas.ts";
import { t } from "../../web/messages/messages.ts";
import { changesInWords } from "../../web/messages/provenance-words.ts";
import { bandInFigures } from "../print-number.ts";
import { foundInWords, verdictOf } from "../protocol/print-trajectory.ts";
import { type AblationResult, ablationPart } from "./cascade-ablations.ts";
import { type CourseResult, liveOutcomes, outcomeIn } from "./course-results.ts";
import type { LiveCourseResult } from "./live-courses.ts";
import { markdownTable } from "./markdown-table.ts";
import type { ReportContext } from "./report.ts";

export interface CourseFindings {
  readonly courses: readonly CourseResult[];
  readonly live: readonly LiveCourseResult[];
  readonly atlas: Atlas;
  readonly ablations: readonly AblationResult[];
  readonly without: readonly { readonly off: AssumptionSwitch; readonly atlas: Atlas }[];
}

/** What was expected and not found, in words; empty when everything was met. */
export function missedOutcomes({ courses, live }: CourseFindings): string[] {
  return [...courses, ...liveOutcomes(live)].flatMap(({ protocol, outcomes }) =>
    outcomes
      .filter(({ isMet }) => isMet === false)
      .map(({ expectation }) => `${expectation.target ?? ""} ${protocol.name}: ${expectation.words}`.trim()),
  );
}

export function coursePart(findings: CourseFindings, { command, date, runtime }: ReportContext): string {
  const { courses, live, atlas } = findings;
  const { networkHash, recipeHash, neurons, seed, relaxMs, sampleMs, scatterPoints, seedScatter } =
    atlas.origin;
  const scatter = statisticNames.map((name, index) => `${name} ${percent(seedScatter[index] ?? 0, 1)}`);
  const outcomes = courses.flatMap((course) => course.outcomes);
  const [first] = live;
  return `## Courses of treatment

Parameter set ${parameterSets[atlas.origin.parameterSet].title}, measured ${date} by \`${command}\` (${runtime}). ${outcomes.filter(({ isMet }) => isMet).length} of ${outcomes.length} expectations are met by atlas, ${countLive(live)} on the live network.

- By atlas: network ${networkHash}, recipe ${recipeHash}, ${neurons} neurons, seed ${seed}, ${relaxMs} ms discarded and ${sampleMs} ms sampled at each of its points; scatter between seeds over ${scatterPoints} points: ${scatter.join(", ")}.
- Live: ${neurons} neurons, seed ${first?.seed}, ${first?.relaxMs} ms discarded and ${first?.sampleMs} ms sampled at each macro point, for a day.
- Bands are in the protocols (\`src/treatment/protocol/protocols\`) and nowhere else; D19 … D21 compare with the single infusion, run by the same source.

${markdownTable([
  ["target", "protocol", "expected", "by atlas", "live", "band", "verdict"],
  ...[...rowsOf(courses, live)].sort((a, b) => rank(a) - rank(b)),
])}

"–" under *live* is what was not run there, or what a day cannot tell. The mood, dissociation, toxicity and therapy
read-outs are illustrative.

### Live network beside the atlas

![Rate, BDNF, mTORC1 and spines of a day: live samples on the atlas's line within its band](images/validation/live-and-atlas.svg)

The band is twice the root mean square of what the errors of both samples make of the course: it is run by atlas sixty
times with every statistic in error as a sample is (within the sample by batch means, between seeds by the scatter
above) and conditions rounded to 0.01 as they are live. The tests allow four times.

${ablationPart(findings.ablations)}
### Without the assumptions

The surge is the excitatory rate at the antidepressant level over rest, in a healthy network; spines are those of the single infusion.

${markdownTable([
  ["network", "rest", "surge", "spines at 24 h"],
  switchRow("all assumptions", atlas),
  ...findings.without.map(({ off, atlas: its }) =>
    switchRow(`${off.assumption}: ${t(`assumption.${off.name}.title`)}`, its),
  ),
])}

${findings.without.map(({ off, atlas: its }) => `- ${withoutInWords(off.name, its.origin.parameterSet)}`).join("\n")}
`;
}

/** What the network without an assumption is: each parameter that is replaced, with old and new value. */
export function withoutInWords(name: AssumptionSwitchName, parameterSet: ParameterSetName): string {
  const parameters = createParameters(parametersWithout(parameterSet, name), parameterSet);
  return changesInWords(provenanceOf({ parameterSet, parameters }, name)).join("; ");
}

function* rowsOf(courses: readonly CourseResult[], live: readonly LiveCourseResult[]): Generator<string[]> {
  const onLive = liveOutcomes(live);
  for (const { protocol, outcomes } of courses) {
    for (const { expectation, found, isMet } of outcomes) {
      const there = outcomeIn(onLive, protocol.name, expectation);
      const verdicts = [isMet, there?.isMet ?? null].filter((verdict) => verdict !== null);
      yield [
        expectation.target ?? "",
        protocol.name,
        expectation.words.replace(/^… /, "").replace(/^and /, ""),
        foundInWords(expectation, found),
        there && there.found !== null ? foundOnly(expectation, there.found) : "–",
        bandInFigures(expectation),
        verdictOf(verdicts.length > 0 && verdicts.every(Boolean)),
      ];
    }
  }
}

/** Without the name of what it is compared with, which is in the cell before. */
const foundOnly = ({ over: _over, minus: _minus, ...expectation }: Expectation, found: number) =>
  foundInWords(expectation, found);

/** Targets in the order of their numbers, what has none after them. */
const rank = ([target = ""]: readonly string[]) => (target === "" ? 1000 : Number(target.slice(1)));

function countLive(live: readonly LiveCourseResult[]): string {
  const told = liveOutcomes(live)
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ isMet }) => isMet !== null);
  return `${told.filter(({ isMet }) => isMet).length} of ${told.length}`;
}

function switchRow(name: string, atlas: Atlas): string[] {
  const single = protocolNamed("single-infusion");
  // At 1 µM in plasma.
  const { effectivePerPlasma } = parameterSets[atlas.origin.parameterSet];
  const healthy = { releaseGain: 1, inhibitionLoss: 0, ampaBlock: 0, spineOccupancy: 1, functionalGain: 0 };
  const rateAt = (concentrationUm: number) =>
    atlasStatistics(atlas, { ...healthy, concentrationUm }).excitatoryRateHz;
  const rows = single
    ? runCourseByAtlas(new Course(single, atlas.origin.parameterSet), atlas).map(({ row }) => row)
    : [];
  const day = rows.find(({ hours }) => hours > 24 - 1e-6);
  const growth = (day?.spineOccupancy ?? Number.NaN) / (rows[0]?.spineOccupancy ?? Number.NaN) - 1;
  return [
    name,
    `${rateAt(0).toFixed(2)} Hz`,
    `× ${(rateAt(effectivePerPlasma) / rateAt(0)).toFixed(2)}`,
    `${growth >= 0 ? "+" : "−"}${percent(Math.abs(growth), 1)}`,
  ];
}

const percent = (share: number, digits: number) => `${(100 * share).toFixed(digits)} %`;
