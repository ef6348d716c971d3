import { describe, expect, it } from "vitest";
import { createArrivalRing } from "../../src/engine/reference/arrival-ring.ts";
import { createBackgroundTables } from "../../src/engine/reference/background-tables.ts";
import { OutEdges } from "../../src/engine/reference/out-edges.ts";
import { propagateAlong } from "../../src/engine/reference/propagate.ts";
import {
  permuteSlot,
  spineGate,
  twistedOffset,
  unpermuteSlot,
  wrapCoordinate,
} from "../../src/model/equations/wiring.ts";
import {
  backgroundMultipliers,
  createBackgroundSeeds,
  generatorTable,
} from "../../src/model/network/background-input.ts";
import { createWiring, type Wiring } from "../../src/model/network/connectivity.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import type { Projection } from "../../src/model/network/projection.ts";
import { gatesBelow } from "../../src/model/network/spine-gates.ts";

/** The `index`-th out-edge of a neuron straight from the equations, without tables. */
function outEdgeByEquations(wiring: Wiring, projection: Projection, pre: number, index: number) {
  const { preIsInhibitory, postIsInhibitory, rounds } = projection;
  const { tilesX, tilesY } = wiring.sheet;
  const preTile = Math.floor(pre / (preIsInhibitory ? 64 : 256));
  const round = preIsInhibitory ? Math.floor(index / 4) : index;
  const slot = preIsInhibitory ? (pre % 64) + 64 * (index % 4) : pre % 256;
  const of = (name: "preOffset" | "postOffset" | "gateOffset", twist: number) =>
    twistedOffset(
      projection[name][round]!,
      projection[name.replace("Offset", "Twist") as "preTwist"][round]!,
      twist,
    );
  const preOffset = of("preOffset", projection.preTileTwist[preTile]!);
  const middle = unpermuteSlot(slot, projection.preInverse[round]!, preOffset);
  const entry = 256 * (round % 4) + middle;
  const line = wrapCoordinate(Math.floor(preTile / tilesX) - projection.displacementY[entry]!, tilesY);
  const column = wrapCoordinate((preTile % tilesX) - projection.displacementX[entry]!, tilesX);
  const postTile = line * tilesX + column;
  const twist = projection.postTileTwist[postTile]!;
  const postSlot = unpermuteSlot(middle, projection.postInverse[round]!, of("postOffset", twist));
  const gateSlot = permuteSlot(postSlot, projection.gateMultiplier[round]!, of("gateOffset", twist));
  return {
    post: postIsInhibitory ? 64 * postTile + (postSlot % 64) : 256 * postTile + postSlot,
    delaySteps: projection.delaySteps[entry]!,
    gate: projection.name === "EE" ? spineGate(gateSlot, round, rounds) : -1,
  };
}

describe("the reference engine's out-edges", () => {
  const sheet = createSheet(12, 7);
  const wiring = createWiring(sheet, 4, 0.1);
  const spikeStep = 1000;

  it.each([
    ["EE", 0, 1],
    ["EE", 0, 0.6],
    ["IE", 1, 1],
    ["EI", 2, 1],
    ["II", 3, 1],
  ] as const)(
    "are those of %s by the equations (projection %i, spine occupancy %f)",
    (_, index, occupancy) => {
      const projection = wiring.projections[index];
      const longestDelaySteps = Math.max(...projection.delaySteps);
      const pres = projection.preIsInhibitory ? sheet.inhibitory : sheet.excitatory;
      const outEdges = new OutEdges(wiring, projection);
      const gatesOfTile = new Int32Array(sheet.tiles).fill(gatesBelow(occupancy, projection.rounds));
      for (let pre = 3; pre < pres; pre += 997) {
        const walked = createArrivalRing(sheet.neurons, longestDelaySteps);
        const ruled = createArrivalRing(sheet.neurons, longestDelaySteps);
        const entered = propagateAlong(walked, outEdges, gatesOfTile, 0, pre, 1, spikeStep, spikeStep + 1);
        let expected = 0;
        for (let edge = 0; edge < projection.outDegree; edge++) {
          const { post, delaySteps, gate } = outEdgeByEquations(wiring, projection, pre, edge);
          if (gate < occupancy) {
            ruled.packed[((spikeStep + delaySteps) % ruled.slots) * sheet.neurons + post]! += 1;
            expected++;
          }
        }
        expect(entered).toBe(expected);
        expect(walked.packed.findIndex((count, index) => count !== ruled.packed[index])).toBe(-1);
      }
    },
  );
});

describe("the reference engine's background tables", () => {
  const sheet = createSheet(4, 4);
  const seeds = createBackgroundSeeds(sheet, 2);
  const starts = [seeds.first, seeds.second, seeds.third];
  const tables = createBackgroundTables(seeds);

  it.each([0, 1, 4091, 4092, 123_456_789])(
    "hold the generators' values of every neuron at step %i",
    (step) => {
      const multipliers = backgroundMultipliers(step);
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
