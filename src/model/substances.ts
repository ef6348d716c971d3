/**
 * Blockers of the NMDA channel, with the constants of their block. The network knows ketamine's own rates (its parameters);
 * another blocker acts with a concentration in ketamine equivalents by binding rate and with ratios of the other two rates.
 */

export const blockerNames = ["ketamine", "memantine", "mk-801"] as const;
export type BlockerName = (typeof blockerNames)[number];

interface Blocker {
  /** Binding to an open, magnesium-free channel, 1/(µM s). */
  readonly bindingPerUmS: number;
  /** Leaving an open channel near −66 mV, 1/s. */
  readonly unbindingPerS: number;
  /** Leaving a closed channel, 1/s. */
  readonly escapePerS: number;
  readonly source: string;
}

const gilling =
  "k_on, k_off: Gilling 2009 (human receptors, abstract read); k_c: Mealing 1999 (abstract read): share still blocked after 120 s without agonist";

/**
 * MK-801 leaves so slowly (τ 90 min with agonist at −75 mV, Huettner & Bean 1988) that no sampled window reaches its steady
 * block. That depends on the rates' ratios alone, so k_on and k_off are both given a hundredfold; k_off/k_on is a hundredth
 * of ketamine's.
 */
export const blockerTable: { readonly [Name in BlockerName]: Blocker } = {
  ketamine: { bindingPerUmS: 0.15, unbindingPerS: 0.22, escapePerS: 0.00126, source: `${gilling}: 86 %` },
  memantine: { bindingPerUmS: 0.32, unbindingPerS: 0.53, escapePerS: 0.00285, source: `${gilling}: 71 %` },
  "mk-801": {
    ...{ bindingPerUmS: 1.5, unbindingPerS: 0.022, escapePerS: 0 },
    source:
      "k_off: Huettner & Bean 1988 (abstract read), times 100; k_on: affinity about 100 times ketamine's (Dravid 2007: IC50 9–38 nM against 0.9–3.3 µM at −40 mV, not re-read); k_c: chosen, complete trapping",
  },
};

export interface BlockerLevel {
  readonly blocker: BlockerName;
  /** Free concentration at the channel, µM. */
  readonly um: number;
}

/** What a network of ketamine's rates is put under, so that its block is that of other blockers. */
export interface EquivalentBlock {
  /** µM of ketamine that bind as fast. */
  readonly concentrationUm: number;
  readonly unbindingRatio: number;
  readonly escapeRatio: number;
}

/** The activation and the unbinding factor (−55 mV) of excitatory cells at rest: a mixture's steady block is exact there. */
const reference = { activation: 0.09, unbindingFactor: Math.exp((66 - 55) / 32.26) };

const { ketamine } = blockerTable;

/**
 * One block for all blockers together. They compete for one site; of the blocked channels each holds a share that follows
 * from its binding rate over its rate of leaving, and the mixture leaves at the mean rate over these shares.
 */
export function equivalentBlock(levels: readonly BlockerLevel[]): EquivalentBlock {
  const present = levels
    .filter(({ um }) => um > 0)
    .map(({ blocker, um }) => {
      const { bindingPerUmS, unbindingPerS, escapePerS } = blockerTable[blocker];
      const { activation, unbindingFactor } = reference;
      const binding = um * (bindingPerUmS / ketamine.bindingPerUmS);
      const leaving = activation * unbindingFactor * unbindingPerS + escapePerS;
      return {
        binding,
        held: binding / leaving,
        unbindingRatio: unbindingPerS / ketamine.unbindingPerS,
        escapeRatio: escapePerS / ketamine.escapePerS,
      };
    });
  if (present.length === 0) return { concentrationUm: 0, unbindingRatio: 1, escapeRatio: 1 };
  const heldByAll = present.reduce((sum, { held }) => sum + held, 0);
  const meanOver = (name: "unbindingRatio" | "escapeRatio") =>
    present.reduce((sum, each) => sum + each.held * each[name], 0) / heldByAll;
  return {
    concentrationUm: present.reduce((sum, { binding }) => sum + binding, 0),
    unbindingRatio: meanOver("unbindingRatio"),
    escapeRatio: meanOver("escapeRatio"),
  };
}
