import { describe, expect, it } from "vitest";
import { Ear, heardCells, sampleCells, synchronyOf } from "../../../src/app/heard/hear.ts";
import { createSheet } from "../../../src/model/network/populations.ts";
import { createFrame, type Frame } from "../../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../../src/wire/frame/layout.ts";
import { setScalar } from "../../support/set-scalar.ts";

const sheet = createSheet(4, 4);
const seed = 1;

/** A frame at a time, with one bin of activity a millisecond. */
function frameAt(ms: number, bins: readonly number[] = []): Frame {
  const frame = createFrame(createFrameLayout(sheet));
  setScalar(frame, "biologicalMs", ms);
  setScalar(frame, "activityBins", bins.length);
  frame.activityExcitatory.set(bins);
  return frame;
}

describe("the cells that are heard", () => {
  const cells = sampleCells(sheet, seed);

  it("are a few of each population, the same for the same network, and lie on both sides", () => {
    expect(sampleCells(sheet, seed)).toEqual(cells);
    for (const population of ["excitatory", "inhibitory"] as const) {
      const own = cells.filter((cell) => cell.population === population);
      expect(own).toHaveLength(heardCells[population]);
      expect(own.every(({ neuron }) => neuron < sheet.excitatory === (population === "excitatory"))).toBe(
        true,
      );
      expect(Math.min(...own.map(({ pan }) => pan))).toBeLessThan(0);
      expect(Math.max(...own.map(({ pan }) => pan))).toBeGreaterThan(0);
    }
  });

  it("are heard once for each of their spikes, and not while the trace of one decays", () => {
    const [first, , third] = cells;
    const ear = new Ear();
    const hear = (ms: number, traces: Readonly<Record<number, number>>) => {
      const frame = frameAt(ms);
      for (const [neuron, trace] of Object.entries(traces)) frame.columns.recentSpike[Number(neuron)] = trace;
      return ear.hear(frame, seed).plucks;
    };
    const [one, three] = [first!.neuron, third!.neuron];
    expect(hear(0, { [one]: 255 })).toEqual([]);
    expect(hear(4, { [one]: 200 })).toEqual([]);
    expect(hear(8, { [one]: 255, [three]: 255 })).toEqual([first, third]);
    expect(hear(12, { [one]: 200, [three]: 200 })).toEqual([]);
    // Another run: what lights up at its first frame was not heard to fire.
    expect(hear(0, { [one]: 255, [three]: 255 })).toEqual([]);
  });
});

describe("the synchrony that is heard", () => {
  it("is none for independent cells, near one for all at once, and rises between them", () => {
    const level = (share: number) =>
      synchronyOf(
        Array.from({ length: 80 }, (_, bin) => 20 * (1 - share) + (bin % 10 === 0 ? 200 * share : 0)),
      );
    expect(level(0)).toBe(0);
    expect(level(0.5)).toBeGreaterThan(level(0.2));
    expect(level(1)).toBeGreaterThan(0.9);
    expect(synchronyOf([1, 200, 1])).toBe(0);
  });

  it("comes from the population's spikes of the last while", () => {
    const ear = new Ear();
    const volley = Array.from({ length: 50 }, (_, ms) => (ms % 25 < 5 ? 60 : 0));
    const even = Array.from({ length: 50 }, () => 12);
    let heard = ear.hear(frameAt(0), seed);
    for (let round = 1; round <= 10; round++) heard = ear.hear(frameAt(50 * round, volley), seed);
    expect(heard.synchrony).toBeGreaterThan(0.9);
    for (let round = 11; round <= 20; round++) heard = ear.hear(frameAt(50 * round, even), seed);
    expect(heard.synchrony).toBe(0);
  });
});
