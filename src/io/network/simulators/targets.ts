/** What each kind of export has beside the network: which files, and what its README says. */
import { nameOfSet } from "../../../model/network/recipe.ts";
import type { Program } from "../../manifest.ts";
import type { ExportedNetwork } from "../exported-network.ts";

export const exportTargets = ["sonata", "brian2", "neuron", "nest"] as const;
/** Time that a simulator is asked to run where nobody says another, ms. */
export const exportedDurationMs = 5000;
export type ExportTarget = (typeof exportTargets)[number];

const common = ["network.py", "common/network.py"] as const;

/** Files of a simulator's folder that are the same for every network, each with where it lies beside this module. */
export const simulatorFiles = (target: ExportTarget): readonly (readonly [name: string, from: string])[] =>
  ({
    sonata: [],
    brian2: [common, ["run.py", "brian2/run.py"], ["equations.py", "generated/brian2/equations.py"]],
    neuron: [
      common,
      ["run.py", "neuron/run.py"],
      ["compile.sh", "neuron/compile.sh"],
      ["ExcitatoryCell.mod", "generated/neuron/ExcitatoryCell.mod"],
      ["InhibitoryCell.mod", "generated/neuron/InhibitoryCell.mod"],
    ],
    nest: [
      common,
      ["run.py", "nest/run.py"],
      ["compile.py", "nest/compile.py"],
      ["excitatory_cell.nestml", "generated/nest/excitatory_cell.nestml"],
      ["inhibitory_cell.nestml", "generated/nest/inhibitory_cell.nestml"],
      ["nmda_synapse.nestml", "generated/nest/nmda_synapse.nestml"],
    ],
  })[target] as readonly (readonly [string, string])[];

const layout = (
  at: string,
) => `- \`${at}nodes.h5\`, \`${at}node_types.csv\`: two populations of cells, and the values in which cells differ (\`dynamics_params\`)
- \`${at}edges.h5\`, \`${at}edge_types.csv\`: four populations of synapses, sorted by target, with indices from both ends. \`delay\` in ms; peak
  conductances in nS: \`syn_weight\` of AMPA or GABA, \`nmda_weight\` of NMDA at full transmission
- \`${at}components/*.json\`: every number that a step of a cell takes
- \`${at}circuit_config.json\`, \`${at}simulation_config.json\``;

const usage: { readonly [Target in ExportTarget]: string } = {
  sonata: `Files follow the SONATA format (Dai et al. 2020, PLoS Comput Biol 16:e1007696). Node ids count from 0 within a population. The cells'
models are not part of the format; \`export --to brian2\`, \`neuron\` or \`nest\` writes the same network together with them.

${layout("")}`,
  brian2: `    python3 run.py --duration-ms 1000

needs Brian2 (tried with 2.5.1), h5py and, to be fast, g++ (\`--build build\` keeps what was compiled for the next run). On Debian: \`apt-get install python3-brian python3-h5py g++\`.
The spikes are in \`output/spikes.h5\`, a SONATA report.

- \`equations.py\`: variables and step of both kinds of cells, generated from the model's own equations
- \`run.py\`, \`network.py\`: put the network together and run it
${layout("network/")}`,
  neuron: `    sh compile.sh
    python3 run.py --duration-ms 1000
    mpirun -n 4 python3 run.py --duration-ms 1000

needs NEURON (tried with 8.2.2), h5py, a C compiler and, for several processes, MPI (tried with Open MPI 4.1.4). On Debian:
\`apt-get install python3-neuron neuron-dev python3-h5py libopenmpi-dev openmpi-bin gcc g++\`.
The spikes are in \`output/spikes.h5\`, a SONATA report, and are the same on any number of processes.

- \`ExcitatoryCell.mod\`, \`InhibitoryCell.mod\`: a step of both kinds of cells, generated from the model's own equations
- \`run.py\`, \`network.py\`: put the network together and run it
${layout("network/")}`,
  nest: `    python3 compile.py
    python3 run.py --duration-ms 1000
    mpirun -n 4 python3 run.py --duration-ms 1000

needs NEST with NESTML (tried with NEST 3.10 and NESTML 8.3), h5py, CMake and a C++ compiler; for several processes, a NEST that was
built with MPI. The spikes are in \`output/spikes.h5\`, a SONATA report, and are the same on any number of processes.

- \`excitatory_cell.nestml\`, \`inhibitory_cell.nestml\`, \`nmda_synapse.nestml\`: generated from the model's own equations
- \`compile.py\`: builds the models
- \`run.py\`, \`network.py\`: put the network together and run it
${layout("network/")}`,
};

export function readmeOf(
  target: ExportTarget,
  { recipe, conditions }: ExportedNetwork,
  { name, version, commit }: Program,
): string {
  const { sheet, seed, dtMs, hash } = recipe;
  return `# A network of Disinhibit${target === "sonata" ? "" : ` for ${{ brian2: "Brian2", neuron: "NEURON", nest: "NEST" }[target]}`}

${sheet.neurons} neurons (${sheet.excitatory} excitatory, ${sheet.inhibitory} inhibitory), seed ${seed}, step ${dtMs} ms, parameters ${nameOfSet(recipe)}, recipe ${hash},
${conditions.concentrationUm} µM ketamine, rates of its block × ${conditions.blockAcceleration}. Written by ${name} ${version} (${commit}).

${usage[target]}

The background input is that of Disinhibit, count by count: each cell has three small generators whose first values are among
its \`dynamics_params\`. Spike times are those at which the step of the spike begins.

A simplified model; no medical advice.
`;
}
