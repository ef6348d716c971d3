/** All simulators on one network: what each found, and in what they differ. */
import type { Recipe } from "../../src/model/network/recipe.ts";
import { compileForNeuron, type Run, runOther, runOurs, type Window, writeFolders } from "./run-network.ts";
import { agreementOf, differences, type Statistics } from "./spike-trains.ts";

/** Largest difference of a rate, a block or the CV from ours, and for how long single spikes must be the same. */
export const largestShare = 0.03;
export const sameAtLeastMs = 20;

export interface Comparison {
  readonly concentrationUm: number;
  readonly window: Window;
  /** Ours, then the others. */
  readonly runs: readonly Run[];
  /** For each run but ours: how long its spikes are ours, and how many these are. */
  readonly agreements: readonly { readonly sameMs: number; readonly spikes: number }[];
  /** The same between Brian2 and NEURON, both in 64-bit floats. */
  readonly between64Bit: { readonly sameMs: number; readonly spikes: number };
  /** A sentence for each thing that is not as it must be. */
  readonly faults: readonly string[];
}

export interface Plan {
  readonly recipe: Recipe;
  readonly window: Window;
  /** What NEURON on one process runs; shorter than the window, it is compared spike by spike only. */
  readonly onOneProcess: Window;
  readonly parent: string;
  readonly say: (sentence: string) => void;
}

export async function compareAt(concentrationUm: number, plan: Plan): Promise<Comparison> {
  const { recipe, window, onOneProcess, parent, say } = plan;
  const untilMs = window.warmupMs + window.durationMs;
  const folders = await writeFolders(parent, recipe, concentrationUm, untilMs);
  const tell = (run: Run): Run => {
    const seconds = `${run.buildSeconds.toFixed(0)} + ${run.runSeconds.toFixed(0)} s`;
    say(
      `${concentrationUm} µM, ${run.name}: ${run.trains.steps.length} spikes in ${run.untilMs} ms, ${seconds}`,
    );
    return run;
  };
  const ours = tell(await runOurs(recipe, concentrationUm, window));
  // Each of these takes one core.
  const [brian2, one] = await Promise.all([
    runOther(folders.brian2, "Brian2", recipe, window).then(tell),
    compileForNeuron(folders.neuron)
      .then(() => runOther(folders.neuron, "NEURON, one process", recipe, onOneProcess))
      .then(tell),
  ]);
  const two = tell(await runOther(folders.neuron, "NEURON, two MPI processes", recipe, window, 2));
  const others = [brian2, one, two];
  const agreements = others.map((run) =>
    agreementOf(ours.trains, run.trains, recipe.dtMs, Math.min(ours.untilMs, run.untilMs)),
  );
  const faults = others.flatMap((run, index) =>
    faultsOf(ours, run, agreements[index]!.sameMs, concentrationUm),
  );
  const both = agreementOf(one.trains, two.trains, recipe.dtMs, Math.min(one.untilMs, two.untilMs));
  if (both.sameMs < Math.min(one.untilMs, two.untilMs)) {
    faults.push(
      `${concentrationUm} µM: NEURON's spikes on one and on two processes differ after ${both.sameMs.toFixed(1)} ms; they must be the same.`,
    );
  }
  const between64Bit = agreementOf(brian2.trains, two.trains, recipe.dtMs, untilMs);
  return { concentrationUm, window, runs: [ours, ...others], agreements, between64Bit, faults };
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
