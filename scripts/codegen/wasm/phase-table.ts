import { stepVariants, vanishingTerms } from "../../../src/engine/reference/simd/vanishing-terms.ts";
import type { StateVariableName } from "../../../src/model/network/state.ts";

/**
 * Which functions of one neuron become loops over neurons in WebAssembly, and where each loop finds what the function
 * takes. Conductances, membrane variables and whole states are columns of the state, as are numbers called like a
 * variable of it. Other records are numbers that stay the same for the whole loop, unless listed here.
 */
export interface CompiledPhase {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly function: string;
  /** Whose block of constants it reads. */
  readonly block: string;
  /** Conditions that are settled beforehand. */
  readonly settled: Readonly<Record<string, boolean>>;
  /** Parameters, or records of them, of which every neuron has its own: arrays whose addresses a call gives. */
  readonly columns: readonly string[];
  /** Numbers, or records of them, that a call gives. */
  readonly numbers: readonly string[];
  /** A variable whose differences from itself are summed up and returned: finite if and only if all its numbers are. */
  readonly witness?: string;
  /** A variable that is 0 after a step in which the neuron fired: such neurons are appended to the list of spikes. */
  readonly spikeAtZero?: StateVariableName;
  /** Numbers that are 0: of every neuron, of its population or of the network. */
  readonly zeros?: readonly string[];
  /** Variables that the host keeps up to date, because only a spike changes them. */
  readonly keptByHost?: readonly StateVariableName[];
}

const step = {
  file: "src/model/equations/step-neuron.ts",
  function: "stepNeuron",
  columns: ["backgroundEvents", "own.thresholdMv"],
  numbers: ["own.nmdaCeilingNs", "own.ampaPerEventNs"],
  witness: "reachedMv",
  spikeAtZero: "stepsSinceSpike",
  keptByHost: ["nmdaGating"],
} as const;

/**
 * Each step without the terms that vanish (`src/engine/reference/simd/vanishing-terms.ts`), in the order in which
 * `stepIndex` counts them there.
 */
export const compiledPhases: Readonly<Record<string, CompiledPhase>> = Object.fromEntries(
  (["excitatory", "inhibitory"] as const).flatMap((population) =>
    stepVariants[population].map((terms) => {
      const zeros = terms.flatMap((term) => vanishingTerms[term]);
      const phase = {
        ...step,
        block: population,
        settled: { isExcitatory: population === "excitatory" },
        zeros,
      };
      return [[population, ...terms].join("Without"), phase];
    }),
  ),
);
