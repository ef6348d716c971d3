/**
 * The three assumptions that carry the disinhibition, and what the network is without each: parameters that
 * differ from set K1, rescaled so that the undrugged rates stay near what they were (docs/model.md, "Assumptions").
 */
import type { ParameterName } from "./parameters.ts";

export type AssumptionSwitchName = "tonic-drive" | "interneuron-magnesium" | "incomplete-trapping";

export interface AssumptionSwitch {
  readonly name: AssumptionSwitchName;
  /** The assumption's number in the list of assumptions. */
  readonly assumption: "A1" | "A2" | "A3";
  readonly title: string;
  /** What is switched off, and how the undrugged network is kept. */
  readonly meaning: string;
  /** What is expected of the surge without it. */
  readonly expected: "weakens" | "fails";
  readonly parameters: Readonly<Partial<Record<ParameterName, number>>>;
}

export const assumptionSwitches: readonly AssumptionSwitch[] = [
  {
    name: "tonic-drive",
    assumption: "A1",
    title: "No tonic drive of interneurons",
    meaning:
      "The bath's events reach interneurons over 873 synapses at 2.2 Hz instead of 200 at 9.6 Hz: as many events, but each channel is open less often.",
    expected: "weakens",
    parameters: {
      bathSynapsesInhibitory: 873,
      bathRateInhibitoryHz: 2.1993,
      bathNmdaInhibitoryNs: 0.2043,
    },
  },
  {
    name: "interneuron-magnesium",
    assumption: "A2",
    title: "Interneurons with full magnesium block",
    meaning:
      "Interneurons get the magnesium block of pyramidal cells (1 mM instead of 0.5); their NMDA conductances are scaled by 1.8, so that the drive stays.",
    expected: "fails",
    parameters: {
      magnesiumInhibitoryMm: 1,
      nmdaExcitatoryToInhibitoryNs: 0.2245,
      bathNmdaInhibitoryNs: 0.539,
    },
  },
  {
    name: "incomplete-trapping",
    assumption: "A3",
    title: "Perfect trapping",
    meaning:
      "Ketamine never leaves a closed channel: the equilibrium of its block then no longer depends on how often channels are open.",
    expected: "weakens",
    parameters: { closedEscapeRatePerS: 0 },
  },
];

/** File name of the response atlas of set K1, or of the network without one assumption. */
export function atlasNameOf(without: AssumptionSwitchName | null): string {
  return without === null ? "k1.atlas" : `without-${without}.atlas`;
}
