import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ringSlotsOf } from "../../src/engine/webgpu/buffer-sizes.ts";
import {
  arrivalCode,
  footprintCode,
  longestBatchSteps,
  roundCode,
  spikeCode,
} from "../../src/engine/webgpu/layout.ts";
import { nmdaPayloadUnits } from "../../src/model/equations/synapse.ts";
import { spineGate } from "../../src/model/equations/wiring.ts";
import { createWiring } from "../../src/model/network/connectivity.ts";
import { createSheet, largestSheetSide } from "../../src/model/network/populations.ts";
import { smallestDtMs } from "../../src/model/network/recipe.ts";
import { gatesBelow } from "../../src/model/network/spine-gates.ts";
import { projectionIndex, projectionTable } from "../../src/model/network/structure.ts";
import { parameterTable } from "../../src/model/parameters.ts";
import { neuronsPerTile } from "../../src/model/tile.ts";

const { rounds } = projectionTable[projectionIndex.EE];

describe("the packed sums of arrivals", () => {
  it("cannot overflow: in-degree events of the largest payload fit every field", () => {
    const inDegreeFrom = (pre: string) =>
      Math.max(...projectionTable.filter((each) => each.pre === pre).map(({ inDegree }) => inDegree));
    const alpha = parameterTable.nmdaSaturationStep.maximum;
    // A cell that has fired keeps at least α, which a first spike leaves behind.
    const largestPayload = nmdaPayloadUnits(alpha, alpha);
    expect(largestPayload).toBe(Math.round(512 * alpha));
    expect(inDegreeFrom("excitatory") * largestPayload).toBeLessThanOrEqual(arrivalCode.payloadMask);
    expect(inDegreeFrom("excitatory")).toBeLessThanOrEqual(arrivalCode.countMask);
    expect(inDegreeFrom("inhibitory")).toBeLessThanOrEqual(arrivalCode.countMask);
    expect(arrivalCode.gaba).toBe(arrivalCode.payloadMask + 1);
    expect(arrivalCode.ampa).toBe(arrivalCode.gaba * (arrivalCode.countMask + 1));
    expect(arrivalCode.ampa * (arrivalCode.countMask + 1)).toBe(2 ** 32);
  });
});

describe("the codes of spikes and of the connection rule", () => {
  it("hold the largest sheet, the longest batch and the shortest time step", () => {
    const wiring = createWiring(createSheet(largestSheetSide, largestSheetSide), 1, smallestDtMs);
    expect(neuronsPerTile * largestSheetSide ** 2).toBeLessThanOrEqual(spikeCode.neuronMask + 1);
    expect(Math.max(longestBatchSteps, ringSlotsOf(wiring))).toBeLessThanOrEqual(spikeCode.stepLimit);
    expect(spikeCode.stepLimit * 2 ** spikeCode.neuronBits).toBe(2 ** 32);
    for (const { displacementX, displacementY, delaySteps, preInverse, preTwist } of wiring.projections) {
      expect(Math.max(...displacementX, ...displacementY)).toBeLessThan(footprintCode.bias);
      expect(Math.min(...displacementX, ...displacementY)).toBeGreaterThanOrEqual(-footprintCode.bias);
      expect(Math.max(...delaySteps)).toBeLessThan(2 ** 16);
      expect(Math.max(...preInverse)).toBeLessThanOrEqual(roundCode.multiplierMask);
      expect(Math.max(...preTwist)).toBeLessThanOrEqual(255);
    }
  });
});

describe("the limit of spines", () => {
  const gates = Array.from({ length: 256 * rounds }, (_, index) =>
    spineGate(Math.floor(index / rounds), index % rounds, rounds),
  );

  it("counts the gates below any occupancy, as the reference compares them", () => {
    for (let index = 1; index < gates.length; index++) {
      expect(gates[index]! > gates[index - 1]!).toBe(true);
    }
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (occupancy) => {
        const limit = gatesBelow(occupancy, rounds);
        expect(limit === 0 || gates[limit - 1]! < occupancy).toBe(true);
        expect(limit === gates.length || gates[limit]! >= occupancy).toBe(true);
      }),
    );
  });

  it("is none at 0 and all at 1", () => {
    expect(gatesBelow(0, rounds)).toBe(0);
    expect(gatesBelow(1, rounds)).toBe(gates.length);
  });
});
