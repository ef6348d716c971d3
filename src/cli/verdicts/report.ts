/** The verdict matrix as docs/verdicts.md and as the command line prints it. */
import { hypothesisNames, hypothesisTable } from "../../model/hypotheses/hypotheses.ts";
import {
  type CourseExperiment,
  headlineOf,
  measuresOf,
} from "../../treatment/hypotheses/course-experiment.ts";
import {
  type CourseExperimentName,
  courseExperimentNames,
  courseExperiments,
} from "../../treatment/hypotheses/experiments.ts";
import { type ColumnName, columnNames } from "../../treatment/hypotheses/member-column.ts";
import {
  agreementRule,
  type CellVerdict,
  tellsApart,
  type VerdictCell,
} from "../../treatment/hypotheses/verdicts.ts";
import type { VerdictMatrix } from "../../treatment/hypotheses/written-matrix.ts";
import { t } from "../../web/messages/messages.ts";
import { decimal, percent } from "../../web/messages/numbers.ts";
import { bandInWords, boundsInWords } from "../../web/messages/verdict-words.ts";
import { markdownTable } from "../validation/markdown-table.ts";

/** Told by shape, so that no colour is needed. */
const verdictMarks: { readonly [Verdict in CellVerdict]: string } = {
  ...{ agrees: "✓", disagrees: "✗", undecided: "~", cannotTell: "–" },
};

const titleOf = (name: CourseExperimentName) => t(`finding.${name}.experiment`);
const columnTitle = (name: ColumnName, { parameterSet }: VerdictMatrix) =>
  name === "shipped" ? t("verdict.column.shipped", { set: parameterSet }) : t(`verdict.column.${name}`);

function cellInWords(experiment: CourseExperiment, cell: VerdictCell): string {
  const mark = `${verdictMarks[cell.verdict]} ${t(`verdict.mark.${cell.verdict}`)}`;
  const key = headlineOf(experiment);
  const [band, measure] = [cell.found[key], measuresOf(experiment)[key]];
  if (!band || !measure) return mark;
  const inside =
    cell.verdict === "undecided" ? `, ${t("verdict.inside", { share: percent(cell.insideShare) })}` : "";
  return `${mark}: ${bandInWords(band, measure.as)}${inside}`;
}

/** A row for each experiment, a column for each hypothesis. */
export const matrixRows = (matrix: VerdictMatrix): string[][] => [
  [t("verdict.experiment"), ...columnNames.map((name) => columnTitle(name, matrix))],
  ...courseExperimentNames.map((name) => [
    titleOf(name),
    ...columnNames.map((column) => cellInWords(courseExperiments[name], matrix.columns[column].cells[name])),
  ]),
  [
    "",
    ...columnNames.map((column) => {
      const verdicts = courseExperimentNames.map((name) => matrix.columns[column].cells[name].verdict);
      const agrees = verdicts.filter((verdict) => verdict === "agrees").length;
      return t("verdict.agreements", { agrees, total: verdicts.length });
    }),
  ],
];

function observedRow(name: CourseExperimentName, matrix: VerdictMatrix): string[] {
  const experiment: CourseExperiment = courseExperiments[name];
  const key = headlineOf(experiment);
  const bands = Object.entries(measuresOf(experiment)).flatMap(([each, measure]) => {
    const bounds = boundsInWords(measure);
    if (bounds === "") return [];
    return [each === key ? `${bounds} ${t(`verdict.headline.${experiment.shownAs}`)}` : `${each}: ${bounds}`];
  });
  return [
    titleOf(name),
    t(`finding.${name}.observed`),
    bands.join("; "),
    experiment.sources.join(", "),
    experiment.contradicts ? titleOf(experiment.contradicts as CourseExperimentName) : "",
    experiment.isCalibration ? "calibration" : tellsApart(matrix.columns, name) ? "yes" : "no",
  ];
}

function gainRows({ columns }: VerdictMatrix): string[][] {
  return hypothesisNames.map((name) => {
    const { gains, growth, target, atLimitShare } = columns[name];
    const gain = gains?.[name];
    return [
      t(`verdict.column.${name}`),
      t(`verdict.meaning.${name}`),
      gain ? `${decimal(gain.median, 2)} (${decimal(gain.low, 2)} … ${decimal(gain.high, 2)})` : "–",
      `${percent(growth.median, 1)} of ${percent(target.median, 1)}`,
      percent(atLimitShare),
      hypothesisTable[name].sources.join(", "),
    ];
  });
}

export function verdictsDocument(matrix: VerdictMatrix): string {
  const { parameterSet, networkHash, date, members } = matrix;
  const { agreesFrom, disagreesTo } = agreementRule;
  return `# Rival hypotheses: the verdict matrix

Written by \`npm run -s cli -- verdicts --write\` on ${date}: parameter set ${parameterSet}, network ${networkHash}. The page shows the same matrix with its
curves (“${t("certainty.title")}”), a test computes its cells again, and the reasons for its form are in
[decision 0029](decisions/0029-rival-hypotheses.md). The equations are in section 7 of [model.md](model.md), the publications in section 16.

${t("verdict.intro", { set: parameterSet })}

${t("verdict.rule", { members, agrees: percent(agreesFrom), disagrees: percent(disagreesTo) })}

${markdownTable(matrixRows(matrix))}

## What was observed, and when a cell agrees

“Tells apart” is *no* where all four hypotheses have the same verdict: what decides there is a part of the model that they share (refractoriness after a
deep block, mTORC1 under rapamycin, the mood proxy).

${markdownTable([
  [t("verdict.experiment"), t("verdict.observed"), "agrees if", "sources", "contradicted by", "tells apart"],
  ...courseExperimentNames.map((name) => observedRow(name, matrix)),
])}

## The gains

Each hypothesis has one gain, found by bisection within the range of its constant. The mixture has a quarter of each.

${markdownTable([
  ["hypothesis", "route", "gain", "spines at 24 h, of the set’s", "weight at the limit", "sources"],
  ...gainRows(matrix),
])}

## What the matrix does not say

- What follows the routes is that of ${parameterSet}, fitted with two of them. A cascade fitted for one hypothesis alone might save it in a row that it loses here.
- Knock-outs are of the network of ${parameterSet}. Half of the NMDA conductance of one population is removed (chosen), AMPA peaks restore its rates at rest, and
  the animal lives four weeks before the infusion. Only the direct route feels the missing receptors themselves; all else has settled.
- A course in an animal is computed with the kinetics of a person of 70 kg.
`;
}
