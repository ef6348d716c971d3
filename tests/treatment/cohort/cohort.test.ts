import { describe, expect, it } from "vitest";
import { atlasFileOf, readAtlasFor } from "../../../src/cli/atlas/atlas-files.ts";
import { cascadeConstants } from "../../../src/model/cascade/cascade-constants.ts";
import { createRecipe, networkHashOf } from "../../../src/model/network/recipe.ts";
import { sourceNamed } from "../../../src/model/sources/sources.ts";
import { lastInfusionHours } from "../../../src/treatment/cohort/definitions.ts";
import { drawSubject } from "../../../src/treatment/cohort/draw-subject.ts";
import { publishedOutcomes, publishedRelapse } from "../../../src/treatment/cohort/published-outcomes.ts";
import { runCohort } from "../../../src/treatment/cohort/run-cohort.ts";
import {
  protocolFor,
  runSubject,
  statisticsWithSelectivity,
} from "../../../src/treatment/cohort/subject-course.ts";
import { armProtocol } from "../../../src/treatment/cohort/subject-outcome.ts";
import { type Variation, variationNames, variationTable } from "../../../src/treatment/cohort/variation.ts";
import { runMember, singleSet } from "../../../src/treatment/ensemble/ensemble.ts";
import { statisticsFromAtlas } from "../../../src/treatment/trajectory/course-by-atlas.ts";
import { restConditions } from "../../../src/treatment/trajectory/trajectory.ts";

const atlas = readAtlasFor(atlasFileOf({ parameterSet: "k2", without: null }), networkHashOf(createRecipe()));
const member = singleSet(atlas);
const subjects = Array.from({ length: 400 }, (_, index) => drawSubject([member], 7, index + 1));

const runWhole = (seed: number) => {
  const steps = [...runCohort({ seed, subjects: 20 }, [member])];
  return steps.at(-1)?.();
};

describe("virtual subjects", () => {
  it.each(variationNames)("differ in %s within its range, by the spread that is declared", (name) => {
    const variation: Variation = variationTable[name];
    const { distribution, spread, minimum, maximum } = variation;
    const values = subjects.map(({ values }) => values[name]);
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(minimum);
      expect(value).toBeLessThanOrEqual(maximum);
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    const found = distribution === "normal" ? deviation : deviation / mean;
    // Redrawing outside the range narrows it.
    expect(found / spread).toBeGreaterThan(0.7);
    expect(found / spread).toBeLessThan(1.15);
  });

  it("are the same whatever else is drawn, and others under another seed", () => {
    expect(drawSubject([member], 7, 5)).toEqual(subjects[4]);
    expect(drawSubject([member], 8, 5).values).not.toEqual(subjects[4]?.values);
  });

  it("keep every constant that is not varied", () => {
    for (const { cascade } of subjects.slice(0, 5)) {
      expect(cascade.refractoryHalf).toBe(cascadeConstants.refractoryHalf);
      expect(cascade.proteinRatePerHour).not.toBe(cascadeConstants.proteinRatePerHour);
    }
  });

  it("draw their member by its weight", () => {
    const members = [
      { ...member, weight: 0.25 },
      { ...member, weight: 0.75 },
    ];
    const second = subjects.filter(({ number }) => drawSubject(members, 7, number).member === 1).length;
    expect(second / subjects.length).toBeGreaterThan(0.68);
    expect(second / subjects.length).toBeLessThan(0.82);
    expect(() => drawSubject([], 7, 1)).toThrow("at least one member");
  });
});

describe("the course of a subject", () => {
  const typical = {
    weightKg: 70,
    selectivity: 1,
    pharmacokinetics: member.pharmacokinetics,
    cascade: member.cascade,
  };

  it("is the member's own where the subject is typical", () => {
    const protocol = armProtocol("single");
    const rows = runSubject(protocol, typical, member).map(({ row }) => row);
    expect(rows).toEqual(runMember(protocolFor(protocol, typical), member));
  });

  it("has no surge where the drug does not prefer interneurons, and a larger one where it does so more", () => {
    const conditions = { ...restConditions(1, 0.75), concentrationUm: 0.6 };
    const own = statisticsFromAtlas(atlas, conditions);
    const rest = statisticsFromAtlas(atlas, { ...conditions, concentrationUm: 0 });
    const none = statisticsWithSelectivity(atlas, conditions, 0);
    expect(none.excitatoryRateHz).toBeCloseTo(rest.excitatoryRateHz, 12);
    expect(none.nmdaBlockInhibitory).toBeCloseTo(none.nmdaBlockExcitatory, 12);
    expect(statisticsWithSelectivity(atlas, conditions, 1)).toEqual(own);
    expect(statisticsWithSelectivity(atlas, conditions, 1.5).excitatoryRateHz).toBeGreaterThan(
      own.excitatoryRateHz,
    );
  });
});

describe("the cohort", () => {
  const first = runWhole(1);

  it("is the same for the same seed, and another for another", () => {
    expect(runWhole(1)).toEqual(first);
    expect(runWhole(2)?.subjects).not.toEqual(first?.subjects);
  });

  it("is worked out arm by arm, so that the single infusion is known first", () => {
    const work = runCohort({ seed: 1, subjects: 20 }, [member]);
    for (let step = 1; step < 20; step++) work.next();
    const { value } = work.next();
    const report = typeof value === "function" ? value() : value;
    expect(report.figures.responseDay).toEqual(first?.figures.responseDay);
    expect(report.figures.responseSix.of).toBe(0);
  });

  it("has responders who relapse after the last infusion, and nobody before", () => {
    const six = first?.subjects.flatMap(({ courses }) => courses.six?.relapse ?? []) ?? [];
    expect(six).toHaveLength(first?.figures.responseSix.count ?? -1);
    for (const { days } of six) expect(days).toBeGreaterThan(1);
    expect(lastInfusionHours).toBe(288);
  });

  it("begins with everybody at their own stressed state, mood proxy 0", () => {
    for (const { courses } of first?.subjects ?? []) {
      expect(courses.single?.mood[0]).toBeCloseTo(0, 9);
      expect(courses.ssri?.mood[0]).toBeCloseTo(0, 9);
    }
  });

  it("is compared with publications that the table of sources has", () => {
    for (const { source } of [...Object.values(publishedOutcomes), publishedRelapse]) {
      expect(sourceNamed(source).name).toBe(source);
    }
  });
});
