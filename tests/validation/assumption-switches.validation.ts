import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { samplePoint } from "../../src/cli/atlas/sample-point.ts";
import { targets } from "../../src/cli/validation/targets.ts";
import {
  assumptionSwitches,
  outlookWithout,
  parametersWithout,
} from "../../src/model/assumption-switches.ts";
import { defaultParameterSet, parameterSets } from "../../src/model/parameter-sets/parameter-sets.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { runCourseByAtlas } from "../../src/treatment/trajectory/course-by-atlas.ts";

/** Least surge that passes for one, from target D7. */
const leastSurge = targets.find(({ id }) => id === "D7")?.band.minimum ?? Number.NaN;
const healthy = { releaseGain: 1, inhibitionLoss: 0, ampaBlock: 0, spineOccupancy: 1, functionalGain: 0 };
const course = new Course(protocolNamed("single-infusion")!);

async function surge(
  parameters: Readonly<Record<string, number>>,
): Promise<{ restHz: number; ratio: number }> {
  const rateAt = async (concentrationUm: number) => {
    const point = { ...healthy, concentrationUm };
    return (
      await samplePoint({
        index: 0,
        seed: 4,
        point,
        blocker: "ketamine",
        parameterSet: defaultParameterSet,
        parameters,
      })
    ).means[0]!;
  };
  const restHz = await rateAt(0);
  return { restHz, ratio: (await rateAt(parameterSets[defaultParameterSet].effectivePerPlasma)) / restHz };
}
function spineGrowth(name: (typeof assumptionSwitches)[number]["name"] | null): number {
  const atlas = decodeAtlas(
    new Uint8Array(readFileSync(atlasFileOf({ parameterSet: defaultParameterSet, without: name }))),
  );
  const points = runCourseByAtlas(course, atlas);
  const at = (hours: number) => points.find(({ row }) => Math.abs(row.hours - hours) < 1e-6)!.row;
  return at(24).spineOccupancy / at(0).spineOccupancy - 1;
}

describe("without an assumption that carries the disinhibition", { timeout: 300_000 }, () => {
  it("the surge is there as long as all hold", async () => {
    const { restHz, ratio } = await surge({});
    console.log(`all assumptions: × ${ratio.toFixed(2)} of ${restHz.toFixed(2)} Hz at 1 µM in plasma`);
    expect(ratio).toBeGreaterThanOrEqual(leastSurge);
  });

  const switches = assumptionSwitches.map(({ name }) => ({
    name,
    expected: outlookWithout(defaultParameterSet, name),
  }));

  it.each(switches)("$name: the surge $expected", async ({ name, expected }) => {
    const { restHz, ratio } = await surge(parametersWithout(defaultParameterSet, name));
    console.log(`without ${name}: × ${ratio.toFixed(2)} of ${restHz.toFixed(2)} Hz at 1 µM in plasma`);
    if (expected === "stays") {
      expect(ratio).toBeGreaterThanOrEqual(leastSurge);
    } else {
      expect(ratio).toBeLessThan(expected === "fails" ? 1.05 : leastSurge);
    }
  });

  // The at-rest route needs no surge, so growth falls by less than the surge does.
  it.each(switches)(
    "$name: spines grow no more, and less where the surge $expected",
    ({ name, expected }) => {
      const [withAll, without] = [spineGrowth(null), spineGrowth(name)];
      console.log(
        `without ${name}: spines + ${(100 * without).toFixed(1)} % at 24 h, with it + ${(100 * withAll).toFixed(1)} %`,
      );
      expect(without).toBeLessThan((expected === "fails" ? 0.5 : 1.1) * withAll);
    },
  );
});
