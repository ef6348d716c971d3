import { describe, expect, it } from "vitest";
import { readBasis } from "../../src/cli/ensemble/ensemble-files.ts";
import { computeMatrix, matrixAsJson } from "../../src/cli/verdicts/compute-matrix.ts";
import { readMembers, readSetAtlases } from "../../src/cli/verdicts/members.ts";
import { cascadeConstants } from "../../src/model/cascade/cascade-constants.ts";
import {
  constantsWith,
  equalWeights,
  hypothesisNames,
  hypothesisTable,
  largestGain,
  normalisedWeights,
  onlyHypothesis,
  routeTable,
  weightsOf,
} from "../../src/model/hypotheses/hypotheses.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { sourceNamed } from "../../src/model/sources/sources.ts";
import { singleSet } from "../../src/treatment/ensemble/ensemble.ts";
import { evidence } from "../../src/treatment/evidence/evidence.ts";
import {
  type CourseExperiment,
  headlineOf,
  isInside,
  measuresOf,
} from "../../src/treatment/hypotheses/course-experiment.ts";
import { courseExperimentNames, courseExperiments } from "../../src/treatment/hypotheses/experiments.ts";
import { columnNames, MemberBench } from "../../src/treatment/hypotheses/member-column.ts";
import { columnOver, verdictOf } from "../../src/treatment/hypotheses/verdicts.ts";
import { type VerdictMatrix, writtenMatrix } from "../../src/treatment/hypotheses/written-matrix.ts";

const benchOfSet = () => {
  const [member] = readMembers();
  if (!member) throw new Error("There is no member.");
  return new MemberBench(member, readSetAtlases());
};

describe("a hypothesis", () => {
  it("takes one route, and removes the others", () => {
    const gains = { ...weightsOf(() => 0), metabolites: 0.5 };
    const changed = constantsWith(gains, onlyHypothesis("metabolites"));
    expect(changed).toEqual({
      ...cascadeConstants,
      ...{ releaseGain: 0, restingGain: 0, gluN2bGain: 0, translationDerepression: 0, metaboliteGain: 0.5 },
    });
  });

  it("rests on publications of the table of sources, and has a gain that is 0 or fitted in the set", () => {
    for (const name of hypothesisNames) {
      for (const source of hypothesisTable[name].sources) expect(sourceNamed(source).name).toBe(source);
      expect(cascadeConstants[routeTable[hypothesisTable[name].route].gain]).toBeLessThan(largestGain);
    }
  });

  it("refuses weights that are below 0, or all 0, in a sentence", () => {
    expect(() => normalisedWeights({ ...equalWeights, metabolites: -1 })).toThrow(
      "The weight of metabolites must be 0 or more, but got -1.",
    );
    expect(() => normalisedWeights(weightsOf(() => 0))).toThrow("needs a weight above 0");
  });
});

describe("the calibration", () => {
  const bench = benchOfSet();

  it.each([
    ...hypothesisNames.map((name) => [name, onlyHypothesis(name)] as const),
    ["a mixture", equalWeights] as const,
    ["a mixture of two", { ...weightsOf(() => 0), disinhibition: 3, metabolites: 1 }] as const,
  ])("lets one infusion grow what it grows in the set: %s", (_name, weights) => {
    const { growth, target, isAtLimit } = bench.column(weights, []);
    expect(isAtLimit).toBe(false);
    expect(Math.abs(growth - target)).toBeLessThan(1e-4);
  });

  it("gives a mixture of one what that one gives alone, whatever its weight", () => {
    const alone = bench.column(onlyHypothesis("directBlock"), ["nbqx"]);
    expect(bench.column({ ...weightsOf(() => 0), directBlock: 7 }, ["nbqx"])).toEqual(alone);
  });

  it("says so where no gain within its range grows as much, and gives the largest", () => {
    const [member] = readMembers();
    if (!member) throw new Error("There is no member.");
    const insensitive = { ...member.pharmacokinetics, hydroxynorketamineHalfUm: 1e6 };
    const deaf = new MemberBench({ ...member, pharmacokinetics: insensitive }, readSetAtlases());
    const { gains, growth, target, isAtLimit } = deaf.column(onlyHypothesis("metabolites"), []);
    expect(isAtLimit).toBe(true);
    expect(growth).toBeLessThan(target);
    expect(gains?.metabolites).toBe(largestGain);
  });
});

describe("an experiment", () => {
  it.each(courseExperimentNames)("has sources, a headline and a band: %s", (name) => {
    const experiment: CourseExperiment = courseExperiments[name];
    for (const source of experiment.sources) expect(sourceNamed(source).name).toBe(source);
    const measures = measuresOf(experiment);
    expect(measures).toHaveProperty(headlineOf(experiment));
    const bounded = Object.values(measures).filter(
      ({ minimum, maximum }) => minimum !== undefined || maximum !== undefined,
    );
    expect(bounded.length).toBeGreaterThan(0);
  });

  it("that contradicts another is contradicted by it, and no outcome agrees with both", () => {
    const pairs = courseExperimentNames.flatMap((name) => {
      const { contradicts }: CourseExperiment = courseExperiments[name];
      return contradicts ? [[name, contradicts as typeof name] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(0);
    for (const [name, other] of pairs) {
      const [first, second]: CourseExperiment[] = [courseExperiments[name], courseExperiments[other]];
      expect(second?.contradicts, name).toBe(name);
      const ofBoth = Array.from({ length: 200 }, (_, index) => ({ share: index / 100 - 0.5 })).filter(
        (found) => first && second && isInside(first, found) && isInside(second, found),
      );
      // At the very border of two bands that touch, an outcome may lie in both.
      expect(ofBoth.length, name).toBeLessThanOrEqual(1);
    }
  });
});

describe("a verdict", () => {
  it("follows from the share of the weight inside the band, by one rule", () => {
    expect([0, 0.1, 0.11, 0.5, 0.89, 0.9, 1].map(verdictOf)).toEqual([
      ...["disagrees", "disagrees", "undecided", "undecided", "undecided", "agrees", "agrees"],
    ]);
  });

  it("over an ensemble weighs its members, and has their band", () => {
    const column = benchOfSet().column(null, ["nbqx"]);
    const other = { ...column, weight: 0.3, outcomes: { nbqx: { found: { share: 0.8 } } } };
    const cell = columnOver([{ ...column, weight: 0.7 }, other]).cells.nbqx;
    expect(cell.insideShare).toBeCloseTo(0.7, 9);
    expect(cell.verdict).toBe("undecided");
    expect(cell.found["share"]?.high).toBe(0.8);
  });

  it("is missing, with the reason, where a course cannot be run", () => {
    const column = benchOfSet().column(null, ["nbqx"]);
    const reason = asItIs("Outside the atlas.");
    const cell = columnOver([{ ...column, outcomes: { nbqx: { reason } } }]).cells.nbqx;
    expect(cell).toEqual({ found: {}, insideShare: 0, verdict: "cannotTell", reason });
  });
});

describe("the matrix that is written", () => {
  /** All rows over all members take minutes: these need each of the networks, and every column. */
  const experiments = ["nbqx", "gluN2bInhibitory", "doseResponse"] as const;

  it("is what is computed now: no cell is typed", { timeout: 300_000 }, async () => {
    const computed = await computeMatrix({ date: writtenMatrix.date, experiments });
    const { columns, ...rest } = JSON.parse(matrixAsJson(computed)) as VerdictMatrix;
    const { columns: writtenColumns, ...writtenRest } = writtenMatrix;
    expect(rest).toEqual(writtenRest);
    for (const name of columnNames) {
      const { cells, ...calibration } = columns[name];
      const { cells: writtenCells, ...writtenCalibration } = writtenColumns[name];
      expect(calibration).toEqual(writtenCalibration);
      for (const experiment of experiments) expect(cells[experiment]).toEqual(writtenCells[experiment]);
    }
  });

  it("gives for the parameter set alone what wins and losses say, which rest on the same experiments", () => {
    const { cells } = columnOver([
      new MemberBench(singleSet(readBasis("k2").atlas), readSetAtlases()).column(null),
    ]);
    for (const { name, verdict, found } of evidence.findings) {
      if (!(name in courseExperiments)) continue;
      const cell = cells[name as keyof typeof courseExperiments];
      expect(cell.verdict, name).toBe(verdict);
      for (const [key, { value }] of Object.entries(found)) {
        expect(cell.found[key]?.median, `${name}, ${key}`).toBeCloseTo(value, 3);
      }
    }
  });
});
