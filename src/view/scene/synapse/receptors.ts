/**
 * How many receptors a drawn synapse has, and in which states: the model's peak conductance of an E→E synapse over that
 * of one open channel, AMPA about 10 pS (5 to 20, Swanson, Kamboj & Cull-Candy 1997), NMDA about 50 pS (Jahr & Stevens
 * 1987; Cull-Candy & Usowicz 1987). Real synapses have more receptors than open at once.
 */
import { magnesiumUnblock, magnesiumVoltageFactor } from "../../../model/equations/nmda-block.ts";
import type { Parameters } from "../../../model/parameters.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";

const picosiemens = 1000; // in one nS
export const singleChannelPs = { ampa: 10, nmda: 50 } as const;

export interface SynapseReceptors {
  /** Peak conductances, nS. */
  readonly peakNs: { readonly ampa: number; readonly nmda: number };
  readonly counts: { readonly ampa: number; readonly nmda: number };
  /** Magnesium that excitatory cells see, mM. */
  readonly magnesiumMm: number;
}

/** Receptors of a synapse in the network that runs with these parameters. */
export function receptorsOf(parameters: Parameters): SynapseReceptors {
  const peakNs = {
    ampa: parameters.ampaExcitatoryToExcitatoryNs,
    nmda: parameters.nmdaExcitatoryToExcitatoryNs,
  };
  return {
    peakNs,
    counts: {
      ampa: Math.round((peakNs.ampa * picosiemens) / singleChannelPs.ampa),
      nmda: Math.round((peakNs.nmda * picosiemens) / singleChannelPs.nmda),
    },
    magnesiumMm: parameters.magnesiumExcitatoryMm,
  };
}

/** States of an NMDA receptor, in the order that the shader knows them by. */
export const nmdaStates = ["closed", "magnesium", "open", "ketamine"] as const;
export type NmdaState = (typeof nmdaStates)[number];

export type NmdaFractions = Readonly<Record<NmdaState, number>>;

/** Shares of the picked cell’s NMDA channels: trapped by ketamine; of the rest, opened by glutamate, less those that Mg²⁺ plugs. */
export function nmdaFractions(frame: Frame, { magnesiumMm }: SynapseReceptors): NmdaFractions {
  const trapped = scalarOf(frame, "pickedNmdaBlock");
  const active = (1 - trapped) * scalarOf(frame, "pickedActivatedFraction");
  const factor = magnesiumVoltageFactor(scalarOf(frame, "pickedMembranePotential"));
  const free = magnesiumUnblock(factor, magnesiumMm);
  const [magnesium, open] = [active * (1 - free), active * free];
  return { closed: 1 - trapped - active, magnesium, open, ketamine: trapped };
}

/** Whole receptors in each state: the largest remainders round up, so that the sum is exact. */
export function wholeReceptors(fractions: NmdaFractions, count: number): Record<NmdaState, number> {
  const shares = nmdaStates.map((state) => ({ state, exact: fractions[state] * count }));
  const entries = shares.map(({ state, exact }) => [state, Math.floor(exact)]);
  const whole = Object.fromEntries(entries) as Record<NmdaState, number>;
  let left = count - nmdaStates.reduce((sum, state) => sum + whole[state], 0);
  for (const { state } of shares.sort((a, b) => (b.exact % 1) - (a.exact % 1))) {
    if (left-- > 0) whole[state]++;
  }
  return whole;
}
