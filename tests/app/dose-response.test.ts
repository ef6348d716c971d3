import { describe, expect, it } from "vitest";
import { DoseResponse, ratesOf, settlingMs } from "../../src/app/lab/dose-response.ts";
import { type RecordingBatch, recordedSeries } from "../../src/wire/frame/recording-batch.ts";

/** Milliseconds at one concentration, with so many spikes of each population in each. */
function batchOf(
  um: number,
  milliseconds: number,
  spikes: readonly [number, number],
  changes: Partial<RecordingBatch> = {},
) {
  const series = new Float32Array(recordedSeries.length * milliseconds);
  const fill = (name: (typeof recordedSeries)[number], value: number) => {
    const first = recordedSeries.indexOf(name) * milliseconds;
    series.fill(value, first, first + milliseconds);
  };
  fill("effectiveUm", um);
  fill("excitatorySpikes", spikes[0]);
  fill("inhibitorySpikes", spikes[1]);
  const empty = {
    neurons: new Uint32Array(),
    steps: new Uint32Array(),
    traces: new Float32Array(),
    cells: [],
  };
  return {
    ...empty,
    run: 1,
    fromMs: 0,
    milliseconds,
    stepsPerMs: 10,
    series,
    lostMs: 0,
    isImposed: false,
    ...changes,
  };
}

describe("the dose response", () => {
  it("is measured once a concentration has been kept for two seconds, and not before", () => {
    const response = new DoseResponse();
    response.add(batchOf(0, settlingMs + 1, [8, 4]), false);
    expect(response.points).toEqual([]);
    response.add(batchOf(0, 500, [8, 4]), false);
    response.add(batchOf(1.5, settlingMs + 1001, [20, 3]), false);
    const cells = { excitatory: 4000, inhibitory: 1000 };
    expect(response.points.map((point) => [point.concentrationUm, ratesOf(point, cells)])).toEqual([
      [0, { excitatory: 2, inhibitory: 4 }],
      [1.5, { excitatory: 5, inhibitory: 3 }],
    ]);
    expect(response.points[1]?.milliseconds).toBe(1000);
  });

  it("leaves out what was disturbed, imposed or lost, and settles anew after it", () => {
    for (const [changes, isDisturbed] of [
      [{}, true],
      [{ isImposed: true }, false],
      [{ lostMs: 5 }, false],
    ] as const) {
      const response = new DoseResponse();
      response.add(batchOf(1, settlingMs + 1, [1, 1]), false);
      response.add(batchOf(1, 1000, [1, 1], changes), isDisturbed);
      response.add(batchOf(1, 900, [1, 1]), false);
      expect(response.points).toEqual([]);
    }
  });
});
