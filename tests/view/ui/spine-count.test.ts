import { describe, expect, it } from "vitest";
import { createWiring } from "../../../src/model/network/connectivity.ts";
import { createSheet } from "../../../src/model/network/populations.ts";
import {
  countSpines,
  potentialSpines,
  spineGatesOf,
} from "../../../src/view/instruments/cell/spine-count.ts";

const wiring = createWiring(createSheet(4, 4), 1, 0.1);

describe("the spines of a cell", () => {
  it("all exist at full occupancy and none at 0", () => {
    const gates = spineGatesOf(wiring, 136);
    expect(gates && countSpines(gates, 1)).toBe(potentialSpines);
    expect(gates && countSpines(gates, 0)).toBe(0);
  });

  it("are about three quarters of the potential ones at occupancy 0.75", () => {
    const gates = spineGatesOf(wiring, 136);
    // Gates are stratified over the rounds, so a cell's share is within a few synapses of the occupancy.
    expect(Math.abs((gates ? countSpines(gates, 0.75) : 0) - 150)).toBeLessThan(12);
  });

  it("are not drawn for an interneuron", () => {
    expect(spineGatesOf(wiring, wiring.sheet.excitatory)).toBeNull();
  });
});
