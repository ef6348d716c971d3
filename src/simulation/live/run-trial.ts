/** Carries out a trial on the running network, stage by stage, and tells what it finds as it finds it. */
import { largestShareLeft, outlookWithout } from "../../model/assumption-switches.ts";
import { conditionTable } from "../../model/conditions.ts";
import { type Estimate, measured, ratioOf } from "../../model/estimate.ts";
import {
  surgeWithout,
  type TrialFinding,
  type TrialProgress,
  type TrialQuantity,
  type TrialRequest,
  type TrialResult,
  type TrialStage,
  trialConcentrationUm,
  useDependence,
} from "../../treatment/trials.ts";
import { blockRatioOf, followStep } from "../measure/transient.ts";
import { TrialBench, type TrialHost } from "./trial-bench.ts";

export interface TrialOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TrialProgress) => void;
}

const restAcceleration = conditionTable.blockAcceleration.rest;

class Reporter {
  readonly findings: TrialFinding[] = [];
  private readonly onProgress: TrialOptions["onProgress"];

  constructor(onProgress: TrialOptions["onProgress"]) {
    this.onProgress = onProgress;
  }

  say(stage: TrialStage, progress: number): void {
    this.onProgress({ stage, progress, findings: [...this.findings] });
  }

  find(quantity: TrialQuantity, estimate: Estimate): number | null {
    this.findings.push({ quantity, estimate });
    return estimate.value;
  }
}

/**
 * Runs until it is done. Rejects with `TrialEnded` when somebody changes the dose meanwhile, with the reason of `signal`
 * when it is aborted. The block's acceleration is put back either way; the last concentration stays.
 */
export async function runTrial(
  host: TrialHost,
  request: TrialRequest,
  { signal, onProgress }: TrialOptions,
): Promise<TrialResult> {
  const reporter = new Reporter(onProgress);
  const bench = new TrialBench(host, signal);
  try {
    const isAsExpected = await (request.kind === "use-dependence"
      ? showUseDependence(bench, reporter)
      : showSurgeWithout(bench, reporter, request));
    return { findings: reporter.findings, isAsExpected };
  } finally {
    bench.release();
  }
}

async function showUseDependence(bench: TrialBench, reporter: Reporter): Promise<boolean | null> {
  const { blockAcceleration, restMs, followedMs, settleMs, averagedMs } = useDependence;
  const concentrationUm = trialConcentrationUm(useDependence, bench.parameterSet);
  bench.set({ concentrationUm: 0, blockAcceleration: restAcceleration });
  reporter.say("rest", 0.02);
  await bench.measure(restMs);
  const { earlyBlockRatio, highestRateHz, bins } = await followStep(bench, {
    ...{ concentrationUm, blockAcceleration, warmupMs: 0, durationMs: followedMs },
    onProgress: (fraction) => reporter.say("step", 0.1 + 0.6 * fraction),
  });
  reporter.find("earlyBlockRatio", blockRatioOf(bins.slice(0, 4)));
  reporter.find("highestRateHz", measured(highestRateHz));
  // The equilibrium does not depend on how fast it is reached.
  bench.set({ concentrationUm, blockAcceleration: restAcceleration });
  reporter.say("settling", 0.75);
  await bench.measure(settleMs);
  reporter.say("equilibrium", 0.85);
  const late = await bench.measure(averagedMs);
  const lateBlockRatio = reporter.find("lateBlockRatio", blockRatioOf([late]));
  reporter.find("lateRateHz", measured(late.excitatoryRateHz));
  const overshoot = reporter.find(
    "overshoot",
    ratioOf(highestRateHz, late.excitatoryRateHz, { key: "refusal.notMeasured.silentAtEquilibrium" }),
  );
  return earlyBlockRatio === null || lateBlockRatio === null || overshoot === null
    ? null
    : earlyBlockRatio > lateBlockRatio && overshoot > 1;
}

async function showSurgeWithout(
  bench: TrialBench,
  reporter: Reporter,
  { without }: Extract<TrialRequest, { kind: "without-assumption" }>,
): Promise<boolean | null> {
  const expected = outlookWithout(bench.parameterSet, without);
  reporter.say("complete-building", 0);
  await bench.rebuild(null);
  const complete = reporter.find("surgeWithAll", await measureSurge(bench, reporter, "complete", 0));
  reporter.say("without-building", 0.5);
  await bench.rebuild(without);
  const reduced = reporter.find("surgeWithout", await measureSurge(bench, reporter, "without", 0.5));
  if (complete === null || reduced === null) return null;
  return expected === "stays"
    ? reduced >= complete * largestShareLeft.weakens
    : reduced < complete * largestShareLeft[expected];
}

/** Relative rise of the excitatory rate at the dose. */
async function measureSurge(
  bench: TrialBench,
  reporter: Reporter,
  part: "complete" | "without",
  doneBefore: number,
): Promise<Estimate> {
  const { settleMs, averagedMs } = surgeWithout;
  const concentrationUm = trialConcentrationUm(surgeWithout, bench.parameterSet);
  const rateAt = async (um: number, stage: TrialStage, progress: number) => {
    bench.set({ concentrationUm: um, blockAcceleration: restAcceleration });
    reporter.say(stage, progress);
    await bench.measure(settleMs);
    return (await bench.measure(averagedMs)).excitatoryRateHz;
  };
  const restHz = await rateAt(0, `${part}-rest`, doneBefore + 0.08);
  const doseHz = await rateAt(concentrationUm, `${part}-dose`, doneBefore + 0.28);
  const surge = ratioOf(doseHz, restHz, { key: "refusal.notMeasured.silentAtRest" });
  return surge.value === null ? surge : measured(surge.value - 1);
}
