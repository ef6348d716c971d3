import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SpikeTally } from "../../src/engine/report/spike-tally.ts";
import { createTileBlock } from "../../src/engine/report/tile-block.ts";
import type { CascadeVariable } from "../../src/model/cascade/cascade.ts";
import { createSheet, regionOfTile } from "../../src/model/network/populations.ts";
import { clampedOver, nothingClamped } from "../../src/simulation/clamped-course.ts";
import { Sampler } from "../../src/simulation/measure/sampler.ts";
import { SlowTimescale } from "../../src/simulation/slow-timescale/slow-timescale.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { restProtocol } from "../../src/treatment/protocol/rest-protocol.ts";
import { runCourseByAtlas } from "../../src/treatment/trajectory/course-by-atlas.ts";
import { stateAt } from "../../src/treatment/trajectory/state-at.ts";

const sheet = createSheet(4, 4);
const rates = { healthyHz: 3.84, subjectHz: 2.75 };
const rest = clampedOver(new Course(restProtocol("stressed")), nothingClamped);
const atlas = decodeAtlas(readFileSync(new URL("../../public/atlas/k1.atlas", import.meta.url)));
const infusion = new Course(protocolNamed("single-infusion")!);

const meanOf = ({ regions }: SlowTimescale, name: CascadeVariable) =>
  regions.reduce((sum, region) => sum + region[name], 0) / regions.length;
type Region = readonly [rateHz: number, block: number];

/** Advances by 125 ms at a time, with an excitatory rate and block in each region. */
function feedRegions(sampler: Sampler, regions: readonly Region[], ms: number): void {
  const sides = createSheet(4 * regions.length, 4);
  const report = new SpikeTally(regions.length);
  const block = createTileBlock(sides);
  block.excitatory.forEach((_, tile) => {
    block.excitatory[tile] = regions[regionOfTile(sides, tile)]![1];
  });
  report.begin(0, 125);
  regions.forEach(([rateHz], region) => {
    report.add(7, true, region, Math.round((rateHz * 4096 * 125) / 1000));
  });
  for (let elapsed = 0; elapsed < ms; elapsed += 125) {
    sampler.add({ ms: 125, counts: report, block });
  }
}
const feed = (sampler: Sampler, rateHz: number, block: number, ms: number) =>
  feedRegions(sampler, [[rateHz, block]], ms);

describe("the slow timescale without an atlas", () => {
  it("stands still until the network has relaxed and sampled itself", () => {
    const sampler = new Sampler(sheet);
    const clock = new SlowTimescale(sheet, "stressed", rates);
    feed(sampler, 4, 0.1, 1500);
    expect(clock.advanceTo(1, rest, { sampler, atlas: null })).toBe(0);
    expect(clock.source).toBe("none");
    expect(sampler.progress).toBeCloseTo(0.75, 2);
    feed(sampler, 4, 0.1, 500);
    expect(clock.advanceTo(0.05, rest, { sampler, atlas: null })).toBeCloseTo(0.05, 12);
    expect(clock.source).toBe("live");
    expect(clock.hours).toBeCloseTo(0.05, 12);
  });

  it("samples the rate and the block that it was fed", () => {
    const sampler = new Sampler(sheet);
    feed(sampler, 50, 0.9, 1000);
    feed(sampler, 4, 0.2, 3000);
    const [region] = sampler.sample!;
    expect(region!.excitatoryRateHz).toBeCloseTo(4, 6);
    expect(region!.nmdaBlockExcitatory).toBeCloseTo(0.2, 6);
  });

  it("has no sample, rather than a quotient of nothing, before four blocks have come", () => {
    const sampler = new Sampler(sheet);
    expect(sampler.sample).toBeNull();
    feed(sampler, 4, 0.1, 1875);
    expect(sampler.sample).toBeNull();
    feed(sampler, 4, 0.1, 125);
    expect(sampler.sample).not.toBeNull();
  });

  it("goes on from what was saved", () => {
    const sampler = new Sampler(sheet);
    const clock = new SlowTimescale(sheet, "stressed", rates);
    feed(sampler, 4.2, 0.14, 2500);
    while (clock.hours < 2) {
      clock.advanceTo(2, rest, { sampler, atlas: null });
    }
    const other = new SlowTimescale(sheet, "stressed", rates);
    other.restore(clock.save());
    expect(other.hours).toBeCloseTo(2, 9);
    expect(meanOf(other, "mtorc1")).toBe(meanOf(clock, "mtorc1"));
  });
});

describe("the slow timescale with an atlas", () => {
  const unsampled = () => ({ sampler: new Sampler(sheet), atlas });

  it("moves at once, and says that it is the atlas that it moves by", () => {
    const clock = new SlowTimescale(sheet, "stressed", rates);
    expect(clock.advanceTo(1, rest, unsampled())).toBe(1);
    expect(clock.source).toBe("atlas");
  });

  it("prefers the live network's own sample", () => {
    const supply = unsampled();
    feed(supply.sampler, 4, 0.1, 3000);
    const clock = new SlowTimescale(sheet, "stressed", rates);
    clock.advanceTo(0.05, rest, supply);
    expect(clock.source).toBe("live");
  });

  it("lives through an infusion as the plan says, in steps of any size", () => {
    const points = runCourseByAtlas(infusion, atlas);
    const planned = stateAt(points, 24);
    for (const stepHours of [0.05, 3]) {
      const clock = new SlowTimescale(sheet, "stressed", {
        healthyHz: 3.84,
        subjectHz: points[0]!.state.releaseSetPoint * 3.84,
      });
      while (clock.hours < 24 - 1e-9) {
        clock.advanceTo(
          Math.min(clock.hours + stepHours, 24),
          clampedOver(infusion, nothingClamped),
          unsampled(),
        );
      }
      expect(
        Math.abs(meanOf(clock, "spineOccupancy") / planned.spineOccupancy - 1),
        `steps of ${stepHours} h`,
      ).toBeLessThan(0.01);
      expect(
        Math.abs(meanOf(clock, "functionalGain") / planned.functionalGain - 1),
        `steps of ${stepHours} h`,
      ).toBeLessThan(0.05);
    }
  });

  it("stops at the end of its course", () => {
    const clock = new SlowTimescale(sheet, "stressed", rates);
    const { horizonHours } = infusion;
    clock.moveTo(horizonHours - 1, clock.regions[0]!);
    expect(clock.advanceTo(horizonHours + 4, clampedOver(infusion, nothingClamped), unsampled())).toBeCloseTo(
      1,
      9,
    );
    expect(clock.hours).toBe(horizonHours);
  });

  it("follows what a person holds instead of what the course gives", () => {
    const clock = new SlowTimescale(sheet, "stressed", rates);
    const clamped = clampedOver(infusion, { concentrationUm: 0, ampaBlock: 0 });
    clock.advanceTo(24, clamped, unsampled());
    expect(meanOf(clock, "spineOccupancy")).toBeCloseTo(0.75, 2);
  });
});

describe("the regions of a large network", () => {
  it("each go the way of their own sample", () => {
    const wide = createSheet(8, 4);
    const sampler = new Sampler(wide);
    const regions: readonly Region[] = [
      [2.75, 0],
      [4.4, 0.12],
    ];
    feedRegions(sampler, regions, 3000);
    const clock = new SlowTimescale(wide, "stressed", rates);
    while (clock.hours < 3) {
      clock.advanceTo(clock.hours + 0.1, rest, { sampler, atlas: null });
    }
    const [quiet, surging] = clock.regions;
    expect(quiet!.bdnf).toBeCloseTo(1, 2);
    expect(surging!.bdnf).toBeGreaterThan(1.3);
    const { spineOccupancy } = clock.conditions(rest);
    expect(spineOccupancy[1]! - spineOccupancy[0]!).toBeGreaterThan(0.005);
  });
});
