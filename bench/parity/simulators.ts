/** The simulators that may be here, what is missing for one, and which runs of one are compared. */
import { spawnSync } from "node:child_process";

export const simulatorNames = ["brian2", "neuron", "nest"] as const;
export type SimulatorName = (typeof simulatorNames)[number];

/** The interpreter that has the simulators: Debian's own unless `PARITY_PYTHON` names one. */
export const pythonOf = (): string => process.env["PARITY_PYTHON"] ?? "/usr/bin/python3";

const can = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;
const python = (program: string) => can(pythonOf(), "-W", "ignore", "-c", program);

/** What is missing for a simulator, as a sentence without its full stop; null where it can run. */
export function whyNotHere(simulator: SimulatorName): string | null {
  switch (simulator) {
    case "brian2":
      return python("import brian2, h5py") && can("g++", "--version")
        ? null
        : "Brian2 is missing (apt-get install python3-brian python3-h5py g++)";
    case "neuron":
      return python("import neuron, h5py") && hasMpi() && can("sh", "-c", "command -v nrnivmodl gcc")
        ? null
        : "NEURON or MPI is missing (apt-get install python3-neuron neuron-dev openmpi-bin libopenmpi-dev python3-h5py gcc g++)";
    case "nest":
      return python("import nest, pynestml, h5py") && can("sh", "-c", "command -v cmake g++")
        ? null
        : "NEST or NESTML is missing (Debian has neither; see docs/parity.md)";
  }
}

const hasMpi = () => can("mpirun", "--version");

/** One run of a simulator in each of its folders. */
export interface PlannedRun {
  readonly name: string;
  /** Of MPI; 1 is a plain start. */
  readonly processes: number;
  /** Whether it is long enough for statistics, where only the shortest set of runs is asked for. */
  readonly isWhole: boolean;
}

/** The runs of a simulator; what runs on several processes must make the same spikes on each number of them. */
export function runsOf(simulator: SimulatorName): readonly PlannedRun[] {
  switch (simulator) {
    case "brian2":
      return [{ name: "Brian2", processes: 1, isWhole: true }];
    case "neuron":
      return [
        { name: "NEURON, one process", processes: 1, isWhole: true },
        { name: "NEURON, two MPI processes", processes: 2, isWhole: false },
      ];
    case "nest": {
      const one = { name: "NEST, one process", processes: 1, isWhole: true };
      const isParallel = hasMpi() && python("import nest; assert nest.build_info['have_mpi']");
      return isParallel ? [one, { name: "NEST, two MPI processes", processes: 2, isWhole: false }] : [one];
    }
  }
}
