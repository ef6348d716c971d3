/** The virtual cohort in words and tables, for the terminal and for docs/validation.md. */
import type { CohortFigures } from "../../treatment/cohort/cohort-figures.ts";
import { type ComparedShare, compareShares, relapseAgrees } from "../../treatment/cohort/comparison.ts";
import { watchedDays } from "../../treatment/cohort/definitions.ts";
import { publishedRelapse } from "../../treatment/cohort/published-outcomes.ts";
import type { CohortReport } from "../../treatment/cohort/run-cohort.ts";
import type { Share } from "../../treatment/cohort/share.ts";
import { type Variation, variationNames, variationTable } from "../../treatment/cohort/variation.ts";
import { digits } from "../print-number.ts";

const shareWords: { readonly [Name in ComparedShare]: string } = {
  responseDay: "respond a day after one infusion",
  responseWeek: "respond a week after one infusion",
  responseSix: "respond a day after the last of six infusions",
  responseSsri: "respond after eight weeks of an SSRI",
};

const percent = (share: number) => `${digits(100 * share, 3)} %`;

/** "86 % (81 … 91), 173 of 200" */
export const shareInWords = ({ count, of, share, low, high }: Share): string =>
  `${percent(share)} (${Math.round(100 * low)} … ${Math.round(100 * high)}), ${count} of ${of}`;

const verdict = (agrees: boolean | null) => (agrees === null ? "–" : agrees ? "agrees" : "DISAGREES");

const days = (value: number | null) => (value === null ? `more than ${watchedDays}` : digits(value, 3));

/** A row per figure: what it is, the cohort's, the published one, its source, whether they agree. */
export function comparisonRows(figures: CohortFigures): string[][] {
  const { median } = figures.relapse;
  return [
    ["figure", "cohort (95 % interval)", "published (95 % interval)", "source", "verdict"],
    ...compareShares(figures).map(({ name, found, published, source, agrees }) => [
      ...[shareWords[name], shareInWords(found), shareInWords(published)],
      ...[source, verdict(agrees)],
    ]),
    [
      "median days from the last of six infusions to relapse",
      `${days(median.days)} (${days(median.low)} … ${days(median.high)})`,
      `${publishedRelapse.medianDays} (interval not read)`,
      ...[publishedRelapse.source, verdict(relapseAgrees(figures))],
    ],
  ];
}

/** A row per variation: what differs, how, and on whose word. */
export const variationRows = (): string[][] => [
  ["differs", "in", "distribution", "spread", "range", "source"],
  ...variationNames.map((name) => {
    const { group, varied, distribution, spread, unit, minimum, maximum, source }: Variation =
      variationTable[name];
    const behind = unit === "1" ? "" : ` ${unit}`;
    return [
      ...[varied.names.join(", "), group, distribution],
      distribution === "normal" ? `SD ${spread}${behind}` : `CV ${percent(spread)}`,
      ...[`${minimum} … ${maximum}${behind}`, source],
    ];
  }),
];

/** Header and a row per subject: its values, and what became of it in each arm. */
export function subjectRows({ subjects }: CohortReport): string[][] {
  return [
    [
      ...["subject", "member", ...variationNames],
      ...["moodDay", "moodWeek", "highestPlasmaNgPerMl", "daysToRelapse", "moodSsri"],
    ],
    ...subjects.map(({ subject, outcome }) => {
      const { moodDay, moodWeek, highestPlasmaNgPerMl, relapse, moodSsri } = outcome;
      return [
        ...[`${subject.number}`, `${subject.member}`],
        ...variationNames.map((name) => digits(subject.values[name], 6)),
        ...[moodDay, moodWeek, highestPlasmaNgPerMl].map((value) => digits(value, 6, "")),
        relapse === null ? "" : relapse.isEvent ? digits(relapse.days, 6) : `>${relapse.days}`,
        digits(moodSsri, 6, ""),
      ];
    }),
  ];
}
