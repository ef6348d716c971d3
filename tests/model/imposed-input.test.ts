import { describe, expect, it } from "vitest";
import { patchOfExcitatory, tileOfExcitatory } from "../../src/model/equations/imposed-gain.ts";
import { createPositions, fieldCellOfNeuron } from "../../src/model/network/geometry.ts";
import { createSheet, tileOfNeuron } from "../../src/model/network/populations.ts";
import { ImposedGain } from "../../src/model/stimulation/imposed-gain.ts";
import {
  createImposedInput,
  imposedTable,
  isAnythingImposed,
  nothingImposed,
} from "../../src/model/stimulation/imposed-input.ts";
import { createInputWaves } from "../../src/model/stimulation/input-waves.ts";
import { fieldCellsPerTileSide } from "../../src/model/tile.ts";
import { refusing } from "../support/refusing.ts";

const sheet = createSheet(16, 12);
const gainsOf = (gain: ImposedGain, ms: number) => {
  const gains = new Float32Array(sheet.excitatory);
  gain.fillNeurons(ms, gains);
  return gains;
};

describe("imposed input", () => {
  it("is nothing by default, and is refused whole when a number is out of range", () => {
    expect(isAnythingImposed(createImposedInput(sheet))).toBe(false);
    expect(createImposedInput(sheet)).toEqual(nothingImposed);
    const refused = (stimulus: { x: number; y: number; radiusTiles?: number; strength?: number }) => () =>
      createImposedInput(sheet, { areWavesOn: true, stimulus });
    expect(refused({ x: 17, y: 1 })).toThrow(
      refusing("refusal.outOfRangeWithUnit", {
        ...{ label: { key: "refusal.label.stimulusX" }, minimum: 0, maximum: 16, unit: "tiles", value: 17 },
      }),
    );
    expect(refused({ x: 1, y: Number.NaN })).toThrow(
      refusing("refusal.outOfRangeWithUnit", { label: { key: "refusal.label.stimulusY" }, maximum: 12 }),
    );
    expect(refused({ x: 1, y: 1, radiusTiles: 0.1 })).toThrow(
      refusing("refusal.outOfRangeWithUnit", { label: { key: "refusal.label.stimulusRadius" } }),
    );
    expect(refused({ x: 1, y: 1, strength: 4 })).toThrow(
      refusing("refusal.outOfRange", { label: { key: "refusal.label.stimulusStrength" } }),
    );
  });

  it("leaves every gain at 1 while it is nothing", () => {
    const gain = new ImposedGain(sheet, 1);
    gain.set(createImposedInput(sheet, { areWavesOn: true, stimulus: { x: 3, y: 3 } }));
    gain.set(nothingImposed);
    expect(gain.isOn).toBe(false);
    expect(gainsOf(gain, 123).every((value) => value === 1)).toBe(true);
  });

  it("finds tile and patch of every excitatory neuron where the glutamate field has them", () => {
    const misplaced: number[] = [];
    for (let neuron = 0; neuron < sheet.excitatory; neuron++) {
      const patch = patchOfExcitatory(neuron);
      const [tile, within] = [Math.floor(patch / 16), patch % 16];
      const line = Math.floor(tile / sheet.tilesX) * fieldCellsPerTileSide + Math.floor(within / 4);
      const column = (tile % sheet.tilesX) * fieldCellsPerTileSide + (within % 4);
      const cell = line * sheet.tilesX * fieldCellsPerTileSide + column;
      if (
        cell !== fieldCellOfNeuron(sheet, neuron) ||
        tileOfExcitatory(neuron) !== tileOfNeuron(sheet, neuron)
      ) {
        misplaced.push(neuron);
      }
    }
    expect(misplaced).toEqual([]);
    // The last neuron of the largest sheet, in 32-bit floats as on a graphics device.
    expect(Math.fround(Math.fround(802_815.5) * 0.00390625)).toBeLessThan(3136);
  });
});

describe("the stimulated spot", () => {
  it("is full in its inner half, falls with distance, ends at its radius and does not see the torus's seam", () => {
    const gain = new ImposedGain(sheet, 1);
    const stimulus = { x: 0.1, y: 11.9, radiusTiles: 2, strength: 0.8 };
    gain.set(createImposedInput(sheet, { stimulus }));
    const gains = gainsOf(gain, 0);
    const positions = createPositions(sheet, 1);
    const wrong: number[] = [];
    const around = (distance: number, size: number) => distance - size * Math.round(distance / size);
    for (let neuron = 0; neuron < sheet.excitatory; neuron++) {
      const distance = Math.hypot(
        around(positions[2 * neuron]! - stimulus.x, sheet.tilesX),
        around(positions[2 * neuron + 1]! - stimulus.y, sheet.tilesY),
      );
      // A patch is a quarter of a tile wide, and a cell stands at most 0.2 tiles from its middle.
      const bell = (at: number) => (at < 1 ? 0.8 : at < 2 ? 0.4 * (1 + Math.cos(Math.PI * (at - 1))) : 0);
      const added = gains[neuron]! - 1;
      if (added > bell(Math.max(0, distance - 0.2)) + 1e-6 || added < bell(distance + 0.2) - 1e-6) {
        wrong.push(neuron);
      }
    }
    expect(wrong).toEqual([]);
    expect(Math.max(...gains)).toBeGreaterThan(1.75);
  });
});

describe("input waves", () => {
  it("have mean 0 and variance 1 over sheet and time, and stay small", () => {
    const gain = new ImposedGain(sheet, 3);
    gain.set(createImposedInput(sheet, { areWavesOn: true }));
    const row = new Float32Array(sheet.tiles);
    let [count, sum, squares, most] = [0, 0, 0, 0];
    for (let ms = 0; ms < 60_000; ms += 37) {
      gain.fillWaves(ms, row, 0);
      for (const value of row) {
        const wave = (value - 1) / imposedTable.waveGain.value;
        count++;
        sum += wave;
        squares += wave * wave;
        most = Math.max(most, Math.abs(wave));
      }
    }
    expect(Math.abs(sum / count)).toBeLessThan(0.01);
    expect(squares / count).toBeGreaterThan(0.97);
    expect(squares / count).toBeLessThan(1.03);
    expect(most).toBeLessThan(Math.sqrt(12) + 1e-3);
  });

  it.each([
    [16, 12],
    [56, 56],
  ])("are 6 to 12 tiles long on %i × %i tiles, in six directions, as near as whole turns allow", (x, y) => {
    const wide = createSheet(x, y);
    const waves = createInputWaves(wide, 3);
    expect(waves).toHaveLength(6);
    expect(new Set(waves.map(({ turnsX, turnsY }) => `${turnsX} ${turnsY}`)).size).toBe(6);
    for (const { turnsX, turnsY, frequencyHz } of waves) {
      const perTile = Math.hypot(turnsX / x, turnsY / y);
      // Half a turn across the sheet is as far as the nearest whole turns can be off, along each side.
      const slack = Math.hypot(0.5 / x, 0.5 / y);
      expect(perTile).toBeLessThan(1 / 6 + slack);
      expect(perTile).toBeGreaterThan(1 / 12 - slack);
      expect(frequencyHz).toBeGreaterThanOrEqual(0.75);
      expect(frequencyHz).toBeLessThanOrEqual(2.25);
    }
  });

  it("travel: what a tile sees, its neighbour sees later or earlier", () => {
    const small = createSheet(4, 4);
    expect(createInputWaves(small, 1).every(({ turnsX, turnsY }) => turnsX !== 0 || turnsY !== 0)).toBe(true);
    const [wave] = createInputWaves(sheet, 3);
    const { turnsX, turnsY, frequencyHz } = wave!;
    const phase = (tileX: number, tileY: number, ms: number) =>
      (turnsX * tileX) / sheet.tilesX + (turnsY * tileY) / sheet.tilesY - (frequencyHz * ms) / 1000;
    expect(phase(0, 0, 0)).toBeCloseTo(phase(sheet.tilesX, sheet.tilesY, 0) % 1, 10);
  });

  it("come out as the sum that they are declared as", () => {
    const gain = new ImposedGain(sheet, 7);
    gain.set(createImposedInput(sheet, { areWavesOn: true }));
    const row = new Float32Array(sheet.tiles);
    gain.fillWaves(1234, row, 0);
    const waves = createInputWaves(sheet, 7);
    for (const [tile, value] of row.entries()) {
      const [tx, ty] = [tile % 16, Math.floor(tile / 16)];
      const sum = waves.reduce(
        (total, { turnsX, turnsY, frequencyHz, phase }) =>
          total +
          Math.cos(2 * Math.PI * ((turnsX * tx) / 16 + (turnsY * ty) / 12 - frequencyHz * 1.234 + phase)),
        0,
      );
      expect(value).toBeCloseTo(1 + 0.04 * Math.sqrt(2 / 6) * sum, 6);
    }
  });
});
