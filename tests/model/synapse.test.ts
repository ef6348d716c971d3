import { describe, expect, it } from "vitest";
import {
  decayAndAdd,
  nmdaActivatedFraction,
  nmdaGatingAfterSpike,
  nmdaPayloadUnits,
} from "../../src/model/equations/synapse.ts";
import { payloadQuantum } from "../../src/model/network/step-constants.ts";
import { parameterTable } from "../../src/model/parameters.ts";

const alpha = parameterTable.nmdaSaturationStep.value;
const tauMs = parameterTable.nmdaTimeConstantMs.value;

/** Release fraction and payload (as a share) of the last of many spikes at a steady rate. */
function steadyTrain(rateHz: number) {
  const intervalSteps = Math.round(10_000 / rateHz);
  let fraction = 0;
  for (let spike = 0; spike < 400; spike++) {
    fraction = nmdaGatingAfterSpike(fraction, intervalSteps, 0.1 / tauMs, alpha);
  }
  return { fraction, payload: nmdaPayloadUnits(fraction, alpha) * payloadQuantum, intervalSteps };
}

describe("conductances", () => {
  it("decay exactly, whatever the number of steps", () => {
    const factor = Math.exp(-0.1 / 2);
    let conductance = 3;
    for (let step = 0; step < 200; step++) {
      conductance = decayAndAdd(conductance, factor, 0);
    }
    expect(conductance).toBeCloseTo(3 * Math.exp(-10), 12);
  });

  it("hold arrivals of one step in full", () => {
    expect(decayAndAdd(2, 0.5, 0.25)).toBe(1.25);
  });
});

describe("saturating NMDA transmission", () => {
  it("carries the whole increment with the first spike", () => {
    const first = nmdaGatingAfterSpike(0, 65_536, 0.1 / tauMs, alpha);
    expect(first).toBe(alpha);
    expect(nmdaPayloadUnits(first, alpha)).toBe(148);
  });

  it("carries whole numbers of units, at most 148 of them", () => {
    for (let fraction = 0; fraction < 1; fraction += 0.001) {
      const units = nmdaPayloadUnits(Math.max(alpha, fraction), alpha);
      expect(Number.isInteger(units)).toBe(true);
      expect(units).toBeGreaterThanOrEqual(0);
      expect(units).toBeLessThanOrEqual(148);
    }
  });

  it("settles at α / (1 − (1 − α) e^(−T/τ)) in a steady train", () => {
    const { fraction, intervalSteps } = steadyTrain(20);
    const left = Math.exp((-intervalSteps * 0.1) / tauMs);
    expect(fraction).toBeCloseTo(alpha / (1 - (1 - alpha) * left), 7);
  });

  it("brings less per spike the faster the train, and never more than all channels in sum", () => {
    const slow = steadyTrain(2);
    const fast = steadyTrain(100);
    expect(fast.payload).toBeLessThan(0.5 * slow.payload);
    const meanActivation = (100 * fast.payload * tauMs) / 1000;
    expect(meanActivation).toBeLessThan(1);
  });

  it("sends what the equation of the continuous gate would, to a quantum", () => {
    const { fraction, payload } = steadyTrain(20);
    const before = (fraction - alpha) / (1 - alpha);
    expect(Math.abs(payload - alpha * (1 - before))).toBeLessThanOrEqual(payloadQuantum / 2 + 1e-9);
  });
});

describe("open fraction", () => {
  it("adds ambient glutamate to what synapses open", () => {
    expect(nmdaActivatedFraction(66.3, 663, 0.02)).toBeCloseTo(0.12, 12);
  });

  it("never exceeds all channels", () => {
    expect(nmdaActivatedFraction(1000, 100, 0.02)).toBe(1);
  });
});
