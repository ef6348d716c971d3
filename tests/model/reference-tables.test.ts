import { describe, expect, it } from "vitest";
import { createBackgroundTables } from "../../src/engine/reference/background-tables.ts";
import { createEdgeWalk, edgeMasks, edgeShifts, OutEdges } from "../../src/engine/reference/out-edges.ts";
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
  const threads = 3;
  const threadOfTile = Uint8Array.from({ length: sheet.tiles }, (_, tile) =>
    Math.floor((threads * tile) / sheet.tiles),
  );

  it.each([
    ["excitatory", 0.6],
    ["inhibitory", 1],
  ] as const)("are those of %s cells by the equations, thread by thread", (population, occupancy) => {
    const isInhibitory = population === "inhibitory";
    const projections = wiring.projections.filter(({ preIsInhibitory }) => preIsInhibitory === isInhibitory);
    const degree = projections.reduce((sum, { outDegree }) => sum + outDegree, 0);
    const lists = {
      edges: new Uint32Array(degree),
      ranks: new Uint16Array(isInhibitory ? 0 : degree),
      splits: new Uint16Array(threads + 1),
    };
    const outEdges = new OutEdges(createEdgeWalk(wiring), projections, threadOfTile, false, lists);
    for (let pre = 3; pre < sheet[population]; pre += 997) {
      expect(outEdges.placeOf(pre, 0)).toBe(0);
      const listed = [...lists.edges].map((edge, index) => {
        const tile = edge >>> edgeShifts.tile;
        const thread = lists.splits.findIndex((split, next) => next > 0 && split > index) - 1;
        expect(threadOfTile[tile]).toBe(thread);
        const limit = gatesBelow(occupancy, projections[0]!.rounds);
        const place = edge & edgeMasks.place;
        const post = place < 256 ? 256 * tile + place : sheet.excitatory + 64 * tile + place - 256;
        return `${post} ${(edge >>> edgeShifts.delay) & edgeMasks.delay} ${(lists.ranks[index] ?? 0) <= limit}`;
      });
      const ruled = projections.flatMap((projection) =>
        Array.from({ length: projection.outDegree }, (_, index) => {
          const { post, delaySteps, gate } = outEdgeByEquations(wiring, projection, pre, index);
          const first = projection.postIsInhibitory ? sheet.excitatory : 0;
          return `${first + post} ${delaySteps} ${gate < occupancy}`;
        }),
      );
      expect(listed.sort()).toEqual(ruled.sort());
    }
  });
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
