import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { samplePoint } from "../../src/cli/atlas/sample-point.ts";
import { assumptionSwitches, parametersWithout } from "../../src/model/assumption-switches.ts";
import { hashOf } from "../../src/model/network/hash.ts";
import { statisticNames } from "../../src/model/network-statistics.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { atlasStandardErrors, pointAt, pointCount } from "../../src/treatment/atlas/atlas.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";

const atlases = [null, ...assumptionSwitches.map(({ name }) => name)].map((name) => ({
  name: name ?? "the whole set",
  parameters: parametersWithout(defaultParameterSet, name),
  atlas: decodeAtlas(
    new Uint8Array(readFileSync(atlasFileOf({ parameterSet: defaultParameterSet, without: name }))),
  ),
}));
/** Which entries are looked at: any, but the same ones each time. */
const drawSeed = 20_261_122;
const entry = (count: number, draw: number) => hashOf(drawSeed, draw, 0) % count;
/** Two of the large atlas, one of each other. */
const draws = atlases.flatMap((each, place) => (place === 0 ? [each, each] : [each]));

describe("an atlas holds what this network does", { timeout: 300_000 }, () => {
  it.each(draws.map((each, draw) => ({ ...each, draw })))(
    "the same again when an entry of $name is sampled again",
    async ({ atlas, parameters, draw }) => {
      const { nodes, seed } = atlas.origin;
      const index = entry(pointCount(nodes), draw);
      const { means } = await samplePoint({
        index,
        seed,
        point: pointAt(nodes, index),
        parameterSet: defaultParameterSet,
        parameters,
        blocker: "ketamine",
      });
      statisticNames.forEach((name, statistic) => {
        const stored = atlas.values[4 * index + statistic]!;
        expect(Math.abs(means[statistic]! - stored), name).toBeLessThanOrEqual(1e-6 * Math.abs(stored));
      });
    },
  );

  it.each(draws.map((each, draw) => ({ ...each, draw })))(
    "within four standard errors when an entry of $name is sampled with another seed",
    async ({ name, atlas, parameters, draw }) => {
      const { nodes } = atlas.origin;
      const index = entry(pointCount(nodes), draw + 100);
      const point = pointAt(nodes, index);
      const errors = atlasStandardErrors(atlas, point);
      const { means, standardErrors } = await samplePoint({
        index,
        seed: 3,
        point,
        parameterSet: defaultParameterSet,
        blocker: "ketamine",
        parameters,
      });
      statisticNames.forEach((statistic, place) => {
        const difference = means[place]! - atlas.values[4 * index + place]!;
        // Both networks are samples, so both errors count.
        const scatter = atlas.origin.seedScatter[place]! * means[place]!;
        const error = Math.hypot(errors[statistic], standardErrors[place]!, scatter);
        console.log(
          `${name} ${JSON.stringify(point)} ${statistic}: ${means[place]!.toPrecision(4)}, ${(difference / error || 0).toFixed(1)} standard errors from the atlas`,
        );
        expect(Math.abs(difference), statistic).toBeLessThanOrEqual(4 * error + 1e-9);
      });
    },
  );
});
