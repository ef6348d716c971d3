/** The cohort's figures beside those of trials. A miss is a miss: nothing was fitted, and nothing is adjusted afterwards. */
import type { CohortFigures } from "./cohort-figures.ts";
import { publishedOutcomes, publishedRelapse } from "./published-outcomes.ts";
import type { Share } from "./share.ts";

export const comparedShares = ["responseDay", "responseWeek", "responseSix", "responseSsri"] as const;
export type ComparedShare = (typeof comparedShares)[number];

export interface ShareComparison {
  readonly name: ComparedShare;
  readonly found: Share;
  readonly published: Share;
  readonly source: string;
  /** The cohort's share lies inside the 95 % interval of the published one; null while nobody has been worked out. */
  readonly agrees: boolean | null;
}

export const compareShares = (figures: CohortFigures): readonly ShareComparison[] =>
  comparedShares.map((name) => {
    const found = figures[name];
    const { share: published, source } = publishedOutcomes[name];
    const isInside = found.share >= published.low && found.share <= published.high;
    return { name, found, published, source, agrees: found.of === 0 ? null : isInside };
  });

/** Whether the published median time to relapse lies inside the interval of the cohort's; null while there is no curve. */
export function relapseAgrees({ relapse }: CohortFigures): boolean | null {
  if (relapse.steps.length < 2) return null;
  const { low, high } = relapse.median;
  const { medianDays } = publishedRelapse;
  return low !== null && medianDays >= low && (high === null || medianDays <= high);
}
