/**
 * Every parameter of the fast network, once: sliders, `--set`, documentation and validation derive from this table. Its
 * values are set K1; other sets replace some (parameter-sets/). "chosen" in `source`: calibrated or assumed, not read in
 * a publication.
 */

export interface ParameterRow {
  readonly symbol: string;
  readonly value: number;
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly meaning: string;
  readonly source: string;
}

/** One row of a table of constants: the numbers, then the words. */
export const row = (
  symbol: string,
  value: number,
  unit: string,
  minimum: number,
  maximum: number,
  [meaning, source]: readonly [meaning: string, source: string],
): ParameterRow => ({ symbol, value, unit, minimum, maximum, meaning, source });

export const valuesOf = <Name extends string>(
  table: {
    readonly [Each in Name]: ParameterRow;
  },
): { readonly [Each in Name]: number } =>
  Object.freeze(
    Object.fromEntries(Object.entries<ParameterRow>(table).map(([name, { value }]) => [name, value])),
  ) as { readonly [Each in Name]: number };

const destexhe = "regular-spiking AdEx of the Destexhe group, 150–200 pF, 10 nS, about −65 mV";
const calibrated = "chosen: calibrated so that all targets are met";
const fastSpiking = "chosen: fast-spiking LIF in the range of Brunel & Wang 2001";

/** Every parameter of the network: symbol, value in set K1, unit, range, meaning and source. */
export const parameterTable = {
  capacitanceExcitatoryPf: row("C_E", 200, "pF", 50, 500, ["membrane capacitance, excitatory", destexhe]),
  leakConductanceExcitatoryNs: row("gL_E", 10, "nS", 2, 40, ["leak conductance, excitatory", destexhe]),
  leakReversalExcitatoryMv: row("EL_E", -70, "mV", -80, -55, [
    "leak reversal potential, excitatory",
    destexhe,
  ]),
  thresholdExcitatoryMv: row("VT_E", -48, "mV", -56, -40, ["mean spike threshold, excitatory", destexhe]),
  slopeFactorMv: row("ΔT", 2, "mV", 0.5, 5, ["sharpness of spike initiation", "Brette & Gerstner 2005"]),
  resetExcitatoryMv: row("Vr_E", -62, "mV", -75, -52, ["reset potential, excitatory", calibrated]),
  refractoryExcitatoryMs: row("tref_E", 4, "ms", 3.5, 10, [
    "refractory period, excitatory; never below the longest excitatory delay (3.5 ms)",
    "chosen: not shorter than the longest axonal delay",
  ]),
  spikeDetectionMv: row("V_peak", -38, "mV", -50, -20, [
    "potential at which an excitatory upswing counts as a spike",
    "chosen: after the exponential upswing",
  ]),
  adaptationCouplingNs: row("a", 0, "nS", 0, 10, ["subthreshold adaptation", "chosen"]),
  adaptationIncrementPa: row("b", 26, "pA", 0, 100, [
    "adaptation added by a spike",
    "chosen: 20–60 pA is typical",
  ]),
  adaptationTimeConstantMs: row("τ_w", 300, "ms", 50, 1000, ["decay of adaptation", "chosen"]),

  capacitanceInhibitoryPf: row("C_I", 120, "pF", 50, 500, ["membrane capacitance, inhibitory", fastSpiking]),
  leakConductanceInhibitoryNs: row("gL_I", 10, "nS", 2, 40, ["leak conductance, inhibitory", fastSpiking]),
  leakReversalInhibitoryMv: row("EL_I", -65, "mV", -80, -55, [
    "leak reversal potential, inhibitory",
    fastSpiking,
  ]),
  thresholdInhibitoryMv: row("VT_I", -50, "mV", -56, -40, ["mean spike threshold, inhibitory", fastSpiking]),
  resetInhibitoryMv: row("Vr_I", -58, "mV", -75, -52, ["reset potential, inhibitory", fastSpiking]),
  refractoryInhibitoryMs: row("tref_I", 1.5, "ms", 1.5, 5, [
    "refractory period, inhibitory; never below the longest inhibitory delay (1.5 ms)",
    fastSpiking,
  ]),
  thresholdSpreadMv: row("sd VT", 1.5, "mV", 0, 4, ["spread of thresholds, both populations", "chosen"]),

  ampaTimeConstantMs: row("τ_A", 2, "ms", 0.5, 10, ["decay of AMPA conductance", "Brunel & Wang 2001"]),
  nmdaTimeConstantMs: row("τ_N", 100, "ms", 20, 300, ["decay of NMDA conductance", "Brunel & Wang 2001"]),
  gabaTimeConstantMs: row("τ_G", 7, "ms", 2, 20, [
    "decay of GABA-A conductance",
    "Brunel & Wang 2001 (5–10 ms)",
  ]),
  gabaReversalMv: row("E_G", -75, "mV", -85, -60, ["GABA-A reversal potential", "chosen"]),
  nmdaSaturationStep: row("α", 0.29, "1", 0.05, 0.49, [
    "share of unused NMDA transmission that one spike takes",
    "Wang 1999, event form; calibrated",
  ]),

  healthyOccupancy: row("h", 1, "1", 0.3, 1, [
    "share of potential E→E synapses that a healthy excitatory cell has; spine density is relative to it",
    "chosen: below 1, so that spines can grow beyond healthy",
  ]),
  ampaExcitatoryToExcitatoryNs: row("gA_EE", 0.43, "nS", 0, 10, ["AMPA peak, E to E", calibrated]),
  ampaExcitatoryToInhibitoryNs: row("gA_IE", 0.2, "nS", 0, 10, ["AMPA peak, E to I", calibrated]),
  nmdaExcitatoryToExcitatoryNs: row("gN_EE", 0.44, "nS", 0, 3, ["NMDA peak, E to E", calibrated]),
  nmdaExcitatoryToInhibitoryNs: row("gN_IE", 0.125, "nS", 0, 3, ["NMDA peak, E to I", calibrated]),
  gabaInhibitoryToExcitatoryNs: row("gG_EI", 3.15, "nS", 0, 100, ["GABA-A peak, I to E", calibrated]),
  gabaInhibitoryToInhibitoryNs: row("gG_II", 2.7, "nS", 0, 100, ["GABA-A peak, I to I", calibrated]),

  backgroundSynapsesExcitatory: row("K_XE", 500, "1", 0, 5000, [
    "background synapses onto an excitatory cell",
    "chosen",
  ]),
  backgroundRateExcitatoryHz: row("ν_XE", 2.2, "Hz", 0, 40, [
    "rate of each background synapse, excitatory",
    "chosen",
  ]),
  backgroundAmpaExcitatoryNs: row("gA_XE", 1.6, "nS", 0, 10, ["AMPA peak, background to E", calibrated]),
  backgroundNmdaExcitatoryNs: row("gN_XE", 1.15, "nS", 0, 10, ["NMDA peak, background to E", calibrated]),
  backgroundSynapsesInhibitory: row("K_XI", 200, "1", 0, 5000, [
    "background synapses onto an inhibitory cell",
    "chosen",
  ]),
  backgroundRateInhibitoryHz: row("ν_XI", 9.6, "Hz", 0, 40, [
    "rate of each background synapse, inhibitory: tonic, thalamic-like drive (assumption A1)",
    "chosen; Lewis 2022 for the pathway",
  ]),
  backgroundAmpaInhibitoryNs: row("gA_XI", 0.6, "nS", 0, 10, ["AMPA peak, background to I", calibrated]),
  backgroundNmdaInhibitoryNs: row("gN_XI", 0.3, "nS", 0, 10, ["NMDA peak, background to I", calibrated]),

  ambientOpenFraction: row("O_amb", 0.02, "1", 0, 0.3, [
    "NMDA channels kept open by ambient glutamate, both populations",
    "chosen",
  ]),
  magnesiumExcitatoryMm: row("Mg_E", 1, "mM", 0, 5, [
    "magnesium at excitatory cells' NMDA channels",
    "Jahr & Stevens 1990",
  ]),
  magnesiumInhibitoryMm: row("Mg_I", 0.5, "mM", 0, 5, [
    "effective magnesium at inhibitory cells: GluN2C/D share (assumption A2)",
    "chosen; Kotermanski & Johnson 2009, Yao 2022",
  ]),
  ketamineBindingRatePerUmS: row("k_on", 0.15, "1/(µM s)", 0, 5, [
    "ketamine binding to an open, magnesium-free channel",
    "Kotermanski & Johnson 2009 (Kd 0.33 µM); MacDonald 1991 (order of magnitude)",
  ]),
  ketamineUnbindingRatePerS: row("k_off", 0.05, "1/s", 0, 5, [
    "ketamine leaving an open channel at −66 mV",
    "MacDonald 1991 (order of magnitude)",
  ]),
  unbindingVoltageDependence: row("w_V", 1, "1", 0, 1, [
    "share of the voltage dependence of ketamine's unbinding that acts; 0: k_off at every potential",
    "MacDonald 1991 (1: e-fold in 32.26 mV); 0 removes it for the decomposition",
  ]),
  closedEscapeRatePerS: row("k_c", 0.007, "1/s", 0, 0.5, [
    "ketamine leaving a closed channel: incomplete trapping (assumption A3)",
    "chosen; Mealing 1999 suggests 0.001–0.005",
  ]),
} as const satisfies Record<string, ParameterRow>;

export type ParameterName = keyof typeof parameterTable;
export type Parameters = { readonly [Name in ParameterName]: number };

export const parameterNames = Object.keys(parameterTable) as readonly ParameterName[];
