import { expect, test } from "vitest";
import { createParameters } from "../../../src/model/parameter-sets/parameter-sets.ts";
import {
  nmdaFractions,
  nmdaStates,
  receptorsOf,
  wholeReceptors,
} from "../../../src/view/scene/synapse/receptors.ts";
import { setScalar } from "../../support/set-scalar.ts";
import { createFrozenFrame } from "./support.ts";

const receptors = receptorsOf(createParameters({}, "k1"));

function frameOf(block: number, open: number, potentialMv: number) {
  const frame = createFrozenFrame(0.75);
  setScalar(frame, "pickedNmdaBlock", block);
  setScalar(frame, "pickedActivatedFraction", open);
  setScalar(frame, "pickedMembranePotential", potentialMv);
  return frame;
}

test("receptors are as many as carry the model's peak conductances", () => {
  expect(receptors.counts).toEqual({ ampa: 43, nmda: 9 });
  const doubled = createParameters({ nmdaExcitatoryToExcitatoryNs: 2 * receptors.peakNs.nmda }, "k1");
  expect(receptorsOf(doubled).counts).toEqual({ ampa: 43, nmda: 18 });
});

test("the states of NMDA receptors are the model's and add up to one", () => {
  const fractions = nmdaFractions(frameOf(0.3, 0.4, -65), receptors);
  expect(nmdaStates.reduce((sum, state) => sum + fractions[state], 0)).toBeCloseTo(1, 12);
  expect(fractions.ketamine).toBeCloseTo(0.3);
  // Jahr & Stevens 1990 at 1 mM and −65 mV: 6 % of open channels are free of magnesium.
  expect(fractions.open / (fractions.open + fractions.magnesium)).toBeCloseTo(0.06, 2);
});

test("depolarisation drives magnesium out", () => {
  const at = (potentialMv: number) => nmdaFractions(frameOf(0, 0.5, potentialMv), receptors).magnesium;
  expect(at(-40)).toBeLessThan(at(-70));
});

test("the magnesium in the pores is that of the network that runs", () => {
  const frame = frameOf(0, 0.5, -65);
  const without = receptorsOf(createParameters({ magnesiumExcitatoryMm: 0 }));
  expect(nmdaFractions(frame, without)).toMatchObject({ magnesium: 0, open: 0.5 });
});

test("whole receptors keep the count, whatever the fractions", () => {
  for (const block of [0, 0.11, 0.35, 0.9, 1]) {
    const whole = wholeReceptors(nmdaFractions(frameOf(block, 0.25, -60), receptors), receptors.counts.nmda);
    expect(nmdaStates.reduce((sum, state) => sum + whole[state], 0)).toBe(receptors.counts.nmda);
  }
});
