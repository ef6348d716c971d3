import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { dayOf, liveCourseNamesInTests } from "../../src/cli/validation/live-courses.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { expectedDifference } from "../../src/treatment/expected-difference.ts";

const atlas = decodeAtlas(
  new Uint8Array(readFileSync(atlasFileOf({ parameterSet: defaultParameterSet, without: null }))),
);
const columns = [
  "excitatoryRateHz",
  "inhibitoryRateHz",
  "nmdaBlockExcitatory",
  "nmdaBlockInhibitory",
  "bdnf",
  "mtorc1",
  "pEef2",
  "functionalGain",
  "spineOccupancy",
] as const;
/** Root mean squares of the expected difference that are allowed. */
const deviations = 4;

describe("the live network and the atlas", () => {
  it.each(liveCourseNamesInTests)("tell the same of %s, within the errors that both state", (name) => {
    const live = inject("liveCourses").find((course) => course.name === name);
    const { rows, of } = expectedDifference(dayOf(name), atlas, live?.sampleMs ?? 1000);
    expect(live?.rows.map(({ hours }) => hours)).toEqual(rows.map(({ hours }) => hours));
    for (const column of columns) {
      const spread = of(column);
      let farthest = 0;
      rows.forEach((row, index) => {
        const allowed = deviations * spread[index]! + 1e-6;
        const share = Math.abs(live!.rows[index]![column] - row[column]) / allowed;
        farthest = Math.max(farthest, share);
      });
      console.log(`${name}, ${column}: farthest apart by ${farthest.toFixed(2)} of what is allowed`);
      expect(farthest, column).toBeLessThanOrEqual(1);
    }
  });
});
