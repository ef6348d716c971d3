import { describe, expect, it } from "vitest";
import {
  moduloPrime,
  moduloSlots,
  permuteSlot,
  spineGate,
  twistedOffset,
  unpermuteSlot,
  wrapCoordinate,
} from "../../src/model/equations/wiring.ts";
import { createWiring, inEdge } from "../../src/model/network/connectivity.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { projectionIndex } from "../../src/model/network/structure.ts";

/** Each operation rounded to 32 bits, as graphics processors compute. */
const f32 = Math.fround;
const single = {
  modulo257: (value: number) => f32(value - f32(257 * Math.floor(f32(f32(value + 0.5) * f32(1 / 257))))),
  modulo256: (value: number) => f32(value - f32(256 * Math.floor(f32(value / 256)))),
  permuteSlot: (slot: number, multiplier: number, offset: number) =>
    f32(single.modulo257(f32(multiplier * f32(single.modulo256(f32(slot + offset)) + 1))) - 1),
  unpermuteSlot: (slot: number, inverse: number, offset: number) =>
    single.modulo256(f32(f32(single.modulo257(f32(inverse * f32(slot + 1))) - 1) - offset)),
};
/** The rule in 32-bit integers, as its definition has it. */
const integer = {
  modulo257: (value: number) => {
    const rest = (value & 255) - (value >> 8);
    return rest < 0 ? rest + 257 : rest;
  },
  permuteSlot: (slot: number, multiplier: number, offset: number) =>
    integer.modulo257(multiplier * (((slot + offset) & 255) + 1)) - 1,
  unpermuteSlot: (slot: number, inverse: number, offset: number) =>
    (integer.modulo257(inverse * (slot + 1)) - 1 - offset) & 255,
};

function inverseOf(multiplier: number): number {
  let inverse = 1;
  while ((inverse * multiplier) % 257 !== 1) inverse++;
  return inverse;
}

describe("32-bit floats, integers and the equations agree", () => {
  it("on the remainder modulo 257, for 0 … 65 536", () => {
    let wrong = 0;
    for (let value = 0; value <= 65_536; value++) {
      const expected = value % 257;
      const all = [moduloPrime(value), single.modulo257(value), integer.modulo257(value)];
      wrong += all.every((got) => got === expected) ? 0 : 1;
    }
    expect(wrong).toBe(0);
  });

  it("on the remainder modulo 256, for −511 … 65 535", () => {
    let wrong = 0;
    for (let value = -511; value <= 65_535; value++) {
      wrong += moduloSlots(value) === (value & 255) && single.modulo256(value) === (value & 255) ? 0 : 1;
    }
    expect(wrong).toBe(0);
  });

  it("on permuting and unpermuting, for every multiplier, slot and several offsets", () => {
    let wrong = 0;
    for (let multiplier = 2; multiplier <= 255; multiplier++) {
      const inverse = inverseOf(multiplier);
      for (const offset of [0, 1, 100, 255]) {
        for (let slot = 0; slot < 256; slot++) {
          const there = permuteSlot(slot, multiplier, offset);
          const back = unpermuteSlot(slot, inverse, offset);
          const agrees =
            there === integer.permuteSlot(slot, multiplier, offset) &&
            there === single.permuteSlot(slot, multiplier, offset) &&
            back === integer.unpermuteSlot(slot, inverse, offset) &&
            back === single.unpermuteSlot(slot, inverse, offset) &&
            unpermuteSlot(there, inverse, offset) === slot;
          wrong += agrees && there >= 0 && there <= 255 ? 0 : 1;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  it("on a tile's twist, for every offset, odd factor and twist", () => {
    let wrong = 0;
    for (let offset = 0; offset < 256; offset++) {
      for (let factor = 1; factor < 256; factor += 2) {
        for (let twist = 0; twist < 256; twist++) {
          const sum = f32(offset + f32(factor * twist));
          const expected = (offset + factor * twist) & 255;
          wrong += sum - 256 * Math.floor(f32(sum / 256)) === expected ? 0 : 1;
        }
      }
      wrong += twistedOffset(offset, 255, offset) === ((offset + 255 * offset) & 255) ? 0 : 1;
    }
    expect(wrong).toBe(0);
  });

  it("on wrapping a coordinate that left the torus by less than a turn", () => {
    for (const size of [4, 7, 56]) {
      for (let coordinate = -size + 1; coordinate < 2 * size - 1; coordinate++) {
        expect(wrapCoordinate(coordinate, size)).toBe((coordinate + size) % size);
      }
    }
  });

  it("on the order of all 51 200 spine gates", () => {
    let previous = -1;
    let wrong = 0;
    for (let slot = 0; slot < 256; slot++) {
      for (let round = 0; round < 200; round++) {
        const gate = spineGate(slot, round, 200);
        const rounded = f32(f32(slot + f32(f32(round + 0.5) / 200)) / 256);
        wrong += rounded > previous && Math.abs(rounded - gate) < 1e-7 ? 0 : 1;
        previous = rounded;
      }
    }
    expect(wrong).toBe(0);
    expect(previous).toBeLessThan(1);
  });
});

describe("the spine gate", () => {
  const sheet = createSheet(4, 4);
  const wiring = createWiring(sheet, 1, 0.1);
  const projection = wiring.projections[projectionIndex.EE];
  const keptOf = (cell: number, occupancy: number) => {
    let kept = 0;
    for (let index = 0; index < projection.inDegree; index++) {
      kept += inEdge(wiring, projection, cell, index).gate < occupancy ? 1 : 0;
    }
    return kept;
  };

  it.each([0.25, 0.6, 0.75, 0.9])(
    "keeps the share %f of each tile's synapses, exactly to 1e-5",
    (occupancy) => {
      for (let tile = 0; tile < sheet.tiles; tile++) {
        let kept = 0;
        for (let local = 0; local < 256; local++) {
          kept += keptOf(256 * tile + local, occupancy);
        }
        expect(Math.abs(kept / (256 * projection.inDegree) - occupancy)).toBeLessThan(1e-5);
      }
    },
  );

  it("spreads what it takes over the cells as chance would (sd 6.1 of 200 at 0.75)", () => {
    let squares = 0;
    for (let cell = 0; cell < sheet.excitatory; cell++) {
      squares += (keptOf(cell, 0.75) - 150) ** 2;
    }
    expect(Math.sqrt(squares / sheet.excitatory)).toBeCloseTo(6.12, 0);
  });

  it("keeps every synapse at full occupancy and none at zero", () => {
    expect(keptOf(17, 1)).toBe(200);
    expect(keptOf(17, 0)).toBe(0);
  });
});
