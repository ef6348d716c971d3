import { describe, expect, it } from "vitest";
import { readBasis, readEnsemble } from "../../../src/cli/ensemble/ensemble-files.ts";
import { createSheet } from "../../../src/model/network/populations.ts";
import { clampedOver, nothingClamped } from "../../../src/simulation/clamped-course.ts";
import { Sampler } from "../../../src/simulation/measure/sampler.ts";
import { SlowTimescale } from "../../../src/simulation/slow-timescale/slow-timescale.ts";
import { drawSubject } from "../../../src/treatment/cohort/draw-subject.ts";
import { runSubject } from "../../../src/treatment/cohort/subject-course.ts";
import { subjectModelOf } from "../../../src/treatment/cohort/subject-model.ts";
import { planCourse } from "../../../src/treatment/course-planner.ts";
import { shippedProtocol } from "../../../src/treatment/protocol/named-protocols.ts";
import { statisticsFromAtlas } from "../../../src/treatment/trajectory/course-by-atlas.ts";
import { restConditions } from "../../../src/treatment/trajectory/trajectory.ts";

const { atlas } = readBasis("k2");
const { members } = readEnsemble("k2");
const name = { seed: 1, number: 17, ensemble: "0f8a3c21" };
const individual = subjectModelOf(name, members, atlas);
const protocol = { ...shippedProtocol("single-infusion"), horizonHours: 168, expectations: [] };
const network = { parameterSet: "k2", atlas } as const;

describe("a subject of the cohort on the network that runs", () => {
  it("is planned the course that it has in the cohort, to the last bit, and not that of the average subject", () => {
    const subject = drawSubject(members, name.seed, name.number);
    const rows = runSubject(protocol, subject, members[subject.member]!).map(({ row }) => row);
    const { report } = planCourse(protocol, { ...network, individual });
    expect([...(report.plan?.moodProxy ?? [])]).toEqual(rows.map(({ moodProxy }) => moodProxy));
    expect(report.virtualSubject).toEqual(name);
    expect(report.protocol.weightKg).toBe(subject.weightKg);
    const average = planCourse(protocol, network).report;
    expect(average.virtualSubject).toBeNull();
    expect(average.plan?.spineOccupancy.at(-1)).not.toBe(report.plan?.spineOccupancy.at(-1));
  });

  it("has its hours carried by its own kinetics, network and cascade, up to where its plan ends", () => {
    const { course, points } = planCourse(protocol, { ...network, individual });
    const rates = { healthyHz: 3.8, subjectHz: 2.8 };
    const slow = new SlowTimescale(createSheet(4, 4), "stressed", rates, individual);
    expect(slow.regions[0]?.spineOccupancy).toBe(individual.cascade.stressedSetPoint);
    const schedule = clampedOver(course, nothingClamped);
    slow.advanceTo(168, schedule, { sampler: new Sampler(createSheet(4, 4)), atlas });
    expect(slow.source).toBe("atlas");
    expect(slow.hours).toBe(168);
    const planned = points.at(-1)!.state;
    expect(slow.regions[0]?.spineOccupancy).toBeCloseTo(planned.spineOccupancy, 4);
    expect(slow.regions[0]?.functionalGain).toBeCloseTo(planned.functionalGain, 4);
  });

  it("makes of what the set's network does what its own would do, also beyond the atlas", () => {
    const drugged = { ...restConditions(1, 0.8), concentrationUm: 0.7 };
    const own = individual.statistics(drugged);
    const carried = individual.fromMeasured(statisticsFromAtlas(atlas, drugged), drugged);
    expect(carried.excitatoryRateHz).toBeCloseTo(own.excitatoryRateHz, 9);
    expect(carried.nmdaBlockExcitatory).toBeCloseTo(own.nmdaBlockExcitatory, 9);
    const beyond = { ...drugged, concentrationUm: 50, spineOccupancy: [0.2], functionalGain: [3] };
    const far = individual.fromMeasured({ excitatoryRateHz: 0.4, nmdaBlockExcitatory: 0.95 }, beyond);
    expect(far.excitatoryRateHz).toBeGreaterThanOrEqual(0);
    expect(far.nmdaBlockExcitatory).toBeLessThanOrEqual(1);
    expect(Number.isFinite(far.excitatoryRateHz + far.nmdaBlockExcitatory)).toBe(true);
  });
});
