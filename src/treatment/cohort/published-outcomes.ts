/** What trials found, for the places where the cohort is looked at. Nothing in the model is fitted to these figures. */
import { type Share, shareOf } from "./share.ts";

interface PublishedShare {
  readonly share: Share;
  readonly source: string;
}

/** `count` follows from the percentage and the number of people. */
const published = (count: number, of: number, source: string): PublishedShare => ({
  share: shareOf(count, of),
  source,
});

export const publishedOutcomes = {
  responseDay: published(12, 17, "Zarate 2006"),
  responseWeek: published(6, 17, "Zarate 2006"),
  responseSix: published(17, 24, "Murrough 2013"),
  /** Up to 14 weeks; "closely resemble those seen in 8-week efficacy trials". */
  responseSsri: published(1352, 2876, "Trivedi 2006"),
} as const;

export const publishedRelapse = { medianDays: 18, source: "Murrough 2013" } as const;
