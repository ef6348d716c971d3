import { describe, expect, it } from "vitest";
import { mechanismNames, withoutMechanisms } from "../../src/model/mechanisms.ts";
import { createParameters } from "../../src/model/parameter-sets/parameter-sets.ts";

const parameters = createParameters();
const compensation = { inhibitoryNmdaScale: 1.5, meanUnbindingFactor: 1.4 };
const without = (...off: (typeof mechanismNames)[number][]) => ({
  ...parameters,
  ...withoutMechanisms(parameters, off, compensation),
});

describe("a parameter set without mechanisms", () => {
  it("is the set itself while all act", () => {
    expect(without()).toEqual(parameters);
  });

  it("has the same magnesium in both populations, and rescaled NMDA peaks onto interneurons", () => {
    const changed = without("magnesium");
    expect(changed.magnesiumInhibitoryMm).toBe(parameters.magnesiumExcitatoryMm);
    expect(changed.nmdaExcitatoryToInhibitoryNs).toBeCloseTo(
      1.5 * parameters.nmdaExcitatoryToInhibitoryNs,
      12,
    );
    expect(changed.backgroundNmdaInhibitoryNs).toBeCloseTo(1.5 * parameters.backgroundNmdaInhibitoryNs, 12);
  });

  it("has as many background events, at the excitatory cells' rate per synapse, without tonic drive", () => {
    const changed = without("tonicDrive");
    const events = (p: typeof parameters) => p.backgroundSynapsesInhibitory * p.backgroundRateInhibitoryHz;
    expect(events(changed)).toBeCloseTo(events(parameters), 9);
    expect(changed.backgroundRateInhibitoryHz / parameters.backgroundRateExcitatoryHz).toBeCloseTo(1, 2);
    expect(Number.isInteger(changed.backgroundSynapsesInhibitory)).toBe(true);
  });

  it("unbinds as fast as on average, at every potential, without voltage dependence", () => {
    const changed = without("voltage");
    expect(changed.unbindingVoltageDependence).toBe(0);
    expect(changed.ketamineUnbindingRatePerS).toBeCloseTo(1.4 * parameters.ketamineUnbindingRatePerS, 12);
    expect(changed.nmdaExcitatoryToInhibitoryNs).toBe(parameters.nmdaExcitatoryToInhibitoryNs);
  });

  it("stays within the ranges of the parameters, whatever is switched off", () => {
    for (let subset = 0; subset < 2 ** mechanismNames.length; subset++) {
      const off = mechanismNames.filter((_, index) => (subset >> index) & 1);
      expect(() => createParameters(without(...off))).not.toThrow();
    }
  });
});
