import { expect, test } from "vitest";
import { createWiring, inEdge } from "../../../src/model/network/connectivity.ts";
import { spineSynapsesOf } from "../../../src/model/network/spine-synapses.ts";
import { projectionIndex } from "../../../src/model/network/structure.ts";
import { SpineGrowth } from "../../../src/view/scene/dendrite/spine-growth.ts";
import { createFrozenFrame, dtMs, seed, sheet } from "./support.ts";

const wiring = createWiring(sheet, seed, dtMs);

test.each([0, 0.5, 0.75, 0.9, 1])(
  "at occupancy %d the spines drawn are the synapses that the model has",
  (occupancy) => {
    const frame = createFrozenFrame(occupancy);
    for (const neuron of [0, 1900, 2700, sheet.excitatory - 1]) {
      const partners = spineSynapsesOf(wiring, neuron);
      const growth = new SpineGrowth(partners);
      growth.show(frame);
      const drawn = growth.values.filter((value, index) => index % 2 === 0 && value === 1).length;
      const projection = wiring.projections[projectionIndex.EE];
      const existing = Array.from({ length: 200 }, (_, index) =>
        inEdge(wiring, projection, neuron, index),
      ).filter(({ gate }) => gate < occupancy).length;
      expect(drawn).toBe(existing);
    }
  },
);

test("an inhibitory cell has no spine sites", () => {
  expect(spineSynapsesOf(wiring, sheet.excitatory).pre).toHaveLength(0);
});

test("a spine that appears grows for one and a half seconds, and one that goes shrinks as long", () => {
  const partners = spineSynapsesOf(wiring, 2700);
  const growth = new SpineGrowth(partners);
  growth.show(createFrozenFrame(0));
  expect(growth.advance(0.1)).toBe(false);
  growth.show(createFrozenFrame(1));
  growth.advance(0.75);
  expect(growth.values[0]).toBeCloseTo(0.5);
  growth.advance(0.76);
  expect(growth.values[0]).toBe(1);
  growth.show(createFrozenFrame(0));
  growth.advance(1.49);
  expect(growth.values[0]).toBeCloseTo(0.01, 1);
  growth.advance(0.1);
  expect(growth.advance(0.1)).toBe(true);
  expect(growth.advance(0.1)).toBe(false);
  expect(growth.values[0]).toBe(0);
});

test("a spine carries the recent spike of its own presynaptic partner", () => {
  const partners = spineSynapsesOf(wiring, 2700);
  const frame = createFrozenFrame(1);
  frame.neurons.fill(0);
  frame.columns.recentSpike[partners.pre[17]!] = 255;
  const growth = new SpineGrowth(partners);
  growth.show(frame);
  const lit = Array.from(partners.pre.keys()).filter((spine) => growth.values[2 * spine + 1] === 1);
  expect(lit).toEqual(
    Array.from(partners.pre.keys()).filter((spine) => partners.pre[spine] === partners.pre[17]),
  );
});
