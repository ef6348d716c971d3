/** A protocol with one infusion, for tests of what reads protocols. */
export const small = {
  format: "disinhibit-protocol",
  version: 1,
  name: "small",
  title: "Small",
  summary: "One infusion.",
  subject: "stressed",
  weightKg: 70,
  horizonHours: 24,
  hydroxynorketamineGain: 0,
  events: [{ kind: "infusion", atHours: 0, drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 }],
  expectations: [{ column: "bdnf", measure: "value", atHours: 1, minimum: 1, words: "BDNF is there" }],
  sources: [],
  assumes: ["A8"],
};
