/**
 * Which loops of the reference engine are compiled to WebAssembly: file, function, and the conditions that are
 * settled beforehand.
 */
export interface CompiledPhase {
  /** Relative to src/engine/reference. */
  readonly file: string;
  readonly function: string;
  readonly settled: Readonly<Record<string, boolean>>;
}

export const compiledPhases = {
  deliver: { file: "simd/deliver-lanes.ts", function: "deliverLanes", settled: { isImposed: false } },
  deliverImposed: { file: "simd/deliver-lanes.ts", function: "deliverLanes", settled: { isImposed: true } },
  integrateExcitatory: { file: "integrate.ts", function: "integrate", settled: { isExcitatory: true } },
  integrateInhibitory: { file: "integrate.ts", function: "integrate", settled: { isExcitatory: false } },
  listExcitatoryPastThreshold: {
    file: "past-threshold.ts",
    function: "listExcitatoryPastThreshold",
    settled: {},
  },
  listInhibitoryPastThreshold: {
    file: "past-threshold.ts",
    function: "listInhibitoryPastThreshold",
    settled: {},
  },
} as const satisfies Record<string, CompiledPhase>;
