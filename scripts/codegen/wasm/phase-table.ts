/**
 * Which functions of one neuron become loops over neurons in WebAssembly, and where each loop finds what the function
 * takes. Conductances, membrane variables and whole states are columns of the state, as are numbers called like a
 * variable of it. Other records hold numbers that stay the same for the whole loop, unless listed here.
 */
export interface CompiledPhase {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly function: string;
  /** Conditions that are settled beforehand. */
  readonly settled: Readonly<Record<string, boolean>>;
  /** Parameters, or records of them, of which every neuron has its own: arrays whose addresses a call gives. */
  readonly columns: readonly string[];
  /** Numbers, or records of them, that a call gives. */
  readonly numbers: readonly string[];
  /** A variable whose products with 0 are summed up and returned: finite if and only if all its numbers are. */
  readonly witness?: string;
}

const equations = "src/model/equations/step-neuron.ts";

const deliver = {
  file: "src/engine/reference/simd/deliver-drawn.ts",
  function: "deliverDrawn",
  columns: ["seeds", "backgroundGain"],
  numbers: ["multipliers", "ampaPerEventNs"],
} as const;
const integrate = {
  file: equations,
  function: "integrate",
  columns: ["thresholdMv"],
  numbers: ["nmdaCeilingNs"],
  witness: "membranePotential",
} as const;
const listPastThreshold = {
  file: equations,
  function: "isPastThreshold",
  columns: ["thresholdMv"],
  numbers: ["spikeDetectionMv"],
} as const;

export const compiledPhases = {
  deliver: { ...deliver, settled: { isImposed: false } },
  deliverImposed: { ...deliver, settled: { isImposed: true } },
  integrateExcitatory: { ...integrate, settled: { isExcitatory: true } },
  integrateInhibitory: { ...integrate, settled: { isExcitatory: false } },
  listExcitatoryPastThreshold: { ...listPastThreshold, settled: { isExcitatory: true } },
  listInhibitoryPastThreshold: { ...listPastThreshold, settled: { isExcitatory: false } },
} as const satisfies Record<string, CompiledPhase>;
