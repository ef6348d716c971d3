/** What a cohort can be asked for, and which of its subjects. */
export const cohortLimits = {
  seed: { rest: 1, minimum: 0, maximum: 2 ** 31 - 1, unit: "1", label: { key: "refusal.label.cohortSeed" } },
  subjects: {
    rest: 200,
    minimum: 20,
    maximum: 2000,
    unit: "1",
    label: { key: "refusal.label.cohortSubjects" },
  },
} as const;

/** Number of one subject of a cohort. */
export const subjectLimit = {
  ...{ minimum: 1, maximum: cohortLimits.subjects.maximum, unit: "1" },
  label: { key: "refusal.label.cohortSubject" },
} as const;
