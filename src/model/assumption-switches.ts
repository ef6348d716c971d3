/**
 * The three assumptions that carry the disinhibition, and what a network is without each: parameters that differ from its
 * set, rescaled so that the undrugged rates stay what they were (docs/model.md, "Assumptions").
 */
import { decompositions } from "./decomposition/decompositions.ts";
import type { DecompositionFindings } from "./decomposition/findings.ts";
import { type MechanismName, withoutMechanisms } from "./mechanisms.ts";
import { createParameters, type ParameterSetName } from "./parameter-sets/parameter-sets.ts";
import type { ParameterName } from "./parameters.ts";
import { RefusalError } from "./refusal.ts";
import type { BlockerName } from "./substances.ts";

export type AssumptionSwitchName = "tonic-drive" | "interneuron-magnesium" | "incomplete-trapping";

export interface AssumptionSwitch {
  readonly name: AssumptionSwitchName;
  readonly assumption: "A1" | "A2" | "A3";
  readonly mechanism: MechanismName;
}

/** What becomes of the surge without an assumption. */
export type Outlook = "stays" | "weakens" | "fails";

/** The surge, excitatory rate at a dose over rest less 1, that is left of the whole one at most when it weakens or fails. */
export const largestShareLeft = { weakens: 0.85, fails: 0.25 } as const;

export const assumptionSwitches: readonly AssumptionSwitch[] = [
  { name: "tonic-drive", assumption: "A1", mechanism: "tonicDrive" },
  { name: "interneuron-magnesium", assumption: "A2", mechanism: "magnesium" },
  { name: "incomplete-trapping", assumption: "A3", mechanism: "escape" },
];

type Replaced = Readonly<Partial<Record<ParameterName, number>>>;

/** What `npm run -s cli -- decompose` found for a set. Throws a sentence for a set that was not decomposed. */
function decompositionOf(set: ParameterSetName): DecompositionFindings {
  const found = decompositions[set];
  if (found) return found;
  throw new RefusalError({ key: "refusal.notDecomposed", values: { set } });
}

/** What is expected of the surge of a set without an assumption, by its decomposition. Throws as `parametersWithout` does. */
export function outlookWithout(set: ParameterSetName, name: AssumptionSwitchName): Outlook {
  const { parts, withAll } = decompositionOf(set);
  const mechanism = assumptionSwitches.find((each) => each.name === name)?.mechanism;
  const removed = parts.find((part) => part.mechanism === mechanism)?.whenRemoved ?? 0;
  const share = Math.expm1(withAll.mean - removed) / Math.expm1(withAll.mean);
  if (share < largestShareLeft.fails) return "fails";
  return share < largestShareLeft.weakens ? "weakens" : "stays";
}

/** Of set K1, as its response atlases were sampled. */
const replacedInK1: { readonly [Name in AssumptionSwitchName]: Replaced } = {
  "tonic-drive": {
    backgroundSynapsesInhibitory: 873,
    backgroundRateInhibitoryHz: 2.1993,
    backgroundNmdaInhibitoryNs: 0.2043,
  },
  "interneuron-magnesium": {
    magnesiumInhibitoryMm: 1,
    nmdaExcitatoryToInhibitoryNs: 0.2245,
    backgroundNmdaInhibitoryNs: 0.539,
  },
  "incomplete-trapping": { closedEscapeRatePerS: 0 },
};

/**
 * What replaces parameters of a set without an assumption; nothing without a name. The factors that restore the rates are
 * those that `npm run -s cli -- decompose` found. Throws a sentence for a set that was not decomposed.
 */
export function parametersWithout(set: ParameterSetName, name: AssumptionSwitchName | null): Replaced {
  const off = assumptionSwitches.find((each) => each.name === name);
  if (!off) return {};
  if (set === "k1") return replacedInK1[off.name];
  const found = decompositionOf(set);
  return withoutMechanisms(createParameters({}, set), [off.mechanism], {
    inhibitoryNmdaScale: found.inhibitoryNmdaScales[off.mechanism] ?? 1,
    meanUnbindingFactor: found.meanUnbindingFactor,
  });
}

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
