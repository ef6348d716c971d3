import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import type { TrajectoryColumn } from "../../src/model/quantities.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import type { Expectation } from "../../src/treatment/protocol/protocol.ts";
import { runCourseByAtlas } from "../../src/treatment/trajectory/course-by-atlas.ts";
import { outcomesOf } from "../../src/treatment/trajectory/outcomes.ts";

const atlas = decodeAtlas(
  new Uint8Array(readFileSync(atlasFileOf({ parameterSet: defaultParameterSet, without: null }))),
);
const single = protocolNamed("single-infusion")!;
const course = new Course(single);

const observables: readonly [string, Partial<Expectation> & { readonly column: TrajectoryColumn }][] = [
  ["highest BDNF rise", { column: "bdnf", measure: "highest", fromHours: 0, toHours: 6 }],
  ["highest TrkB", { column: "trkb", measure: "highest", fromHours: 0, toHours: 6 }],
  ["highest mTORC1", { column: "mtorc1", measure: "highest", fromHours: 0, toHours: 24 }],
  ["lowest p-eEF2", { column: "pEef2", measure: "lowest", fromHours: 0, toHours: 6 }],
  ["protein at 6 h", { column: "protein", measure: "value", atHours: 6 }],
  ["functional gain at 6 h", { column: "functionalGain", measure: "value", atHours: 6 }],
  ["spine growth at 24 h", { column: "spineOccupancy", measure: "change", atHours: 24 }],
  ["spine growth at 1 week", { column: "spineOccupancy", measure: "change", atHours: 168 }],
  [
    "half-life of spines",
    { column: "spineOccupancy", measure: "halfLifeHours", fromHours: 0, toHours: 1344 },
  ],
];

function observed(refinement: number): number[] {
  const rows = runCourseByAtlas(course, atlas, { refinement }).map(({ row }) => row);
  const expectations = observables.map(([words, expectation]) => ({ words, ...expectation }) as Expectation);
  return outcomesOf({ ...single, expectations }, rows, new Map()).map(({ found }) => found ?? Number.NaN);
}

describe("the coupling of the two clocks", () => {
  it("changes no observable of a single infusion by 5 % when every macro step is halved", () => {
    const [plain, halved, fine] = [observed(1), observed(2), observed(8)];
    observables.forEach(([name], index) => {
      const change = halved[index]! / plain[index]! - 1;
      const error = plain[index]! / fine[index]! - 1;
      console.log(
        `${name}: ${plain[index]!.toFixed(4)}, halved steps ${(100 * change).toFixed(2)} %, against an eighth ${(100 * error).toFixed(2)} %`,
      );
      expect(Math.abs(change), name).toBeLessThan(0.05);
      expect(Math.abs(error), name).toBeLessThan(0.05);
    });
  });
});
