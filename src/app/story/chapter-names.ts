/** The chapters of the Story, in their order; each is a part of its address, as in `#/story/surge`. */
export const chapterNames = [
  "cortex",
  "brakes",
  "ketamine",
  "surge",
  "ampa",
  "hours",
  "day",
  "weeks",
  "anaesthesia",
  "unknown",
] as const;
export type ChapterName = (typeof chapterNames)[number];
