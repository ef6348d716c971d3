import { describe, expect, it } from "vitest";
import { createConditions } from "../../src/model/conditions.ts";
import { createInitialState } from "../../src/model/network/initial-state.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { trajectoryColumnNames } from "../../src/model/quantities.ts";
import { decodeByte, encodeField, encodeNeurons, encodeRateDifference } from "../../src/wire/frame/encode.ts";
import { createFrame, openFrame, scalarOf, writeScalars } from "../../src/wire/frame/frame.ts";
import {
  byteScale,
  createFrameLayout,
  frameVersion,
  glutamateFieldMaximum,
  neuronBytes,
  rateDifferenceScale,
} from "../../src/wire/frame/layout.ts";
import { quantise } from "../../src/wire/frame/quantise.ts";
import { type FrameScalars, scalarNames } from "../../src/wire/frame/scalars.ts";

const layout = createFrameLayout(createSheet(4, 5));

describe("a frame", () => {
  it("comes back with every scalar that was put into it", () => {
    const frame = createFrame(layout);
    const scalars = Object.fromEntries(
      scalarNames.map((name, index) => [name, index + 0.25]),
    ) as unknown as FrameScalars;
    writeScalars(frame, scalars);
    const opened = openFrame(frame.buffer);
    expect(Object.fromEntries(scalarNames.map((name) => [name, scalarOf(opened, name)]))).toEqual(scalars);
  });

  it("has a number for every column of a trajectory, under the same name, and each name once", () => {
    expect(scalarNames).toEqual(expect.arrayContaining([...trajectoryColumnNames]));
    expect(new Set(scalarNames).size).toBe(scalarNames.length);
  });

  it("has parts that lie apart, inside the buffer and aligned", () => {
    const frame = createFrame(layout);
    const parts = [
      frame.scalars,
      frame.neurons,
      frame.field,
      frame.occupancy,
      frame.activityExcitatory,
      frame.activityInhibitory,
    ];
    let end = 32;
    for (const part of parts) {
      expect(part.byteOffset).toBeGreaterThanOrEqual(end);
      end = part.byteOffset + part.byteLength;
    }
    expect(end).toBeLessThanOrEqual(layout.byteLength);
  });

  it("has a column for each byte of the neurons, one after the other, over all of them", () => {
    const { columns, neurons } = openFrame(createFrame(layout).buffer);
    neuronBytes.forEach((name, column) => {
      expect(columns[name]).toHaveLength(layout.sheet.neurons);
      expect(columns[name].byteOffset).toBe(neurons.byteOffset + column * layout.sheet.neurons);
    });
  });

  it("has room for a vehicle twin only where there is one, and says so itself", () => {
    const plain = openFrame(createFrame(layout).buffer);
    expect(plain.rateDifference).toBeNull();
    const withTwin = createFrameLayout(layout.sheet, { hasTwin: true });
    const cells = withTwin.fieldWidth * withTwin.fieldHeight;
    expect(withTwin.byteLength - layout.byteLength).toBe(2 * cells);
    const frame = createFrame(withTwin);
    const excitatoryHz = new Float32Array(cells).fill(1.5);
    encodeRateDifference(frame.rateDifference!, excitatoryHz, new Float32Array(cells).fill(-20));
    const opened = openFrame(frame.buffer);
    const { minimum, maximum } = rateDifferenceScale;
    const [excitatory, inhibitory] = opened.rateDifference!;
    expect(decodeByte(excitatory!, minimum, maximum)).toBeCloseTo(1.5, 6);
    expect(decodeByte(inhibitory!, minimum, maximum)).toBe(minimum);
    expect(Math.max(...opened.activityInhibitory)).toBe(0);
  });

  it("is refused with both lengths when it was cut short", () => {
    const { buffer } = createFrame(layout);
    expect(() => openFrame(buffer.slice(0, buffer.byteLength - 8))).toThrow(
      `Got a frame of ${layout.byteLength - 8} bytes, expected ${layout.byteLength} for 4 × 5 tiles.`,
    );
  });

  it("is refused with both versions when it is of another version", () => {
    const { buffer } = createFrame(layout);
    new Uint32Array(buffer)[1] = 7;
    expect(() => openFrame(buffer)).toThrow(`Got frame version 7, expected ${frameVersion}.`);
  });

  it("is refused when it is no frame at all", () => {
    expect(() => openFrame(new ArrayBuffer(64))).toThrow("expected a frame");
    expect(() => openFrame(new ArrayBuffer(4))).toThrow("Got 4 bytes, expected a frame of at least 32.");
  });
});

describe("a frame's bytes", () => {
  it("give a value back to within half a byte", () => {
    const { minimum, maximum } = byteScale.membranePotential;
    for (let value = minimum; value <= maximum; value += 0.37) {
      const back = decodeByte(quantise(value, minimum, maximum), minimum, maximum);
      expect(Math.abs(back - value)).toBeLessThanOrEqual((maximum - minimum) / 255 / 2 + 1e-9);
    }
  });

  it("are clamped to their scale", () => {
    expect(quantise(-1000, -80, -40)).toBe(0);
    expect(quantise(1000, -80, -40)).toBe(255);
  });

  it("carry each neuron's spike trace, potential, block and open fraction", () => {
    const recipe = createRecipe({ tilesX: 4, tilesY: 5 });
    const constants = createStepConstants(recipe, createConditions(recipe.sheet));
    const state = createInitialState(recipe);
    const neuron = recipe.sheet.excitatory + 3;
    state.stepsSinceSpike[neuron] = 0;
    state.membranePotential[neuron] = -60;
    state.nmdaBlock[neuron] = 0.4;
    state.nmdaActivation[neuron] = 0.3 * constants.nmdaCeilingInhibitoryNs;
    const frame = createFrame(layout);
    encodeNeurons(frame.neurons, recipe.sheet, state, constants, 30);
    const { recentSpike, membranePotential, nmdaBlock, activatedFraction } = frame.columns;
    expect(recentSpike[neuron]).toBe(255);
    expect(membranePotential[neuron]).toBe(quantise(-60, -80, -40));
    expect(nmdaBlock[neuron]).toBe(102);
    expect(activatedFraction[neuron]).toBe(Math.round(255 * (0.3 + recipe.parameters.ambientOpenFraction)));
    expect(recentSpike[0]).toBe(0);
  });

  it("keep the light of all spikes together the same when time runs fast", () => {
    const recipe = createRecipe({ tilesX: 4, tilesY: 5 });
    const constants = createStepConstants(recipe, createConditions(recipe.sheet));
    const state = createInitialState(recipe);
    state.stepsSinceSpike[0] = 0;
    const frame = createFrame(layout);
    const peakAt = (recentSpikeMs: number) => {
      encodeNeurons(frame.neurons, recipe.sheet, state, constants, recentSpikeMs);
      return frame.columns.recentSpike[0]!;
    };
    expect(peakAt(35)).toBe(255);
    expect(peakAt(200) * 200).toBeCloseTo(peakAt(400) * 400, -3);
    expect(peakAt(200)).toBe(Math.round(255 / 4));
  });

  it("say exactly nothing where rates do not differ", () => {
    const { minimum, maximum } = rateDifferenceScale;
    expect(decodeByte(quantise(0, minimum, maximum), minimum, maximum)).toBeCloseTo(0, 12);
  });

  it("span glutamate from none to the field's maximum", () => {
    const frame = createFrame(layout);
    const field = new Float32Array(frame.field.length).fill(2 * glutamateFieldMaximum);
    field[1] = 0;
    encodeField(frame, field, 0.5);
    expect([frame.field[0], frame.field[1]]).toEqual([255, 0]);
  });
});
