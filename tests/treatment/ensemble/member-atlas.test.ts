import { describe, expect, it } from "vitest";
import { memberNodes } from "../../../src/cli/atlas/grid.ts";
import { readBasis } from "../../../src/cli/ensemble/ensemble-files.ts";
import { statisticNames } from "../../../src/model/network-statistics.ts";
import { atlasStatistics, pointAt, pointCount } from "../../../src/treatment/atlas/atlas.ts";
import { memberAtlas } from "../../../src/treatment/ensemble/member-atlas.ts";

const { atlas } = readBasis("k2");
/** What the set has on the members' grid, each statistic changed. */
const tableOf = (change: (value: number, name: string) => number) =>
  Float32Array.from({ length: pointCount(memberNodes) * statisticNames.length }, (_, place) => {
    const name = statisticNames[place % statisticNames.length] ?? "excitatoryRateHz";
    const point = pointAt(memberNodes, Math.floor(place / statisticNames.length));
    return change(atlasStatistics(atlas, point)[name], name);
  });
const between = {
  ...{ releaseGain: 1.1, inhibitionLoss: 0.03, ampaBlock: 0.2, spineOccupancy: 0.9 },
  ...{ functionalGain: 0.3, concentrationUm: 0.6 },
};

describe("the atlas of a network of the ensemble", () => {
  it("is that of the set where the network does what the set does", () => {
    const same = memberAtlas(
      atlas,
      memberNodes,
      tableOf((value) => value),
    );
    const [of, expected] = [atlasStatistics(same, between), atlasStatistics(atlas, between)];
    for (const name of statisticNames) expect(of[name]).toBeCloseTo(expected[name], 5);
  });

  it("has rates higher by the factor that the network's are, on axes that were not sampled, too", () => {
    const livelier = memberAtlas(
      atlas,
      memberNodes,
      tableOf((value, name) => (name.endsWith("RateHz") ? 1.3 * value : value)),
    );
    const ratio =
      atlasStatistics(livelier, between).excitatoryRateHz / atlasStatistics(atlas, between).excitatoryRateHz;
    expect(ratio).toBeGreaterThan(1.28);
    expect(ratio).toBeLessThan(1.31);
  });

  it("carries the differences over to other blockers, and keeps blocks between 0 and 1", () => {
    const blocked = memberAtlas(
      atlas,
      memberNodes,
      tableOf((value, name) => (name.startsWith("nmda") ? value + 0.5 : value)),
    );
    for (const { values } of [blocked, ...(blocked.ofOtherBlockers ?? [])]) {
      const blocks = values.filter((_, place) => place % statisticNames.length >= 2);
      expect(Math.min(...blocks)).toBeGreaterThanOrEqual(0.5);
      expect(Math.max(...blocks)).toBeLessThanOrEqual(1);
    }
    expect(blocked.ofOtherBlockers?.length).toBe(atlas.ofOtherBlockers?.length);
  });
});
