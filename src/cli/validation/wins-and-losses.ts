/** Published experiments, what the model gives for each, and by which rule it agrees. Losses are kept as they are. */
import { reasonOf } from "../../model/refusal.ts";
import type {
  Evidence,
  ExperimentName,
  Finding,
  FoundValue,
  Verdict,
} from "../../treatment/evidence/evidence.ts";
import { experimentNames } from "../../treatment/evidence/evidence.ts";
import { type CourseExperiment, isInside, numbersOf } from "../../treatment/hypotheses/course-experiment.ts";
import { type CourseExperimentName, courseExperiments } from "../../treatment/hypotheses/experiments.ts";
import { type ExperimentBench, smallDose } from "./experiment-bench.ts";

interface Computed {
  readonly found: Readonly<Record<string, FoundValue>>;
  readonly verdict: Verdict;
}

interface Experiment {
  readonly sources: readonly string[];
  /** The parameter sets whose constants were fitted to it. */
  readonly fittedIn: readonly string[];
  compute(bench: ExperimentBench): Promise<Computed>;
}

const everySet = ["K1", "K2"];
const change = (value: number): FoundValue => ({ value, as: "change" });
const share = (value: number): FoundValue => ({ value, as: "share" });
const ratio = (value: number): FoundValue => ({ value, as: "ratio" });
const agreesIf = (condition: boolean): Verdict => (condition ? "agrees" : "disagrees");
const isWithin = (value: number, minimum: number, maximum: number) => value >= minimum && value <= maximum;
const day = 24;

/** What the courses of an experiment give; its bands are declared where the verdicts on hypotheses have theirs. */
const fromCourses = (name: CourseExperimentName, fittedIn: readonly string[]): Experiment => {
  const experiment: CourseExperiment = courseExperiments[name];
  return {
    sources: experiment.sources,
    fittedIn,
    compute: async (bench) => {
      const courses = await bench.coursesOf(experiment);
      const values = numbersOf(experiment, courses);
      const found = Object.entries(experiment.measures).map(
        ([key, { as }]) => [key, { value: values[key] ?? Number.NaN, as }] as const,
      );
      return { found: Object.fromEntries(found), verdict: agreesIf(isInside(experiment, values)) };
    },
  };
};

export const experiments: { readonly [Name in ExperimentName]: Experiment } = {
  spinesAfterInfusion: fromCourses("spinesAfterInfusion", everySet),
  nbqx: fromCourses("nbqx", everySet),
  rapamycinRodents: fromCourses("rapamycinRodents", everySet),
  anaesthesiaClamp: fromCourses("anaesthesiaClamp", everySet),
  ssriLag: {
    sources: ["Zanos 2018b"],
    fittedIn: everySet,
    compute: async (bench) => {
      const effectAfter = (weeks: number) =>
        bench.changeOf(bench.rowsOf("ssri"), "spineOccupancy", weeks * 7 * day);
      const final = await effectAfter(8);
      const [week, month] = [(await effectAfter(1)) / final, (await effectAfter(4)) / final];
      return {
        found: { week: share(week), month: share(month) },
        verdict: agreesIf(week < 0.25 && month > 0.5),
      };
    },
  },
  gamma: {
    sources: ["Hong 2010", "Shaw 2015", "Nugent 2018"],
    // D11 was a target of K1; the fit of K2 did not use it.
    fittedIn: ["K1"],
    compute: async (bench) => {
      const value = bench.powerRatio("gamma");
      return { found: { ratio: ratio(value) }, verdict: agreesIf(value > 1) };
    },
  },
  doseResponse: fromCourses("doseResponse", []),
  slice: {
    sources: ["Gerhard 2020", "Widman & McMahon 2018"],
    fittedIn: [],
    compute: async (bench) => {
      const [rest, low, high] = [
        await bench.rowAtConstant(0),
        await bench.rowAtConstant(1),
        await bench.rowAtConstant(10),
      ];
      const found = {
        low: ratio(low.excitatoryRateHz / rest.excitatoryRateHz),
        high: ratio(high.excitatoryRateHz / rest.excitatoryRateHz),
        lowInhibitory: ratio(low.inhibitoryRateHz / rest.inhibitoryRateHz),
        highInhibitory: ratio(high.inhibitoryRateHz / rest.inhibitoryRateHz),
      };
      const isAsObserved =
        found.low.value > 1 &&
        [found.high, found.lowInhibitory, found.highInhibitory].every(({ value }) => value < 1);
      return { found, verdict: agreesIf(isAsObserved) };
    },
  },
  channelBlock1: {
    sources: ["Gerhard 2020"],
    fittedIn: [],
    compute: async (bench) => {
      const block = bench.channelBlock(1);
      return { found: { block: share(block) }, verdict: agreesIf(isWithin(block, 0.4, 0.6)) };
    },
  },
  channelBlock10: {
    sources: ["Mealing 1999"],
    fittedIn: [],
    compute: async (bench) => {
      const block = bench.channelBlock(10);
      // Two standard errors of the measurement.
      return { found: { block: share(block) }, verdict: agreesIf(isWithin(block, 0.76, 0.84)) };
    },
  },
  memantine: fromCourses("memantine", []),
  mk801: fromCourses("mk801", []),
  enantiomers: fromCourses("enantiomers", []),
  spray: {
    sources: ["Bahji 2021"],
    fittedIn: [],
    compute: async (bench) => {
      const value = await bench.growthOverSmallDose("intranasal-84mg", day);
      const peak =
        (await bench.highest("intranasal-84mg", "plasmaNgPerMl")) /
        (await bench.highest(smallDose, "plasmaNgPerMl"));
      return { found: { ratio: ratio(value), peak: share(peak) }, verdict: agreesIf(value < 1) };
    },
  },
  anaesthesiaWashout: fromCourses("anaesthesiaWashout", everySet),
  lostSpines: {
    sources: ["Moda-Sava 2019"],
    fittedIn: everySet,
    compute: async (bench) => {
      const [start, later] = [
        await bench.value(smallDose, "spineOccupancy", 0),
        await bench.value(smallDose, "spineOccupancy", day),
      ];
      const restored = (later - start) / (1 - start);
      return { found: { share: share(restored) }, verdict: agreesIf(isWithin(restored, 0.35, 0.65)) };
    },
  },
  moodTwoHours: fromCourses("moodTwoHours", []),
  rapamycinPeople: fromCourses("rapamycinPeople", []),
  healthyVolunteers: fromCourses("healthyVolunteers", []),
  alpha: {
    sources: ["Vlisides 2018", "de la Salle 2016"],
    fittedIn: [],
    compute: async (bench) => {
      const value = 10 * Math.log10(bench.powerRatio("alpha"));
      return { found: { decibels: { value, as: "signed" } }, verdict: agreesIf(value < 0) };
    },
  },
  sv2a: {
    sources: ["Holmes 2022"],
    fittedIn: [],
    compute: async (bench) => {
      const growth = await bench.changeOf(bench.rowsOf(smallDose), "sv2aProxy", day);
      return { found: { growth: change(growth) }, verdict: agreesIf(Math.abs(growth) < 0.05) };
    },
  },
  naltrexone: {
    sources: ["Williams 2018"],
    fittedIn: [],
    compute: async () => ({ found: {}, verdict: "cannotTell" }),
  },
};

/** Every experiment. One that the model has no protocol or no data for is open, with the reason in a sentence. */
export async function compareWithExperiments(
  bench: ExperimentBench,
  { parameterSet, networkHash, date }: Omit<Evidence, "findings">,
): Promise<Evidence> {
  const findings: Finding[] = [];
  for (const name of experimentNames) {
    const { sources, fittedIn, compute } = experiments[name];
    const isFitted = fittedIn.includes(parameterSet);
    try {
      findings.push({ name, isFitted, sources, ...rounded(await compute(bench)), reason: null });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      findings.push({ name, isFitted, sources, verdict: "cannotTell", found: {}, reason: reasonOf(error) });
    }
  }
  return { parameterSet, networkHash, date, findings };
}

/** Four significant digits: what a file needs to be compared with a later run of the same network. */
const rounded = ({ found, verdict }: Computed): Computed => ({
  verdict,
  found: Object.fromEntries(
    Object.entries(found).map(([key, { value, as }]) => [key, { value: Number(value.toPrecision(4)), as }]),
  ),
});
