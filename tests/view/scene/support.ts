import { createPositions } from "../../../src/model/network/geometry.ts";
import { hashOf } from "../../../src/model/network/hash.ts";
import { sheetOfNeurons } from "../../../src/model/network/populations.ts";
import { createParameters } from "../../../src/model/parameter-sets/parameter-sets.ts";
import { createFrame, type Frame } from "../../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../../src/wire/frame/layout.ts";
import { setScalar } from "../../support/set-scalar.ts";

export const sheet = sheetOfNeurons(5120);
export const seed = 1;
export const dtMs = 0.1;
export const startReport = {
  engine: {
    requested: "reference",
    executedOn: "reference",
    fallbackReason: null,
    device: { key: "engine.device.javaScript" },
    threads: 1,
    limits: { maximumNeurons: 5120 },
  },
  reasons: [],
  neurons: sheet.neurons,
  tilesX: sheet.tilesX,
  tilesY: sheet.tilesY,
  seed,
  dtMs,
  recipeHash: "00000000",
  parameterSet: "k1",
  parameters: createParameters({}, "k1"),
  subject: "stressed",
} as const;

/** A frame that looks like a living network and is the same on every machine. */
export function createFrozenFrame(occupancy: number, { hasTwin } = { hasTwin: false }): Frame {
  const frame = createFrame(createFrameLayout(sheet, { hasTwin }));
  const positions = createPositions(sheet, seed);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    const chance = hashOf(seed, 9000, neuron) / 2 ** 32;
    frame.columns.recentSpike[neuron] = chance < 0.16 ? Math.round((255 * (0.16 - chance)) / 0.16) : 0;
    frame.columns.nmdaBlock[neuron] = Math.round(
      255 * (neuron < sheet.excitatory ? 0.14 : 0.29) * (0.7 + 0.6 * chance),
    );
    frame.columns.membranePotential[neuron] = Math.round(64 + 40 * (positions[2 * neuron]! % 1));
  }
  const { fieldWidth } = frame.layout;
  frame.field.forEach((_, cell) => {
    const x = (2 * Math.PI * (cell % fieldWidth)) / fieldWidth;
    const y = (2 * Math.PI * Math.floor(cell / fieldWidth)) / fieldWidth;
    frame.field[cell] = Math.round(60 + 45 * Math.sin(x) * Math.cos(2 * y));
  });
  // As under ketamine, unevenly: 128 is no difference, and 20 bytes are a hertz.
  frame.rateDifference?.forEach((_, index, bytes) => {
    const cell = index >> 1;
    const wave = Math.sin((2 * Math.PI * (cell % fieldWidth)) / fieldWidth);
    bytes[index] = index % 2 === 0 ? Math.round(150 + 30 * wave) : Math.round(96 + 24 * wave);
  });
  frame.occupancy.fill(occupancy);
  setScalar(frame, "recentSpikeMs", 30);
  setScalar(frame, "pickedMembranePotential", -58);
  setScalar(frame, "pickedNmdaBlock", 0.14);
  setScalar(frame, "pickedActivatedFraction", 0.2);
  return frame;
}
