import { describe, expect, it } from "vitest";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { type BlockerLevel, blockerTable, equivalentBlock } from "../../src/model/substances.ts";

/** Blocked share at steady state where each blocker has its own site-competing state, from the blockers' own rates. */
function steadyBlock(levels: readonly BlockerLevel[], activation: number, unbindingFactor: number): number {
  const held = levels.reduce((sum, { blocker, um }) => {
    const { bindingPerUmS, unbindingPerS, escapePerS } = blockerTable[blocker];
    return (
      sum + (activation * bindingPerUmS * um) / (activation * unbindingFactor * unbindingPerS + escapePerS)
    );
  }, 0);
  return held / (1 + held);
}

/** The same from one equivalent blocker. */
function equivalentSteadyBlock(levels: readonly BlockerLevel[], activation: number, unbindingFactor: number) {
  const { concentrationUm, unbindingRatio, escapeRatio } = equivalentBlock(levels);
  const { bindingPerUmS, unbindingPerS, escapePerS } = blockerTable.ketamine;
  const binding = activation * bindingPerUmS * concentrationUm;
  const leaving = activation * unbindingFactor * unbindingPerS * unbindingRatio + escapePerS * escapeRatio;
  return binding / (binding + leaving);
}

const mixture: readonly BlockerLevel[] = [
  { blocker: "ketamine", um: 0.7 },
  { blocker: "memantine", um: 0.35 },
];
const atRest = [0.09, Math.exp(11 / 32.26)] as const;

describe("blockers of the NMDA channel", () => {
  it("is ketamine itself for ketamine alone, and nothing for nothing", () => {
    expect(equivalentBlock([{ blocker: "ketamine", um: 1.3 }])).toEqual({
      ...{ concentrationUm: 1.3, unbindingRatio: 1, escapeRatio: 1 },
    });
    expect(equivalentBlock([{ blocker: "memantine", um: 0 }])).toEqual({
      ...{ concentrationUm: 0, unbindingRatio: 1, escapeRatio: 1 },
    });
  });

  it("has memantine bind faster, and leave open and closed channels faster, than ketamine", () => {
    const { concentrationUm, unbindingRatio, escapeRatio } = equivalentBlock([
      { blocker: "memantine", um: 1 },
    ]);
    expect(concentrationUm).toBeCloseTo(0.32 / 0.15, 9);
    expect(unbindingRatio).toBeCloseTo(0.53 / 0.22, 9);
    expect(escapeRatio).toBeCloseTo(0.00285 / 0.00126, 9);
  });

  it("leaves 86 % of ketamine's and 71 % of memantine's block after 120 s without agonist (Mealing 1999)", () => {
    const left = (blocker: "ketamine" | "memantine") => Math.exp(-120 * blockerTable[blocker].escapePerS);
    expect(left("ketamine")).toBeCloseTo(0.86, 2);
    expect(left("memantine")).toBeCloseTo(0.71, 2);
  });

  it("has a hundredth of ketamine's dissociation constant for MK-801", () => {
    const affinity = (blocker: "ketamine" | "mk-801") =>
      blockerTable[blocker].unbindingPerS / blockerTable[blocker].bindingPerUmS;
    expect(affinity("ketamine") / affinity("mk-801")).toBeCloseTo(100, 6);
  });

  it("blocks exactly as much as a mixture does where excitatory cells rest, and nearly so elsewhere", () => {
    expect(equivalentSteadyBlock(mixture, ...atRest)).toBeCloseTo(steadyBlock(mixture, ...atRest), 12);
    let farthest = 0;
    for (const activation of [0.05, 0.1, 0.2, 0.4]) {
      for (const millivolts of [-65, -60, -55, -50]) {
        const place = [activation, Math.exp((millivolts + 66) / 32.26)] as const;
        const exact = steadyBlock(mixture, ...place);
        farthest = Math.max(farthest, Math.abs(equivalentSteadyBlock(mixture, ...place) / exact - 1));
      }
    }
    console.log(`ketamine with memantine: steady block within ${(100 * farthest).toFixed(2)} %`);
    expect(farthest).toBeLessThan(0.005);
  });

  it("multiplies the network's own rates of leaving, and leaves ketamine's to the last bit", () => {
    const recipe = createRecipe();
    const constants = (request: Parameters<typeof createConditions>[1]) =>
      createStepConstants(recipe, createConditions(recipe.sheet, request));
    const own = constants({ concentrationUm: 1 });
    expect(own.unbindingRatePerSecond).toBe(recipe.parameters.ketamineUnbindingRatePerS);
    expect(own.closedEscapeRatePerSecond).toBe(recipe.parameters.closedEscapeRatePerS);
    const other = constants({ concentrationUm: 1, unbindingRatio: 2, escapeRatio: 3 });
    expect(other.bindingRatePerSecond).toBe(own.bindingRatePerSecond);
    expect(other.unbindingRatePerSecond).toBe(2 * own.unbindingRatePerSecond);
    expect(other.closedEscapeRatePerSecond).toBe(3 * own.closedEscapeRatePerSecond);
  });
});
