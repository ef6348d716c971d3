/** Bytes as a network at rest sends them: a few in a hundred cells have just fired; every frame holds others. */
import { hashOf } from "../../src/model/network/hash.ts";
import type { Sheet } from "../../src/model/network/populations.ts";
import { createFrame, type Frame } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";
import { setScalar } from "../../tests/support/set-scalar.ts";

export function createFrames(sheet: Sheet, count: number): Frame[] {
  return Array.from({ length: count }, (_, index) => {
    const frame = createFrame(createFrameLayout(sheet));
    for (let neuron = 0; neuron < sheet.neurons; neuron++) {
      const hash = hashOf(1, 9100 + index, neuron);
      frame.columns.recentSpike[neuron] = (hash & 255) < 30 ? hash >>> 24 : 0;
      frame.columns.membranePotential[neuron] = 64 + ((hash >>> 8) & 63);
      frame.columns.nmdaBlock[neuron] = (hash >>> 14) & 63;
    }
    frame.field.fill(60 + 10 * index);
    frame.occupancy.fill(0.75);
    setScalar(frame, "recentSpikeMs", 30);
    return frame;
  });
}
