/**
 * The three assumptions that carry the disinhibition, and what the network is without each: parameters that
 * differ from set K1, rescaled so that the undrugged rates stay near what they were (docs/model.md, "Assumptions").
 */
import type { ParameterSetName } from "./parameter-sets/parameter-sets.ts";
import type { ParameterName } from "./parameters.ts";
import type { BlockerName } from "./substances.ts";

export type AssumptionSwitchName = "tonic-drive" | "interneuron-magnesium" | "incomplete-trapping";

export interface AssumptionSwitch {
  readonly name: AssumptionSwitchName;
  readonly assumption: "A1" | "A2" | "A3";
  /** What is expected of the surge without it. */
  readonly expected: "weakens" | "fails";
  readonly parameters: Readonly<Partial<Record<ParameterName, number>>>;
}

export const assumptionSwitches: readonly AssumptionSwitch[] = [
  {
    name: "tonic-drive",
    assumption: "A1",
    expected: "weakens",
    parameters: {
      backgroundSynapsesInhibitory: 873,
      backgroundRateInhibitoryHz: 2.1993,
      backgroundNmdaInhibitoryNs: 0.2043,
    },
  },
  {
    name: "interneuron-magnesium",
    assumption: "A2",
    expected: "fails",
    parameters: {
      magnesiumInhibitoryMm: 1,
      nmdaExcitatoryToInhibitoryNs: 0.2245,
      backgroundNmdaInhibitoryNs: 0.539,
    },
  },
  {
    name: "incomplete-trapping",
    assumption: "A3",
    expected: "weakens",
    parameters: { closedEscapeRatePerS: 0 },
  },
];

/** The network that a response atlas is of: a parameter set under ketamine or another blocker, or one without an assumption. */
export interface AtlasKey {
  readonly parameterSet: ParameterSetName;
  readonly without: AssumptionSwitchName | null;
  readonly blocker?: BlockerName;
}

/** File name of a response atlas. */
export function atlasNameOf({ parameterSet, without, blocker = "ketamine" }: AtlasKey): string {
  const withoutPart = without === null ? "" : `-without-${without}`;
  return `${parameterSet}${withoutPart}${blocker === "ketamine" ? "" : `-${blocker}`}.atlas`;
}
