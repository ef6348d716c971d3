import { describe, expect, it } from "vitest";
import { exponential } from "../../src/model/equations/exponential.ts";
import {
  adaptationAfterStep,
  membranePotentialAfterStep,
  spikeInitiationCurrent,
} from "../../src/model/equations/membrane.ts";

const dtMs = 0.1;

describe("membrane potential", () => {
  const settle = (excitatoryNs: number, gabaNs: number, currentPa: number, stepMs = dtMs) => {
    let potential = -70;
    for (let timeMs = 0; timeMs < 2000; timeMs += stepMs) {
      potential = membranePotentialAfterStep(
        potential,
        stepMs / 200,
        10,
        -70,
        excitatoryNs,
        gabaNs,
        -75,
        currentPa,
      );
    }
    return potential;
  };

  it("rests at the leak's reversal potential", () => {
    expect(settle(0, 0, 0)).toBeCloseTo(-70, 9);
  });

  it("settles at the conductance-weighted mean of the reversal potentials", () => {
    expect(settle(4, 6, 50)).toBeCloseTo((10 * -70 + 6 * -75 + 50) / 20, 9);
  });

  it("is stable with steps far longer than its time constant", () => {
    expect(settle(400, 600, 0, 500)).toBeCloseTo((10 * -70 + 600 * -75) / 1010, 6);
  });

  it("relaxes with time constant C / gL", () => {
    let potential = -60;
    for (let step = 0; step < 2000; step++) {
      potential = membranePotentialAfterStep(potential, 0.01 / 200, 10, -70, 0, 0, -75, 0);
    }
    expect(potential + 70).toBeCloseTo(10 * Math.exp(-20 / 20), 2);
  });

  it("fires at the rate of the leaky integrate-and-fire closed form", () => {
    const [capacitance, leak, rest, threshold, reset, refractoryMs, currentPa] = [
      120, 10, -65, -50, -58, 1.5, 220,
    ];
    const settled = rest + currentPa / leak;
    const tauMs = capacitance / leak;
    const expectedMs = refractoryMs + tauMs * Math.log((settled - reset) / (settled - threshold));
    let potential = reset;
    let refractorySteps = 0;
    let spikes = 0;
    const stepMs = 0.01;
    for (let step = 0; step < 100_000; step++) {
      if (refractorySteps > 0) {
        refractorySteps--;
        continue;
      }
      potential = membranePotentialAfterStep(
        potential,
        stepMs / capacitance,
        leak,
        rest,
        0,
        0,
        -75,
        currentPa,
      );
      if (potential >= threshold) {
        potential = reset;
        refractorySteps = refractoryMs / stepMs;
        spikes++;
      }
    }
    expect(1000 / spikes).toBeGreaterThan(0.99 * expectedMs);
    expect(1000 / spikes).toBeLessThan(1.01 * expectedMs);
  });
});

describe("spike initiation", () => {
  it("equals leak times slope factor at threshold", () => {
    expect(spikeInitiationCurrent(-48, -48, 10, 2)).toBeCloseTo(20, 7);
  });

  it("grows e-fold for each slope factor", () => {
    const ratio = spikeInitiationCurrent(-46, -48, 10, 2) / spikeInitiationCurrent(-48, -48, 10, 2);
    expect(ratio).toBeCloseTo(Math.E, 7);
  });

  it("grows no further above −35 mV", () => {
    expect(spikeInitiationCurrent(40, -48, 10, 2)).toBe(spikeInitiationCurrent(-35, -48, 10, 2));
  });
});

describe("adaptation", () => {
  it("decays with its time constant", () => {
    let adaptation = 26;
    for (let step = 0; step < 3000; step++) {
      adaptation = adaptationAfterStep(adaptation, -60, 0.1 / 300, 0, -70);
    }
    expect(adaptation).toBeCloseTo(26 / Math.E, 2);
  });

  it("settles at its coupling times the depolarisation", () => {
    let adaptation = 0;
    for (let step = 0; step < 60_000; step++) {
      adaptation = adaptationAfterStep(adaptation, -60, 0.1 / 300, 4, -70);
    }
    expect(adaptation).toBeCloseTo(40, 4);
  });
});

describe("the tabulated exponential", () => {
  it("is within 2e-9 of the true one, relatively, between −31 and 31", () => {
    let worst = 0;
    for (let x = -31; x <= 31; x += 0.000_37) {
      worst = Math.max(worst, Math.abs(exponential(x) / Math.exp(x) - 1));
    }
    expect(worst).toBeLessThan(2e-9);
  });

  it("hands over to the true one beyond", () => {
    expect(exponential(-80)).toBe(Math.exp(-80));
    expect(exponential(40)).toBe(Math.exp(40));
    expect(exponential(Number.NaN)).toBeNaN();
  });
});
