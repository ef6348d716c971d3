/** The part of docs/validation.md about the virtual cohort, and its picture. */
import { type FigurePanel, tickedAxis } from "../../io/figure/figure.ts";
import type { FigureColour } from "../../io/figure/themes.ts";
import {
  type ArmName,
  cohortArms,
  hoursPerDay,
  remissionMood,
  responseMood,
  watchedDays,
} from "../../treatment/cohort/definitions.ts";
import { publishedOutcomes, publishedRelapse } from "../../treatment/cohort/published-outcomes.ts";
import type { CohortReport } from "../../treatment/cohort/run-cohort.ts";
import { aspectOf, documentFigure } from "../validation/document-figure.ts";
import { markdownTable } from "../validation/markdown-table.ts";
import type { ReportContext } from "../validation/report.ts";
import { comparisonRows, shareInWords } from "./cohort-words.ts";

export function cohortPart(report: CohortReport, { command, date, runtime }: ReportContext): string {
  const { request, members, parameterSet, networkHash, figures } = report;
  return `## The virtual cohort

- Date: ${date}, by \`${command}\` (${runtime}), parameter set ${parameterSet.toUpperCase()}, network ${networkHash}, ${members} ${members === 1 ? "member" : "members"} of the ensemble
- ${request.subjects} virtual subjects, seed ${request.seed}: they differ as [decision 0028](decisions/0028-virtual-cohort.md) states; everybody gets every treatment
- Illustrative. Response: the mood proxy has gone at least ${responseMood} % of the way from the subject's stressed state to healthy; remission: ${remissionMood} %
- Remission a day after one infusion: ${shareInWords(figures.remissionDay)}

No spread and no constant was fitted to these figures. A share *agrees* if it lies inside the 95 % interval of the published one
(Wilson, from its number of people); the median time to relapse, if the published one lies inside the interval of the cohort's.

${markdownTable(comparisonRows(figures))}

**What the cohort lacks.** People whom ketamine does not reach at all, and a response to placebo: both move the shares of trials. The proxy
cannot exceed 100, so that a sixth infusion shows little of what it adds. The gain of spines fades with one time constant (τ_S), which was fitted to animals.

![Shares of virtual subjects that respond after one infusion and under an SSRI, and that stay well after six infusions, with published figures](images/validation/cohort.svg)`;
}

const shareTicks = [0, 0.25, 0.5, 0.75, 1];

interface Shares {
  readonly title: string;
  readonly label: string;
  readonly colour: FigureColour;
  readonly days: readonly number[];
  readonly shares: readonly { readonly share: number; readonly low: number; readonly high: number }[];
  readonly published: { readonly days: readonly number[]; readonly shares: readonly number[] };
}

const sharePanel = ({ title, label, colour, days, shares, published }: Shares): FigurePanel => ({
  title,
  y: tickedAxis(label, shareTicks, { unit: "share" }),
  marks: [
    {
      kind: "band",
      colour,
      x: days,
      low: shares.map(({ low }) => low),
      high: shares.map(({ high }) => high),
    },
    { kind: "line", name: "cohort", colour, x: days, y: shares.map(({ share }) => share) },
    { kind: "points", name: "published", colour: "ink", x: published.days, y: published.shares },
  ],
});

/** Shares that respond, and that stay well, over days, with their intervals and what was published. */
export function cohortChart({ figures, request, members, parameterSet, networkHash }: CohortReport): string {
  const arm = (name: ArmName, title: string, published: Shares["published"]): FigurePanel => {
    const { lookedAtHours } = cohortArms[name];
    return sharePanel({
      ...{ title, label: "responding", colour: 0, published },
      days: lookedAtHours.map((hours) => hours / hoursPerDay),
      shares: lookedAtHours.map(
        (_, place) => figures.arms[name].responding[place] ?? { share: Number.NaN, low: 0, high: 1 },
      ),
    });
  };
  const { steps } = figures.relapse;
  const stairs = steps.flatMap((step, place) => [
    { days: step.days, step },
    { days: steps[place + 1]?.days ?? watchedDays, step },
  ]);
  const { responseDay, responseWeek, responseSsri } = publishedOutcomes;
  return documentFigure({
    title: `${request.subjects} virtual subjects`,
    x: tickedAxis("time (of relapse: since the last infusion)", [0, 7, 14, 28, 42, 56, 70], {
      ...{ unit: "days", maximum: watchedDays },
    }),
    panels: [
      arm("single", "one infusion", {
        days: [1, 7],
        shares: [responseDay.share.share, responseWeek.share.share],
      }),
      sharePanel({
        ...{ title: "after six infusions", label: "still well", colour: 0 },
        days: stairs.map(({ days }) => days),
        shares: stairs.map(({ step }) => step),
        published: { days: [publishedRelapse.medianDays], shares: [0.5] },
      }),
      arm("ssri", "SSRI", { days: [56], shares: [responseSsri.share.share] }),
    ],
    panelAspect: aspectOf(130),
    footnote: [
      "band: 95 % interval",
      `seed ${request.seed}`,
      `${members} ${members === 1 ? "member" : "members"} of the ensemble`,
      `parameter set ${parameterSet.toUpperCase()}`,
      `network ${networkHash}`,
    ],
  });
}
