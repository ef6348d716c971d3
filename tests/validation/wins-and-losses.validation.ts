import { describe, expect, it } from "vitest";
import { benchWith } from "../../src/cli/validation/measure-experiments.ts";
import { Results } from "../../src/cli/validation/results.ts";
import { compareWithExperiments } from "../../src/cli/validation/wins-and-losses.ts";
import { evidence } from "../../src/treatment/evidence/evidence.ts";

describe("wins and losses: `npm run validate -- --only experiments`", () => {
  it("come out again as they are written, where no network has to run", async () => {
    const again = await compareWithExperiments(benchWith(new Results([])), evidence);
    const withoutRhythms = ({ findings }: typeof evidence) =>
      findings.filter(({ name }) => name !== "alpha" && name !== "gamma");
    expect(withoutRhythms(again)).toEqual(withoutRhythms(evidence));
  });
});
