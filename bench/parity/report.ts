/** The comparison of simulators as the text of docs/parity.md. */
import { nameOfSet, type Recipe } from "../../src/model/network/recipe.ts";
import { tableOf } from "../processor/statistics.ts";
import { type Comparison, largestShare, sameAtLeastMs } from "./compare.ts";
import type { Run } from "./run-network.ts";
import type { Statistics } from "./spike-trains.ts";
import { differenceOf, nudgeUm, type SpreadRow } from "./spread.ts";

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

export function parityReport({
  recipe,
  comparisons,
  spread,
  machine,
  now,
}: {
  readonly recipe: Recipe;
  readonly comparisons: readonly Comparison[];
  /** null where it was not measured. */
  readonly spread: readonly SpreadRow[] | null;
  readonly machine: string;
  readonly now: Date;
}): string {
  const [first] = comparisons;
  const versions = first?.runs.map(({ name, versions: of }) => `- ${name}: ${of}`).join("\n") ?? "";
  return `# The same network in other simulators

Written by \`npm run parity -- --write\` on ${now.toISOString().slice(0, 10)}, ${machine}. ${recipe.sheet.neurons} neurons, seed ${recipe.seed}, step ${recipe.dtMs} ms, parameters
${nameOfSet(recipe)}, recipe ${recipe.hash}. The others ran folders as \`export\` writes them; all draw the same background input, count by count, from the
same generators, and begin in the same state.

${versions}

What must hold: every rate, block and CV within ${100 * largestShare} % of ours, the spikes of the first ${sameAtLeastMs} ms the same, and a simulator's the same on any number of processes.
Seconds are those of processors, summed over all processes, so other work of the machine does not count.

${comparisons.map(sectionOf).join("\n\n")}
${spread ? spreadSection(spread) : ""}
## What this says, and what not

The equations in the folders are generated from ours, so this tests what surrounds them: synapses, delays, the order of a step, constants, the
background input, MPI. That the equations are those of [the model](model.md) is tested by differential equations that are written by hand for Brian2
(\`bench/peers/brian2_k1.py\`), which \`npm run bench:processor\` runs.

Where others part from ours, it is by rounding: our state is in 32-bit floats, theirs in 64. A difference in the eighth digit moves a spike by a step sooner or later,
and a network of this kind amplifies that until single spikes have nothing in common; the statistics stay.

## NEST

Debian has neither NEST nor NESTML. Where PyPI can be reached, \`pip install nestml\` brings NESTML, and conda-forge has NEST. From the sources, as for the figures above: NEST 3.10
needs GSL, libltdl, Boost, Open MPI and Cython 3, and \`cmake -Dwith-mpi=ON\`, \`make install\`; it is enough to build the models \`static_synapse\`, \`spike_recorder\`
and \`volume_transmitter\` (\`-Dwith-modelset\`). NESTML 8.3 needs the ANTLR runtime 4.13.2, ODE-toolbox, SymPy, SciPy, Jinja2, Astropy and semver 3. With both on \`PYTHONPATH\`, and
\`nest-config\` on \`PATH\`, \`npm run parity\` runs NEST too; elsewhere it says that it is left out.
`;
}

function sectionOf({ concentrationUm, window, runs, agreements, between64Bit, faults }: Comparison): string {
  const [ours, ...others] = runs;
  const number = (run: Run, { name, scale }: (typeof columns)[number]) => {
    const value = run.statistics?.[name];
    if (value === null || value === undefined || run.untilMs < (ours?.untilMs ?? 0)) return "–";
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
      `${run.buildSeconds.toFixed(1)} + ${run.runSeconds.toFixed(1)}`,
    ];
  });
  const head = ["", ...columns.map(({ title }) => title), "same spikes as ours for", "seconds"];
  const alike = others.slice(1).map((run, index) => {
    const { sameMs, spikes } = between64Bit[index]!;
    return `- ${run.name}, and ${others[0]!.name}, both in 64-bit floats, make the same ${spikes} spikes for ${sameMs.toFixed(1)} ms of ${Math.min(run.untilMs, others[0]!.untilMs)}.`;
  });
  const verdict =
    faults.length === 0
      ? `All of this holds for all ${others.length}.`
      : `Not as it must be:\n\n${faults.map((fault) => `- ${fault}`).join("\n")}`;
  return `## ${concentrationUm} µM

Window of ${window.durationMs / 1000} s after ${window.warmupMs / 1000} s; in brackets the difference from ours. Seconds: to put the network together (Brian2: with compiling), and to run it.

${tableOf(head, rows)}

${alike.join("\n")}

${verdict}`;
}

function spreadSection(rows: readonly SpreadRow[]): string {
  const windows = [...new Set(rows.map(({ window }) => window))];
  const signed = (value: number, digits = 2) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
  const share = (row: SpreadRow, column: "nudged" | "brian2") => signed(100 * (row[column] / row.ours - 1));
  const sections = windows.map((window) => {
    const of = rows.filter((row) => row.window === window);
    const [nudged, brian2] = [differenceOf(of, "nudged"), differenceOf(of, "brian2")];
    const shown = ({ mean, standardError, standardDeviation }: typeof nudged) =>
      `${signed(mean)} ± ${standardError.toFixed(2)}; ${standardDeviation.toFixed(2)}`;
    const table = tableOf(
      ["seed", "ours, Hz", `ours at ${nudgeUm} µM, %`, "Brian2, %"],
      [
        ...of.map((row) => [`${row.seed}`, row.ours.toFixed(3), share(row, "nudged"), share(row, "brian2")]),
        ["mean ± standard error; standard deviation", "", shown(nudged), shown(brian2)],
      ],
    );
    return `Window of ${window.durationMs / 1000} s:\n\n${table}`;
  });
  return `
## Bias or chance

Excitatory rates at 0 µM on several networks, as differences from ours. The column in the middle is our own engine at a concentration that is too small to
block anything and only moves roundings: what differs there is what a window of this length leaves open.

${sections.join("\n\n")}
`;
}
