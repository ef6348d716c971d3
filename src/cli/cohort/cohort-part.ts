/** The part of docs/validation.md about the virtual cohort, and its picture. */
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
import { markdownTable } from "../validation/markdown-table.ts";
import type { ReportContext } from "../validation/report.ts";
import { type Axis, chartColors, drawChart, type Panel, type Point } from "../validation/svg-chart.ts";
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

const shareAxis: Axis = { title: "responding", minimum: 0, maximum: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

/** Shares that respond, and that stay well, over days, with their intervals and what was published. */
export function cohortChart({ figures, request }: CohortReport): string {
  const panel = (arm: ArmName, name: string, color: string, dots: readonly Point[]): Panel => {
    const points = cohortArms[arm].lookedAtHours.map(
      (hours, place): Point => [hours / hoursPerDay, figures.arms[arm].responding[place]?.share ?? 0],
    );
    return {
      y: shareAxis,
      series: [
        { name, points, color },
        { name: "published", points: dots, color: chartColors[6] ?? "#000", isDots: true },
      ],
      band: points.map(([day], place) => {
        const { low = 0, high = 1 } = figures.arms[arm].responding[place] ?? {};
        return [day, low, high] as const;
      }),
    };
  };
  const { steps } = figures.relapse;
  const stairs = steps.flatMap((step, place) => {
    const until = steps[place + 1]?.days ?? watchedDays;
    return [
      [step.days, step],
      [until, step],
    ] as const;
  });
  const stayWell: Panel = {
    y: { ...shareAxis, title: "still well" },
    series: [
      {
        name: "after six infusions",
        points: stairs.map(([day, { share }]) => [day, share]),
        color: chartColors[2] ?? "#000",
      },
      {
        name: "published",
        points: [[publishedRelapse.medianDays, 0.5]],
        color: chartColors[6] ?? "#000",
        isDots: true,
      },
    ],
    band: stairs.map(([day, { low, high }]) => [day, low, high]),
  };
  const { responseDay, responseWeek, responseSsri } = publishedOutcomes;
  return drawChart({
    title: `${request.subjects} virtual subjects, with 95 % intervals`,
    x: {
      title: "days (of relapse: since the last infusion)",
      minimum: 0,
      maximum: watchedDays,
      ticks: [0, 7, 14, 28, 42, 56, 70],
    },
    panels: [
      panel("single", "one infusion", chartColors[0] ?? "#000", [
        [1, responseDay.share.share],
        [7, responseWeek.share.share],
      ]),
      stayWell,
      panel("ssri", "SSRI", chartColors[1] ?? "#000", [[56, responseSsri.share.share]]),
    ],
  });
}
