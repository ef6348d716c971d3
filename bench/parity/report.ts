/** The comparison of simulators as the text of docs/parity.md. */
import { nameOfSet, type Recipe } from "../../src/model/network/recipe.ts";
import { tableOf } from "../processor/statistics.ts";
import { type Comparison, largestShare, sameAtLeastMs } from "./compare.ts";
import type { Run } from "./run-network.ts";
import type { Statistics } from "./spike-trains.ts";

const columns: readonly {
  readonly name: keyof Statistics;
  readonly title: string;
  readonly scale: number;
}[] = [
  { name: "rateExcitatoryHz", title: "rate E, Hz", scale: 1 },
  { name: "rateInhibitoryHz", title: "rate I, Hz", scale: 1 },
  { name: "cvOfIntervals", title: "CV E", scale: 1 },
  { name: "blockExcitatory", title: "block E, %", scale: 100 },
  { name: "blockInhibitory", title: "block I, %", scale: 100 },
];

export function parityReport(
  recipe: Recipe,
  comparisons: readonly Comparison[],
  machine: string,
  now: Date,
): string {
  const [first] = comparisons;
  const versions = first?.runs.map(({ name, versions: of }) => `- ${name}: ${of}`).join("\n") ?? "";
  return `# The same network in other simulators

Written by \`npm run parity -- --write\` on ${now.toISOString().slice(0, 10)}, ${machine}. ${recipe.sheet.neurons} neurons, seed ${recipe.seed}, step ${recipe.dtMs} ms, parameters
${nameOfSet(recipe)}, recipe ${recipe.hash}. \`export\` wrote the folders that Brian2 and NEURON ran; all draw the same background input, count by count, from the
same generators, and begin in the same state.

${versions}

What must hold: every rate, block and CV within ${100 * largestShare} % of ours, the spikes of the first ${sameAtLeastMs} ms the same, and NEURON's the same on any number of processes.

${comparisons.map(sectionOf).join("\n\n")}

## What this says, and what not

The equations in the folders are generated from ours, so this tests what surrounds them: synapses, delays, the order of a step, constants, the
background input, MPI. That the equations are those of [the model](model.md) is tested by differential equations that are written by hand for Brian2
(\`bench/peers/brian2_k1.py\`), which \`npm run bench:processor\` runs.

Where others part from ours, it is by rounding: our state is in 32-bit floats, theirs in 64. A difference in the eighth digit moves a spike by a step sooner or later,
and a network of this kind amplifies that until single spikes have nothing in common; the statistics stay. NEST could not be installed: its
folder is generated and read by tests, and has not been run.
`;
}

function sectionOf({ concentrationUm, window, runs, agreements, between64Bit, faults }: Comparison): string {
  const [ours, ...others] = runs;
  const number = (run: Run, { name, scale }: (typeof columns)[number]) => {
    const value = run.statistics?.[name];
    if (value === null || value === undefined) return "–";
    const text = Number((scale * value).toPrecision(4)).toString();
    const reference = ours?.statistics?.[name];
    if (run === ours || !reference) return text;
    const share = 100 * (value / reference - 1);
    return `${text} (${share < 0 ? "−" : "+"}${Math.abs(share).toFixed(2)} %)`;
  };
  const rows = runs.map((run, index) => {
    const agreement = agreements[index - 1];
    return [
      run.name,
      ...columns.map((column) => number(run, column)),
      agreement ? `${agreement.sameMs.toFixed(1)} ms, ${agreement.spikes}` : "–",
      `${run.buildSeconds.toFixed(0)} + ${run.runSeconds.toFixed(0)}`,
    ];
  });
  const head = ["", ...columns.map(({ title }) => title), "same spikes as ours for", "seconds"];
  const verdict =
    faults.length === 0
      ? `All of this holds for all ${others.length}.`
      : `Not as it must be:\n\n${faults.map((fault) => `- ${fault}`).join("\n")}`;
  return `## ${concentrationUm} µM

Window of ${window.durationMs / 1000} s after ${window.warmupMs / 1000} s; in brackets the difference from ours. Seconds: to build, and to run.

${tableOf(head, rows)}

Brian2 and NEURON, both in 64-bit floats, make the same spikes for ${between64Bit.sameMs.toFixed(1)} ms: ${between64Bit.spikes} of them.

${verdict}`;
}
