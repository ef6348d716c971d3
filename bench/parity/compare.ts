/** All simulators on one network: what each found, and in what they differ. */
import type { Recipe } from "../../src/model/network/recipe.ts";
import { Folders } from "./folders.ts";
import { type Run, runOther, runOurs, type Window } from "./run-network.ts";
import { type PlannedRun, runsOf, type SimulatorName } from "./simulators.ts";
import { agreementOf, differences, type Statistics } from "./spike-trains.ts";

/** Largest difference of a rate, a block or the CV from ours, and for how long single spikes must be the same. */
export const largestShare = 0.03;
export const sameAtLeastMs = 20;

export interface Agreement {
  readonly sameMs: number;
  readonly spikes: number;
}

export interface Comparison {
  readonly concentrationUm: number;
  readonly window: Window;
  /** Ours, then the others. */
  readonly runs: readonly Run[];
  /** For each run but ours: how long its spikes are ours, and how many these are. */
  readonly agreements: readonly Agreement[];
  /** For each run after the first of the others: the same with that one. All of them are in 64-bit floats. */
  readonly between64Bit: readonly Agreement[];
  /** A sentence for each thing that is not as it must be. */
  readonly faults: readonly string[];
}

export interface Plan {
  readonly recipe: Recipe;
  readonly concentrationsUm: readonly number[];
  readonly simulators: readonly SimulatorName[];
  readonly window: Window;
  /** What the runs of a simulator on another number of processes run; shorter than the window, they are compared spike by spike only. */
  readonly shorter: Window;
  readonly parent: string;
  readonly say: (sentence: string) => void;
}

export async function compareAll(plan: Plan): Promise<readonly Comparison[]> {
  const { recipe, concentrationsUm, simulators, window, shorter, parent, say } = plan;
  const folders = new Folders(parent);
  const found = new Map<string, Run>();
  const keep = async (concentrationUm: number, run: Promise<Run>): Promise<void> => {
    const { name, trains, untilMs, buildSeconds, runSeconds } = await run;
    found.set(`${concentrationUm} ${name}`, await run);
    say(
      `${concentrationUm} µM, ${name}: ${trains.steps.length} spikes in ${untilMs} ms; ${buildSeconds.toFixed(1)} s of processors to build, ${runSeconds.toFixed(1)} s to run`,
    );
  };
  const runAll = async (simulator: SimulatorName, planned: PlannedRun): Promise<void> => {
    const more = simulator === "brian2" ? ["--build", folders.brian2Build] : [];
    for (const concentrationUm of concentrationsUm) {
      const folder = folders.open(simulator, concentrationUm);
      const length = planned.isWhole ? window : shorter;
      await keep(concentrationUm, runOther(simulator, planned, folder, recipe, length, more));
    }
  };
  const runs = simulators.flatMap((simulator) =>
    runsOf(simulator).map((planned) => ({ simulator, planned })),
  );
  await folders.writeNetworks(recipe, concentrationsUm, window.warmupMs + window.durationMs);
  // What takes one core runs in two rows side by side.
  const alone = runs.filter(({ planned }) => planned.processes === 1);
  const inRow = async (mine: typeof alone) => {
    for (const { simulator, planned } of mine) {
      await folders.compile(simulator);
      await runAll(simulator, planned);
    }
  };
  const others = async () => {
    for (const concentrationUm of concentrationsUm)
      await keep(concentrationUm, runOurs(recipe, concentrationUm, window));
    await inRow(alone.slice(1));
  };
  await Promise.all([inRow(alone.slice(0, 1)), others()]);
  for (const { simulator, planned } of runs) if (planned.processes > 1) await runAll(simulator, planned);
  return concentrationsUm.map((concentrationUm) => {
    const [ours, ...theirs] = ["Disinhibit", ...runs.map(({ planned }) => planned.name)].map(
      (name) => found.get(`${concentrationUm} ${name}`)!,
    );
    return comparisonOf(concentrationUm, plan, ours!, theirs);
  });
}

function comparisonOf(
  concentrationUm: number,
  { recipe, window }: Plan,
  ours: Run,
  theirs: readonly Run[],
): Comparison {
  const agreement = (one: Run, other: Run) =>
    agreementOf(one.trains, other.trains, recipe.dtMs, Math.min(one.untilMs, other.untilMs));
  const agreements = theirs.map((run) => agreement(ours, run));
  const faults = theirs.flatMap((run, index) =>
    faultsOf(ours, run, agreements[index]!.sameMs, concentrationUm),
  );
  for (const run of theirs) {
    const other = theirs.find(({ simulator }) => simulator === run.simulator)!;
    const { sameMs } = agreement(other, run);
    if (sameMs < Math.min(other.untilMs, run.untilMs)) {
      faults.push(
        `${concentrationUm} µM: the spikes of ${other.name} and of ${run.name} differ after ${sameMs.toFixed(1)} ms; they must be the same.`,
      );
    }
  }
  const between64Bit = theirs.slice(1).map((run) => agreement(theirs[0]!, run));
  return { concentrationUm, window, runs: [ours, ...theirs], agreements, between64Bit, faults };
}

function faultsOf(ours: Run, run: Run, sameMs: number, concentrationUm: number): string[] {
  const at = `${concentrationUm} µM, ${run.name}`;
  const faults: string[] = [];
  if (sameMs < sameAtLeastMs) {
    faults.push(
      `${at}: spikes differ from ours after ${sameMs.toFixed(1)} ms; the first ${sameAtLeastMs} ms must be the same.`,
    );
  }
  if (run.statistics === null || run.untilMs < ours.untilMs) return faults;
  for (const name of differences(ours.statistics!, run.statistics, largestShare)) {
    const shown = (statistics: Statistics) => statistics[name]?.toPrecision(4) ?? "not measured";
    faults.push(
      `${at}: ${name} is ${shown(run.statistics)}, ours ${shown(ours.statistics!)}; at most ${100 * largestShare} % apart is allowed.`,
    );
  }
  return faults;
}
