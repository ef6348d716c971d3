import { describe, expect, it } from "vitest";
import { createArrivalRing } from "../../src/engine/reference/arrival-ring.ts";
import { createAxonTables } from "../../src/engine/reference/axon-tables.ts";
import { createBathTables } from "../../src/engine/reference/bath-tables.ts";
import { OutEdges } from "../../src/engine/reference/out-edges.ts";
import { releaseAlong } from "../../src/engine/reference/release.ts";
import { gatesBelow } from "../../src/engine/spine-gates.ts";
import { bathMultipliers, createBathSeeds, generatorTable } from "../../src/model/network/bath.ts";
import { createWiring, outEdge } from "../../src/model/network/connectivity.ts";
import { createSheet } from "../../src/model/network/populations.ts";

describe("the reference engine's axon tables", () => {
  const sheet = createSheet(12, 7);
  const wiring = createWiring(sheet, 4, 0.1);
  const tables = createAxonTables(wiring);
  const spikeStep = 1000;

  it.each([
    ["EE", 0, 1],
    ["EE", 0, 0.6],
    ["IE", 1, 1],
    ["EI", 2, 1],
    ["II", 3, 1],
  ] as const)("walk %s as the rule does (projection %i, spine occupancy %f)", (_, index, occupancy) => {
    const table = tables[index];
    const projection = table.projection;
    const pres = projection.preIsInhibitory ? sheet.inhibitory : sheet.excitatory;
    const outEdges = new OutEdges(wiring, table);
    const gatesOfTile = new Int32Array(sheet.tiles).fill(gatesBelow(occupancy, projection.rounds));
    for (let pre = 3; pre < pres; pre += 997) {
      const walked = createArrivalRing(sheet.neurons, table.longestDelaySteps);
      const ruled = createArrivalRing(sheet.neurons, table.longestDelaySteps);
      const entered = releaseAlong(walked, outEdges, gatesOfTile, 0, pre, 1, spikeStep, spikeStep + 1);
      let expected = 0;
      for (let edge = 0; edge < projection.outDegree; edge++) {
        const { post, delaySteps, gate } = outEdge(wiring, projection, pre, edge);
        if (gate < occupancy) {
          ruled.packed[((spikeStep + delaySteps) % ruled.slots) * sheet.neurons + post]! += 1;
          expected++;
        }
      }
      expect(entered).toBe(expected);
      expect(walked.packed.findIndex((count, index) => count !== ruled.packed[index])).toBe(-1);
    }
  });
});

describe("the reference engine's bath tables", () => {
  const sheet = createSheet(4, 4);
  const seeds = createBathSeeds(sheet, 2);
  const starts = [seeds.first, seeds.second, seeds.third];
  const tables = createBathTables(seeds);

  it.each([0, 1, 4091, 4092, 123_456_789])(
    "hold the generators' values of every neuron at step %i",
    (step) => {
      const multipliers = bathMultipliers(step);
      let wrong = 0;
      for (let neuron = 0; neuron < sheet.neurons; neuron++) {
        for (const [index, { prime }] of generatorTable.entries()) {
          const { powers, exponents, period } = tables[index]!;
          const expected = (multipliers[index]! * starts[index]![neuron]!) % prime;
          wrong += powers[exponents[neuron]! + (step % period)] === expected ? 0 : 1;
        }
      }
      expect(wrong).toBe(0);
    },
  );
});
