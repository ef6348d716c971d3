import { describe, expect, it } from "vitest";
import {
  afterTherapySession,
  type CascadeInput,
  type CascadeState,
  type CascadeVariable,
  cascadeVariableNames,
  createCascadeState,
  inhibitionLossOf,
  integrateCascade,
  plasticityThreshold,
} from "../../src/model/cascade/cascade.ts";
import { cascadeConstants as c } from "../../src/model/cascade/cascade-constants.ts";

const atRest: CascadeInput = {
  relativeRelease: 1,
  nmdaBlockExcitatory: 0,
  ampaBlock: 0,
  rapamycin: 0,
  hydroxynorketamine: 0,
  ssri: 0,
  isStressed: false,
};
const stressedRelease = 0.716;
const stressedRest: CascadeInput = { ...atRest, relativeRelease: stressedRelease, isStressed: true };
const stressed = createCascadeState("stressed", stressedRelease);
/** What the network answers at an antidepressant level. */
const surge: CascadeInput = {
  ...stressedRest,
  relativeRelease: 1.5 * stressedRelease,
  nmdaBlockExcitatory: 0.14,
};

/** An antidepressant level held for one hour, then a day without. */
function dayAfterAnHour(change: Partial<CascadeInput>) {
  const { relativeRelease: _release, ...keptUp } = change;
  const afterHour = integrateCascade(stressed, { ...surge, ...change }, 1);
  return { afterHour, afterDay: integrateCascade(afterHour, { ...stressedRest, ...keptUp }, 23) };
}

/** Many short steps, with the input wherever the straight line is. */
function integratedFinely(state: CascadeState, from: CascadeInput, to: CascadeInput, hours: number) {
  const steps = 20_000;
  const between = (share: number): CascadeInput => ({
    ...from,
    relativeRelease: from.relativeRelease + share * (to.relativeRelease - from.relativeRelease),
    nmdaBlockExcitatory:
      from.nmdaBlockExcitatory + share * (to.nmdaBlockExcitatory - from.nmdaBlockExcitatory),
  });
  let current = state;
  for (let step = 0; step < steps; step++) {
    current = integrateCascade(current, between(step / steps), hours / steps, between((step + 1) / steps));
  }
  return current;
}

describe("the slow cascade", () => {
  it.each([
    ["healthy", 1, atRest],
    ["stressed", stressedRelease, stressedRest],
  ] as const)("stays where it is at the undrugged rest of a %s subject", (subject, release, input) => {
    const rest = createCascadeState(subject, release);
    const later = integrateCascade(rest, input, 500);
    for (const name of cascadeVariableNames) {
      expect(later[name], name).toBeCloseTo(rest[name], 9);
    }
  });

  it.each([
    ["held", surge, surge, 1],
    ["held for long", surge, surge, 4],
    ["moving", stressedRest, surge, 0.5],
    ["washing out", surge, stressedRest, 6],
  ] as const)("is within a thousandth of fine steps while the input is %s", (_name, from, to, hours) => {
    const coarse = integrateCascade(stressed, from, hours, to);
    const fine = integratedFinely(stressed, from, to, hours);
    for (const name of cascadeVariableNames) {
      expect(Math.abs(coarse[name] - fine[name]), name).toBeLessThanOrEqual(
        1e-3 * Math.abs(fine[name]) + 2e-5,
      );
    }
  });

  it("moves every variable when everything is given", () => {
    const input = { ...surge, ssri: 1, isStressed: false, nmdaBlockExcitatory: 0.5 };
    const later = integrateCascade(stressed, input, 2);
    const trained = afterTherapySession({ ...later, functionalGain: 1 }, { ...input, relativeRelease: 2 });
    for (const name of cascadeVariableNames) {
      expect(trained[name], name).not.toBe(stressed[name]);
    }
  });

  it("raises BDNF within an hour of a surge and is back by the next day", () => {
    const { afterHour, afterDay } = dayAfterAnHour({});
    expect(afterHour.bdnf).toBeGreaterThan(1.2);
    expect(afterDay.bdnf).toBeLessThan(1.1);
  });

  it("has functional gain before spines, and spines by the next day: part of what stress took", () => {
    const { afterHour, afterDay } = dayAfterAnHour({});
    const afterFour = integrateCascade(afterHour, stressedRest, 3);
    expect(afterFour.functionalGain).toBeGreaterThan(0.8 * afterDay.functionalGain);
    expect(afterFour.spineOccupancy / 0.75).toBeLessThan(1.08);
    expect(afterDay.spineOccupancy / 0.75).toBeGreaterThan(1.05);
    expect(afterDay.spineOccupancy).toBeLessThan(1);
  });

  it("grows spines beyond healthy where none were lost, though fewer, and never beyond the ceiling", () => {
    const healthy = createCascadeState("healthy", 1);
    const surging = { ...atRest, relativeRelease: 1.5, nmdaBlockExcitatory: 0.14 };
    const dayLater = integrateCascade(integrateCascade(healthy, surging, 1), atRest, 23);
    expect(dayLater.spineOccupancy).toBeGreaterThan(1.01);
    const { afterDay } = dayAfterAnHour({});
    expect(dayLater.spineOccupancy - 1).toBeLessThan(afterDay.spineOccupancy - 0.75);
    const flooded = integrateCascade({ ...healthy, protein: 50 }, atRest, 100);
    expect(flooded.spineOccupancy).toBeLessThanOrEqual(c.spineCeiling);
  });

  it("grows next to none when mTORC1 is blocked by rapamycin, while BDNF rises all the same", () => {
    const { afterHour, afterDay } = dayAfterAnHour({ rapamycin: 1 });
    expect(afterHour.bdnf).toBeCloseTo(dayAfterAnHour({}).afterHour.bdnf, 9);
    expect(afterDay.mtorc1).toBe(0);
    expect(afterDay.spineOccupancy - 0.75).toBeLessThan(0.01);
  });

  it("needs both routes: each alone makes less BDNF, and neither makes any", () => {
    const bdnfWith = (change: Partial<typeof c>) =>
      integrateCascade(stressed, surge, 1, surge, { ...c, ...change }).bdnf;
    const both = bdnfWith({});
    const [burst, atRest] = [bdnfWith({ restingGain: 0 }), bdnfWith({ releaseGain: 0 })];
    expect(burst).toBeGreaterThan(1.1);
    expect(atRest).toBeGreaterThan(1.05);
    expect(both - 1).toBeCloseTo(burst - 1 + (atRest - 1), 9);
    expect(bdnfWith({ releaseGain: 0, restingGain: 0 })).toBeCloseTo(1, 12);
  });

  it("makes BDNF at rest, without a burst, where resting NMDA channels are blocked (Autry 2011)", () => {
    const quiet = { ...stressedRest, nmdaBlockExcitatory: 0.14 };
    const later = integrateCascade(stressed, quiet, 1);
    expect(later.pEef2).toBeLessThan(0.95);
    expect(later.bdnf).toBeGreaterThan(1.05);
  });

  it("grows by degree as more of AMPA is blocked, next to none at half, and does not rebound when the block ends", () => {
    const shares = [0, 0.1, 0.2, 0.3, 0.5];
    const growth = shares.map((ampaBlock) => dayAfterAnHour({ ampaBlock }).afterDay.spineOccupancy - 0.75);
    for (let index = 1; index < growth.length; index++) {
      expect(growth[index]!).toBeLessThanOrEqual(growth[index - 1]! + 1e-9);
    }
    expect(growth[1]! / growth[0]!).toBeGreaterThan(0.2);
    expect(growth[4]! / growth[0]!).toBeLessThan(0.1);
    const { afterHour } = dayAfterAnHour({ ampaBlock: 0.5 });
    expect(afterHour.bdnf).toBeLessThanOrEqual(1);
    const freed = integrateCascade(afterHour, { ...stressedRest, ampaBlock: 0 }, 23);
    expect(freed.bdnf).toBeLessThan(1.15);
    expect(freed.spineOccupancy - 0.75).toBeLessThan(0.1 * growth[0]!);
  });

  it("would rebound after an AMPA block if the set point followed AMPA throughput (assumption A10)", () => {
    const followsThroughput = { ...c, setPointOfThroughput: 1 };
    const blocked = { ...surge, ampaBlock: 0.5 };
    const afterBlock = integrateCascade(stressed, blocked, 6, blocked, followsThroughput);
    const freed = integrateCascade(afterBlock, stressedRest, 1, stressedRest, followsThroughput);
    expect(freed.bdnf).toBeGreaterThan(1.3);
  });

  it("does not answer a surge for a while after a deep block (refractoriness)", () => {
    const deep = integrateCascade(stressed, { ...stressedRest, nmdaBlockExcitatory: 0.6 }, 1);
    expect(deep.refractoriness).toBeGreaterThan(0.5);
    const fresh = integrateCascade(stressed, surge, 2).mtorc1;
    const refractory = integrateCascade(
      { ...stressed, refractoriness: deep.refractoriness },
      surge,
      2,
    ).mtorc1;
    expect(refractory).toBeLessThan(0.4 * fresh);
    const dayLater = integrateCascade(deep, stressedRest, 24);
    const fall = Math.exp(-24 / c.refractoryFallHours);
    expect(dayLater.refractoriness / deep.refractoriness).toBeCloseTo(fall, 2);
  });

  it("answers an SSRI over weeks: a quarter of it in a week at most, most of it in four", () => {
    const change = (days: number) =>
      integrateCascade(stressed, { ...stressedRest, ssri: 1 }, 24 * days).spineOccupancy - 0.75;
    const after = [7, 28, 56].map(change);
    expect(after[0]! / after[2]!).toBeLessThan(0.25);
    expect(after[1]! / after[2]!).toBeGreaterThan(0.5);
  });

  it("moves the set point of spines with 10 days when stress begins, and back when it ends", () => {
    const healthy = createCascadeState("healthy", 1);
    const begun = integrateCascade(healthy, { ...atRest, isStressed: true }, 240);
    expect((1 - begun.baseSetPoint) / 0.25).toBeCloseTo(1 - Math.exp(-1), 3);
    expect(begun.spineOccupancy).toBeLessThan(1);
    const ended = integrateCascade(stressed, { ...stressedRest, isStressed: false }, 240);
    expect((ended.baseSetPoint - 0.75) / 0.25).toBeCloseTo(1 - Math.exp(-1), 3);
    expect(ended.spineOccupancy).toBeGreaterThan(0.75);
  });

  it("consolidates spines in a session only below the threshold of plasticity, and never beyond health", () => {
    expect(plasticityThreshold(stressed)).toBeCloseTo(1.5, 9);
    expect(afterTherapySession(stressed, stressedRest).consolidation).toBe(0);
    const open = { ...stressed, functionalGain: 0.4, protein: 0.2 };
    expect(plasticityThreshold(open)).toBeCloseTo(1.5 * 0.6, 9);
    const once = afterTherapySession(open, stressedRest);
    expect(once.consolidation).toBeCloseTo(0.02, 9);
    let often = once;
    for (let session = 0; session < 40; session++) {
      often = afterTherapySession(often, stressedRest);
    }
    expect(often.consolidation).toBeCloseTo(0.25, 9);
    expect(afterTherapySession(open, { ...stressedRest, ampaBlock: 0.6 }).consolidation).toBe(0);
  });

  it("loses consolidated spines again while stress lasts, and keeps them without it", () => {
    const trained = { ...stressed, consolidation: 0.08 };
    const later = integrateCascade(trained, stressedRest, c.consolidationHours);
    expect(later.consolidation / 0.08).toBeCloseTo(Math.exp(-1), 3);
    const relieved = integrateCascade(trained, { ...stressedRest, isStressed: false }, c.consolidationHours);
    expect(relieved.consolidation).toBe(0.08);
  });

  it("gathers toxicity in deep block only, which takes spines and inhibition and fades over months", () => {
    const under = (nmdaBlockExcitatory: number, hours: number) =>
      integrateCascade(stressed, { ...stressedRest, nmdaBlockExcitatory }, hours);
    expect(under(c.toxicityBlock, 24).toxicity).toBe(0);
    const poisoned = under(0.8, 24);
    expect(poisoned.toxicity).toBeGreaterThan(0.1);
    expect(inhibitionLossOf(poisoned)).toBeCloseTo(c.toxicityLoss * poisoned.toxicity, 9);
    const later = integrateCascade(poisoned, stressedRest, c.toxicityHours);
    expect(later.toxicity / poisoned.toxicity).toBeCloseTo(Math.exp(-1), 2);
    expect(later.spineOccupancy).toBeLessThan(0.75);
  });

  it("has routes of rival hypotheses that do nothing at their gain of 0, and act each by its own input", () => {
    const blocked = { ...stressedRest, nmdaBlockExcitatory: 0.14, hydroxynorketamine: 0.5 };
    const anHourAfter = (input: CascadeInput, change: Partial<typeof c>) =>
      integrateCascade(stressed, input, 1, input, { ...c, releaseGain: 0, restingGain: 0, ...change });
    const [direct, metabolite] = [{ gluN2bGain: 1 }, { metaboliteGain: 1 }];
    expect(anHourAfter(blocked, {}).mtorc1).toBe(0);
    expect(anHourAfter(blocked, direct).mtorc1).toBeGreaterThan(0.1);
    expect(anHourAfter(blocked, direct).bdnf).toBe(1);
    expect(anHourAfter(blocked, metabolite).bdnf).toBeGreaterThan(1.1);
    expect(anHourAfter({ ...blocked, hydroxynorketamine: 0 }, metabolite).bdnf).toBe(1);
    expect(anHourAfter({ ...blocked, ampaBlock: 1 }, metabolite).bdnf).toBe(1);
    expect(anHourAfter({ ...blocked, rapamycin: 1 }, direct).mtorc1).toBe(0);
  });

  it("lets a knock-out of GluN2B do all that its block can do, and leaves the block nothing to add", () => {
    const knockedOut = { ...c, releaseGain: 0, restingGain: 0, gluN2bGain: 1, gluN2bLost: 1 };
    const anHourAfter = (nmdaBlockExcitatory: number) =>
      integrateCascade(stressed, { ...stressedRest, nmdaBlockExcitatory }, 1, undefined, knockedOut).mtorc1;
    expect(anHourAfter(0)).toBeGreaterThan(0.5);
    expect(anHourAfter(0.1)).toBeLessThanOrEqual(anHourAfter(0));
  });

  it("moves in the direction of its drive", () => {
    const signs: Partial<Record<CascadeVariable, readonly [Partial<CascadeInput>, number]>> = {
      releaseSetPoint: [{ relativeRelease: 1.2 }, 1],
      bdnf: [{ relativeRelease: 0.4 }, -1],
      pEef2: [{ nmdaBlockExcitatory: 0.2 }, -1],
      refractoriness: [{ nmdaBlockExcitatory: 0.2 }, 1],
      slowDrive: [{ ssri: 0.5 }, 1],
      baseSetPoint: [{ isStressed: false }, 1],
    };
    for (const [name, [change, sign]] of Object.entries(signs) as [
      CascadeVariable,
      readonly [Partial<CascadeInput>, number],
    ][]) {
      const later = integrateCascade(stressed, { ...stressedRest, ...change }, 0.5);
      expect(Math.sign(later[name] - stressed[name]), name).toBe(sign);
    }
  });
});
